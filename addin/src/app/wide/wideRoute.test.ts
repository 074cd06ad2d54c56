import { expect, test } from "vitest";
import { parseRoute } from "../route";
import { firstRoute, formatWideRoute, parseWideRoute } from "./wideRoute";

test.each([
  "#/customers",
  "#/leads?status=open&sort=callbackAt&descending=true",
  "#/suppliers?name=%C3%96l+%26+Essig&party=12",
  "#/employees?new=",
  "#/start?scope=all&party=12",
  "#/callbacks?overdue=true&type=lead&party=12&capture=2",
  "#/suggestions?accountManagerId=4&descending=false",
  "#/suggestions?sort=name",
  "#/tasks?kind=callback&sort=subject&descending=true",
  "#/appointments",
  "#/appointments?scope=all&start=lastMonth&status=held&descending=true&party=12",
])("%s names list, order, filters and record, and is written the same", (hash) => {
  expect(formatWideRoute(parseWideRoute(hash))).toBe(hash);
});

test("the pane's address of a party opens it beside the customers", () => {
  expect(parseWideRoute("#/parties/12")).toMatchObject({ kind: "customers", partyId: 12 });
});

test("a new address of the pane's is entered beside its list", () => {
  expect(parseWideRoute("#/new/lead/Alm%20%26%20Hof")).toMatchObject({ kind: "leads", newName: "Alm & Hof" });
});

test("a record beside a list is still open in the narrow pane", () => {
  expect(parseRoute("#/suppliers?name=x&party=12&new=1")).toMatchObject({ page: "party", partyId: 12 });
  expect(parseRoute("#/suppliers?name=party=12x")).toEqual({ page: "mail" });
});

test("the narrow pane has the planning lists, and a record that is opened from them", () => {
  expect(parseRoute("#/callbacks?scope=all")).toEqual({ page: "list", kind: "callbacks" });
  expect(parseRoute("#/tasks")).toEqual({ page: "list", kind: "tasks" });
  expect(parseRoute("#/appointments?start=upcoming")).toEqual({ page: "list", kind: "appointments" });
  expect(parseRoute("#/tasks?party=12&capture=1")).toEqual({ page: "party", partyId: 12, capture: 1 });
});

test("a list that begins with a filter keeps it beside others", () => {
  expect(formatWideRoute(firstRoute("appointments"))).toBe("#/appointments?start=upcoming");
  expect(formatWideRoute(firstRoute("appointments", { scope: "all" }))).toBe(
    "#/appointments?start=upcoming&scope=all",
  );
});

test("a new record is entered beside the addresses only", () => {
  expect(parseWideRoute("#/tasks?new=Almhof")).toMatchObject({ kind: "tasks", newName: undefined });
});

test.each(["", "#", "#/", "#_host_Info=Outlook", "#/nothing?sort=name"])(
  "whatever is no list shows the start view: %s",
  (hash) => {
    expect(parseWideRoute(hash)).toEqual({
      kind: "start",
      view: { sort: "", descending: false, filters: {} },
      partyId: undefined,
      capture: undefined,
      newName: undefined,
    });
  },
);

test("columns that the list has not got are left out", () => {
  expect(parseWideRoute("#/suppliers?status=open&sort=status&party=x")).toEqual(
    parseWideRoute("#/suppliers"),
  );
});
