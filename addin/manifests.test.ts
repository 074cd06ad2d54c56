import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { OfficeAddinManifest } from "office-addin-manifest";
import { expect, test } from "vitest";

const schemas = "node_modules/@microsoft/app-manifest/build/json-schemas/teams";
const path = (name: string) => join(import.meta.dirname, "../manifest", name);
const json = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
const unified = json(path("unified/manifest.json"));
const english = json(path("unified/en.json"));

/** Against the schema that Microsoft's package brings along; by itself it would fetch one from the network. */
function complaints(manifest: object, schemaFile: string): Promise<string[]> {
  const file = join(import.meta.dirname, schemas, `v${String(unified.manifestVersion)}`, schemaFile);
  // One of its patterns has a bracket that it forgets to escape.
  const schema = readFileSync(file, "utf8").replaceAll(String.raw`)\\b]\\.`, String.raw`)\\b\\]\\.`);
  return AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest, JSON.parse(schema) as never);
}

test.each([
  ["outlook.xml", "MailApp", "Mailbox", "ReadItem", "64", "128"],
  ["word.xml", "TaskPaneApp", "Document", "ReadWriteDocument", "32", "64"],
])("Microsoft's reader understands %s", async (name, officeAppType, host, permissions, icon, largeIcon) => {
  await expect(OfficeAddinManifest.readManifestFile(path(name))).resolves.toMatchObject({
    officeAppType,
    hosts: [host],
    permissions,
    defaultLocale: "de-DE",
    iconUrl: `https://localhost:5443/icons/icon-${icon}.png`,
    highResolutionIconUrl: `https://localhost:5443/icons/icon-${largeIcon}.png`,
    supportUrl: "https://localhost:5443/about.html",
  });
});

test("Microsoft's reader understands the unified manifest", async () => {
  await expect(OfficeAddinManifest.readManifestFile(path("unified/manifest.json"))).resolves.toMatchObject({
    hosts: ["mail", "document"],
    defaultLocale: "de",
    displayName: "CrmOffice",
  });
});

test("the unified manifest and its English texts follow Microsoft's schema", async () => {
  expect(await complaints(unified, "MicrosoftTeams.schema.json")).toEqual([]);
  expect(await complaints(english, "MicrosoftTeams.Localization.schema.json")).toEqual([]);
  expect(await complaints({ ...unified, icons: {} }, "MicrosoftTeams.schema.json")).not.toEqual([]);
});

test("every text of the unified manifest is there in English too", () => {
  const keys = Object.keys(english).filter((key) => key !== "$schema");
  expect(keys.toSorted()).toEqual(textsIn(unified, "").toSorted());
});

test.each(["outlook.xml", "word.xml"])(
  "every text of %s is there in American and British English",
  (name) => {
    const xml = new DOMParser().parseFromString(readFileSync(path(name), "utf8"), "application/xml");
    const texts = [...xml.getElementsByTagName("*")].filter(
      (element) =>
        ["DisplayName", "Description", "String"].includes(element.localName) &&
        ![null, "CrmOffice"].includes(element.getAttribute("DefaultValue")),
    );
    expect(texts.length).toBeGreaterThan(4);
    for (const text of texts) {
      const [american, british, ...others] = [...text.children];
      expect(american?.getAttribute("Locale"), text.outerHTML).toBe("en-US");
      expect(british?.getAttribute("Locale"), text.outerHTML).toBe("en-GB");
      expect(american?.getAttribute("Value")).toBe(british?.getAttribute("Value"));
      expect(others).toEqual([]);
    }
  },
);

/** The places of all that people read, as a file of translations names them; the group has the product's name. */
function textsIn(value: unknown, place: string): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, child]) =>
      textsIn(child, Array.isArray(value) ? `${place}[${key}]` : place === "" ? key : `${place}.${key}`),
    );
  }
  return /^(name|description)\.|\.controls\S*\.(label|title|description)$/.test(place) ? [place] : [];
}

test("Outlook offers the pane beside mails and appointments that are read and that are written, in both manifests", () => {
  const xml = readFileSync(path("outlook.xml"), "utf8");
  // Appointments can't be pinned.
  const surfaces: [string, boolean][] = [
    ["MessageReadCommandSurface", true],
    ["MessageComposeCommandSurface", true],
    ["AppointmentAttendeeCommandSurface", false],
    ["AppointmentOrganizerCommandSurface", false],
  ];
  for (const [surface, isPinnable] of surfaces) {
    const points = [
      ...xml.matchAll(new RegExp(`<ExtensionPoint xsi:type="${surface}">.*?</ExtensionPoint>`, "gs")),
    ];
    expect(points.map(([point]) => point.includes("SupportsPinning"))).toEqual([false, isPinnable]);
  }
  expect(JSON.stringify(unified)).toContain(
    JSON.stringify({
      contexts: ["mailRead", "mailCompose", "meetingDetailsAttendee", "meetingDetailsOrganizer"],
    }).slice(1, -1),
  );
});
