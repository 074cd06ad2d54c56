import { expect, it } from "vitest";
import { createDialogOffice, dialogWindowName } from "./dialogOffice";

it("tells a page in a dialog its language and theme, but of no mailbox", async () => {
  const office = createDialogOffice(
    dialogWindowName({ displayLanguage: "en-GB", theme: "dark", host: "web" }),
  );

  await expect(office?.onReady()).resolves.toMatchObject({ host: "Outlook" });
  expect(office?.context).toMatchObject({
    displayLanguage: "en-GB",
    officeTheme: { bodyBackgroundColor: "#1F1F1F" },
  });
  expect(office?.context.mailbox).toBeUndefined();
});

it("is for windows that Office opened as dialogs", () => {
  expect(createDialogOffice("")).toBeUndefined();
});
