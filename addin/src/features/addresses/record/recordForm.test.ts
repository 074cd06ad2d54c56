import { expect, test } from "vitest";
import { fieldsOf } from "./recordFields";
import { changesTo, rebase, toForm, toRequest, type FormValues } from "./recordForm";

const fields = fieldsOf("customer");
const record = {
  partyKind: "company",
  companyName: "Gasthof",
  street: null,
  phone: "+43 662 841233",
  categoryIds: [3, 1],
  accountManagerId: 7,
  invoiceDiscountPercent: 2.5,
  optOutPost: true,
  callbackAt: "2026-03-02T09:30:00Z",
  billingAddress: { street: "Linzer Gasse 1", postalCode: "5020", city: null, country: "AT" },
  deliveryAddress: null,
  somethingOfLater: "kept",
};

test("a record that was not changed is sent as it was", () => {
  const request = toRequest(record, toForm(record, fields), fields);
  expect(request).toMatchObject({ ...record, callbackAt: "2026-03-02T09:30:00.000Z", deliveryAddress: {} });
});

test("no field of a record shares its key with another of the same kind of party", () => {
  for (const type of ["customer", "lead", "supplier", "employee", "referrer"] as const) {
    const keys = fieldsOf(type).map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("text is trimmed, nothing is null, numbers and ids are numbers", () => {
  const values: FormValues = {
    ...toForm(record, fields),
    companyName: " Hirsch ",
    phone: "  ",
    creditLimit: "1200.5",
    accountManagerId: "",
    categoryIds: ["4"],
    "billingAddress.city": "Salzburg",
  };
  expect(toRequest(record, values, fields)).toMatchObject({
    companyName: "Hirsch",
    phone: null,
    creditLimit: 1200.5,
    accountManagerId: null,
    categoryIds: [4],
    billingAddress: { street: "Linzer Gasse 1", city: "Salzburg" },
  });
});

test("what is typed and taken back is no change, nor is another order of choices", () => {
  const base = toForm(record, fields);
  expect(changesTo(base, { ...base, companyName: "Gasthof ", categoryIds: ["1", "3"] })).toEqual({});
  expect(changesTo(base, { ...base, phone: "1" })).toEqual({ phone: "1" });
});

test("over a colleague's newer state mine is kept, theirs is taken over, and what both changed is asked", () => {
  const base = { city: "Wien", phone: "1", email: "a@b.example", street: "Alt 1", notes: "" };
  const mine = { city: "Linz", phone: "2", street: "Neu 5" };
  const theirs = { city: "Graz", phone: "1", email: "c@d.example", street: "Neu 5", notes: "" };

  const merged = rebase({ etag: "1", base, changed: mine }, theirs);

  expect(merged.values).toEqual({
    city: "Linz",
    phone: "2",
    email: "c@d.example",
    street: "Neu 5",
    notes: "",
  });
  expect(merged.conflicts).toEqual([{ key: "city", mine: "Linz", theirs: "Graz" }]);
  expect(merged.takenOver).toEqual(["email", "street"]);
  expect(merged.changed).toEqual({ city: "Linz", phone: "2" });
});
