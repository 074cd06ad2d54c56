import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { startLanguage } from "@/shared/i18n";

// Browser features that jsdom has not got; nothing in the tests depends on what they answer.
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

beforeEach(() => startLanguage("de-AT"));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  sessionStorage.clear();
});
