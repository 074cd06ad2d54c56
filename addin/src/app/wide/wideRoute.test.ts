import { expect, test } from "vitest";
import { formatWideRoute, parseWideRoute } from "./wideRoute";

test.each([
  "#/customers",
  "#/leads?status=open&sort=callbackAt&descending=true",
  "#/suppliers?name=%C3%96l+%26+Essig&party=12",
])("%s names list, order, filters and record, and is written the same", (hash) => {
  expect(formatWideRoute(parseWideRoute(hash))).toBe(hash);
});

test("the pane's address of a party opens it beside the customers", () => {
  expect(parseWideRoute("#/parties/12")).toMatchObject({ kind: "customers", partyId: 12 });
});

test.each(["", "#", "#/", "#_host_Info=Outlook", "#/nothing?sort=name"])(
  "whatever is no list shows the customers: %s",
  (hash) => {
    expect(parseWideRoute(hash)).toEqual({
      kind: "customers",
      view: { sort: "name", descending: false, filters: {} },
      partyId: undefined,
    });
  },
);

test("columns that the list has not got are left out", () => {
  expect(parseWideRoute("#/suppliers?status=open&sort=status&party=x")).toEqual(
    parseWideRoute("#/suppliers"),
  );
});
