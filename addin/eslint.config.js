import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

const apiOnly = ["fetch", "XMLHttpRequest", "EventSource", "WebSocket"].map((name) => ({
  name,
  message: "Only src/shared/api talks to the network.",
}));
const hostOnly = ["Office", "Word", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/shared/host touches Office.",
}));
const onWindow = [...apiOnly, ...hostOnly].flatMap(({ name, message }) =>
  ["window", "globalThis", "self"].map((object) => ({ object, property: name, message })),
);

/** Everything above a feature's own folder is reached by the alias, so that these rules see it. */
const ownFolder = (levels) => ({
  files: [`src/features/*/${"*/".repeat(levels)}*.{ts,tsx}`],
  rules: restrictedImports(
    { group: [`${"../".repeat(levels + 1)}**`], message: "Leave a feature's folder only by @/shared." },
    { group: ["@/features/**", "@/app/**"], message: "Features never import each other, nor the app." },
  ),
});

function restrictedImports(...patterns) {
  return { "no-restricted-imports": ["error", { patterns }] };
}

export default defineConfig(
  globalIgnores(["coverage", "src/shared/api/schema.d.ts"]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A handler that throws reaches the error boundary's listener for unhandled rejections.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ["public/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["**/*.tsx", "**/use*.ts"], ...reactHooks.configs.flat["recommended-latest"] },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", ...apiOnly, ...hostOnly],
      "no-restricted-properties": ["error", ...onWindow],
      ...restrictedImports({
        group: ["**/playground/**"],
        message: "The pane knows nothing of the playground.",
      }),
    },
  },
  {
    files: ["src/shared/api/**"],
    rules: {
      "no-restricted-globals": ["error", ...hostOnly],
      "no-restricted-properties": [
        "error",
        ...onWindow.filter(({ property }) => hostOnly.some(({ name }) => name === property)),
      ],
    },
  },
  {
    files: ["src/shared/host/**"],
    rules: {
      "no-restricted-globals": ["error", ...apiOnly],
      "no-restricted-properties": [
        "error",
        ...onWindow.filter(({ property }) => apiOnly.some(({ name }) => name === property)),
      ],
    },
  },
  {
    files: ["src/shared/**/*.{ts,tsx}"],
    rules: restrictedImports({
      group: ["@/features/**", "@/app/**", "../../features/**", "../../app/**"],
      message: "Shared code knows neither features nor the app.",
    }),
  },
  ownFolder(0),
  ownFolder(1),
  ownFolder(2),
  {
    files: ["playground/**/*.{ts,tsx}"],
    rules: restrictedImports({
      group: ["@/**", "../**/src/**", "!../src/main"],
      message: "The playground uses the pane only as a whole, by its page.",
    }),
  },
);
