import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { loadLaterTexts, startLanguage } from "@/shared/i18n";

// Enough for a busy build machine; a passing test never waits for it.
configure({ asyncUtilTimeout: 10_000 });

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
    observe = vi.fn();
    unobserve = vi.fn();
    disconnect = vi.fn();
  },
);

// jsdom lays nothing out, and Fluent moves the focus to nothing without extent: a popover that was opened would be hidden
// from screen readers until something in it is pressed.
document.body.getBoundingClientRect = () => DOMRect.fromRect({ width: 320, height: 640 });
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});

beforeEach(async () => {
  await startLanguage("de-AT");
  await loadLaterTexts();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  sessionStorage.clear();
});
