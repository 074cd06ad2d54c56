import { fileURLToPath } from "node:url";
import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { firstLoad, firstModules } from "./build/firstLoad.ts";
import { iconsByName } from "./build/iconsByName.ts";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.CRM_API ?? "http://127.0.0.1:5080";

/**
 * Built one after the other, by mode, after the pane: what the playground's own page and the small one of the sign-in use
 * would otherwise share its files with the pane, and those run the pane.
 */
const otherPages: Record<string, string> = {
  playground: fromHere("./playground/index.html"),
  signIn: fromHere("./sign-in.html"),
};
const panes = [fromHere("./taskpane.html"), fromHere("./playground/pane.html")];

/** What the first view needs of the libraries, in one file: compressed together, and fetched at once. */
const firstLibraries =
  /\/node_modules\/(react|react-dom|scheduler|@tanstack|openapi-fetch|@griffel|@fluentui\/react-(button|input|jsx-runtime|provider|search|shared-contexts|skeleton|text))\//;

export default defineConfig(({ command, mode }) => ({
  // Styles are worked out at build time: the compiler for them need not be loaded by anybody.
  plugins: [
    react(),
    command === "build" && griffel(),
    iconsByName(),
    !(mode in otherPages) &&
      firstLoad({
        entry: fromHere("./src/main.tsx"),
        // One language and one theme are loaded beside it; the heaviest of each counts.
        beside: [/\/i18n\/(de|en)\.ts$/, /\/themes\/\w+\.ts$/],
        limit: 150_000,
      }),
  ],
  resolve: { alias: { "@": fromHere("./src") } },
  build: {
    outDir: fromHere("../api/CrmOffice.Api/wwwroot"),
    emptyOutDir: !(mode in otherPages),
    modulePreload: { polyfill: false },
    target: "es2022",
    // Inlined assets would be data: addresses, which the API's content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: otherPages[mode] ?? panes,
      output: {
        codeSplitting: {
          groups: [
            // Used by the playground's own entry too, which must run before the pane does.
            { name: "preload", test: /vite\/preload-helper/ },
            { name: "libraries", test: firstLibraries },
            firstModules("pane", fromHere("./src/main.tsx"), fromHere("./src/")),
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(
      ["/api", "/playground/mails", "/playground/employees"].map((path) => [path, { target: api }]),
    ),
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "playground/**/*.test.{ts,tsx}", "*.test.ts"],
    restoreMocks: true,
    testTimeout: 30_000,
  },
}));
