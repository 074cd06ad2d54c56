import { beforeEach, expect, it, vi } from "vitest";
import { sendAsSampleEmployee } from "./sampleEmployee";

const send = vi.fn<typeof fetch>();

beforeEach(() => {
  send.mockReset().mockResolvedValue(new Response());
  window.fetch = send;
});

function sentHeader(): string | null {
  const request = send.mock.calls[0]?.[0];
  return new Request(request ?? "").headers.get("X-Sample-Employee");
}

it("names the chosen employee in requests to the API", async () => {
  sendAsSampleEmployee(window, "1002");
  const address = new URL("/api/me", window.location.origin).href;
  await window.fetch(new Request(address, { headers: { "Accept-Language": "de" } }));
  expect(sentHeader()).toBe("1002");
});

it("tells other sites nothing", async () => {
  sendAsSampleEmployee(window, "1002");
  await window.fetch(new Request("https://elsewhere.example/"));
  expect(sentHeader()).toBeNull();
});

it("leaves requests alone while no employee was chosen", async () => {
  sendAsSampleEmployee(window, null);
  await window.fetch("/api/me");
  expect(send).toHaveBeenCalledExactlyOnceWith("/api/me");
});
