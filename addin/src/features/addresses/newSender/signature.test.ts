import { describe, expect, test } from "vitest";
import { splitName, toCreateRequest } from "./senderDraft";
import { personName, suggestSender } from "./signature";

const petra = { name: "Petra Steiner", address: "p.steiner@alpenblick.example" };

describe("signatures", () => {
  test("Austrian", () => {
    const text = `Guten Tag,
bitte senden Sie uns bis 12.12. ein Angebot über 40 kg Bergkäse.

Mit freundlichen Grüßen
Mag. Petra Steiner
Einkauf

Hotel Alpenblick GmbH & Co KG
Dorfstraße 12, 6020 Innsbruck
Tel.: +43 512 99 88 77-12 | Fax: +43 512 99 88 79
FN 123456a, UID ATU12345678`;
    expect(suggestSender(petra, text)).toEqual({
      name: "Petra Steiner",
      company: "Hotel Alpenblick GmbH & Co KG",
      phone: "+43 512 99 88 77-12",
      postalCode: "6020",
      city: "Innsbruck",
      country: "AT",
    });
  });

  test("German, the number beside others and the reply's quote ignored", () => {
    const text = `Vielen Dank.

Viele Grüße aus München
Petra Steiner

Feinkost Steiner e.K.
Sendlinger Str. 4 · 80331 München
Mobil 0171 2345678 · Telefon (089) 12 34 56-0
HRB 98765

Von: Verkauf <verkauf@feinkost.example>
Gesendet: Montag
Delikatessen GmbH
1010 Wien
Tel. +43 1 5120000`;
    expect(suggestSender(petra, text)).toEqual({
      name: "Petra Steiner",
      company: "Feinkost Steiner e.K.",
      phone: "(089) 12 34 56-0",
      postalCode: "80331",
      city: "München",
      country: "DE",
    });
  });

  test("Swiss", () => {
    const text = `Freundliche Grüsse
Urs Zürcher

Käserei Zürcher AG
Hauptstrasse 8
CH-9050 Appenzell
T +41 71 787 11 22
www.kaeserei-zuercher.example`;
    expect(suggestSender({ name: "", address: "urs.zuercher@kz.example" }, text)).toEqual({
      name: "Urs Zuercher",
      company: "Käserei Zürcher AG",
      phone: "+41 71 787 11 22",
      postalCode: "9050",
      city: "Appenzell",
      country: "CH",
    });
  });

  test("a mail without one suggests nothing but the name", () => {
    expect(suggestSender(petra, "Danke, passt so.")).toMatchObject({
      name: "Petra Steiner",
      company: "",
      phone: "",
      city: "",
    });
  });

  test("amounts and article numbers are no phone numbers or towns", () => {
    const text = "Bitte 5020 Stück von Artikel 0815-4711 zu 12.480,00 liefern.";
    expect(suggestSender(petra, text)).toMatchObject({ phone: "", city: "" });
  });

  test("a text of a megabyte without line breaks is read at once", () => {
    const started = performance.now();
    suggestSender(petra, "+43 5020 Aa, ".repeat(80_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("names", () => {
  test.each([
    ["Huber, Anna", "Anna Huber"],
    ["Anna Huber (Gasthof Goldener Hirsch)", "Anna Huber"],
    ["Anna Huber | Goldener Hirsch", "Anna Huber"],
    ['"Anna Huber"', "Anna Huber"],
    ["Anna-Maria Huber", "Anna-Maria Huber"],
    ["Anna Huber, MBA", "Anna Huber, MBA"],
    ["Hotel Alpenblick GmbH", ""],
    ["anna.huber@goldener-hirsch.example", "Anna Huber"],
  ])("%s is %s", (displayName, name) => {
    expect(personName({ name: displayName, address: "anna.huber@goldener-hirsch.example" })).toBe(name);
  });

  test.each([
    ["Mag. Petra Steiner", { title: "Mag.", firstName: "Petra", lastName: "Steiner" }],
    ["DI (FH) Hans Peter Gruber", { title: "DI (FH)", firstName: "Hans Peter", lastName: "Gruber" }],
    ["Frau Dr. Huber", { title: "Dr.", firstName: null, lastName: "Huber" }],
    ["Ingrid Maier", { title: null, firstName: "Ingrid", lastName: "Maier" }],
  ])("%s is split", (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });
});

test("a company keeps the sender as its person, who has the address", () => {
  const draft = {
    name: "Petra Steiner",
    company: "Hotel Alpenblick GmbH",
    phone: " ",
    postalCode: "6020",
    city: "Innsbruck",
    country: "AT" as const,
  };
  expect(toCreateRequest(draft, petra.address)).toMatchObject({
    partyKind: "company",
    companyName: "Hotel Alpenblick GmbH",
    phone: null,
    firstContactPerson: { lastName: "Steiner", email: petra.address },
  });
  expect(toCreateRequest({ ...draft, company: "" }, petra.address)).toMatchObject({
    partyKind: "person",
    lastName: "Steiner",
    email: petra.address,
  });
});
