import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.CRM_API ?? "http://127.0.0.1:5080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fromHere("./src") } },
  build: {
    outDir: fromHere("../api/CrmOffice.Api/wwwroot"),
    emptyOutDir: true,
    target: "es2022",
    // Inlined assets would be data: addresses, which the API's content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [
        fromHere("./taskpane.html"),
        fromHere("./playground/index.html"),
        fromHere("./playground/pane.html"),
      ],
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
    include: ["src/**/*.test.{ts,tsx}", "playground/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
