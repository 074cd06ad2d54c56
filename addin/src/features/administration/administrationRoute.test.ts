import { expect, test } from "vitest";
import { formatAdministrationRoute, parseAdministrationRoute } from "./administrationRoute";

test.each([
  "#/administration/mailboxes",
  "#/administration/mailboxes?show=needsAttention&name=M%C3%BCller&employee=12",
  "#/administration/rules",
])("%s names page, filters and mailbox, and is written the same", (hash) => {
  const route = parseAdministrationRoute(hash);
  expect(route && formatAdministrationRoute(route)).toBe(hash);
});

test("whatever is no page shows the mailboxes; whatever is elsewhere is no administration", () => {
  expect(parseAdministrationRoute("#/administration/nothing?employee=x&show=y")).toEqual(
    parseAdministrationRoute("#/administration/mailboxes"),
  );
  expect(parseAdministrationRoute("#/customers?party=1")).toBeUndefined();
});
