import { fileURLToPath } from "node:url";
import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { firstLoad, firstModules } from "./build/firstLoad.ts";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.CRM_API ?? "http://127.0.0.1:5080";

/** Built one after the other: what the playground's own page uses would otherwise share its files with the pane. */
const pages = {
  pane: [fromHere("./taskpane.html"), fromHere("./sign-in.html"), fromHere("./playground/pane.html")],
  playground: fromHere("./playground/index.html"),
};

/** What the first view needs of the libraries, in one file: compressed together, and fetched at once. */
const firstLibraries =
  /\/node_modules\/(react|react-dom|scheduler|@tanstack|openapi-fetch|@griffel|@fluentui\/react-(button|input|jsx-runtime|provider|search|shared-contexts|skeleton|text))\//;

export default defineConfig(({ command, mode }) => ({
  // Styles are worked out at build time: the compiler for them need not be loaded by anybody.
  plugins: [
    react(),
    command === "build" && griffel(),
    mode !== "playground" &&
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
    emptyOutDir: mode !== "playground",
    modulePreload: { polyfill: false },
    target: "es2022",
    // Inlined assets would be data: addresses, which the API's content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: pages[mode === "playground" ? "playground" : "pane"],
      output: {
        codeSplitting: {
          groups: [
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
