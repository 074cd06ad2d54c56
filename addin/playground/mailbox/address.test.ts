import { expect, it } from "vitest";
import { readAddress, writeAddress } from "./address";

it("starts with the inbox in German", () => {
  expect(readAddress("")).toEqual({
    folder: "inbox",
    mail: null,
    employee: null,
    language: "de",
    theme: "light",
    app: "outlook",
    word: "current",
    host: "web",
    size: "narrow",
    delay: "0",
  });
});

it("finds everything again that was written, whatever an id consists of", () => {
  const changes = { folder: "newsletters", mail: "AAMk/1+2=&x", theme: "dark", delay: "3" } as const;
  expect(readAddress(writeAddress("#language=en", changes))).toMatchObject({ ...changes, language: "en" });
});

it("forgets what is no longer chosen and heeds nothing unknown", () => {
  expect(writeAddress("#mail=1&theme=dark", { mail: null })).toBe("#theme=dark");
  expect(readAddress("#theme=pink&folder=trash")).toMatchObject({ theme: "light", folder: "inbox" });
});

it("keeps a width that was dragged to, within bounds", () => {
  expect(readAddress("#size=412").size).toBe("412");
  expect(readAddress("#size=word").size).toBe("word");
  expect(readAddress("#size=900").size).toBe("narrow");
  expect(readAddress("#size=constructor").size).toBe("narrow");
});
