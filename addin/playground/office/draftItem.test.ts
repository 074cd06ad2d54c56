import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerDraftCall } from "../mailbox/answerDraftCall";
import type { BodyEditor } from "../mailbox/compose/BodyEditor";
import { createDraftStore } from "../mailbox/draftStore";
import { memoryWire } from "../test/memoryWire";
import { anna, katharina, sampleDraft } from "../test/sampleMail";
import type { FromPane, HostName, ToPane } from "../wire";
import type { Callback } from "./asyncCall";
import type { StandInDraft } from "./draftItem";
import { createOffice } from "./office";

const otto = { name: "Otto Ober", address: "otto@goldener-hirsch.example" };

/** The pane's Office and the page's drafts, joined without windows. */
function composing(host: HostName = "web") {
  const { wire, deliver } = memoryWire<FromPane, ToPane>();
  const drafts = createDraftStore();
  const draft = sampleDraft({ htmlBody: "<p>Guten Tag</p>", textBody: "Guten Tag" });
  drafts.add(draft);
  const editor = { focus: vi.fn(), insert: vi.fn() } satisfies BodyEditor;
  const page = { open: draft.itemId as string | null };
  const send = (message: FromPane) => {
    if (message.kind !== "draftCall") return;
    const { number, itemId, call } = message;
    deliver({
      kind: "draftAnswer",
      number,
      answer: answerDraftCall(drafts, editor, page.open, itemId, call),
    });
  };
  const office = createOffice(window, { ...wire, send });
  const surroundings = { displayLanguage: "de-AT", theme: "light" as const, host, mailboxOwner: katharina };
  deliver({ kind: "started", surroundings, mail: draft });
  const item = office.context.mailbox.item as StandInDraft;
  const current = () => drafts.find(draft.itemId);
  return { office, item, drafts, editor, page, deliver, current };
}

function result<Value>(call: (done: Callback<Value>) => void): Promise<Office.AsyncResult<Value>> {
  return new Promise((resolve) => call(resolve));
}

const completion = (call: (done: Callback<void>) => void) => result(call);

let all: ReturnType<typeof composing>;
beforeEach(() => {
  all = composing();
});

describe("a mail being written", () => {
  it("has objects to ask where a mail that is read has values", async () => {
    const { item } = all;
    expect(item.itemType).toBe("message");
    expect(item).not.toHaveProperty("itemId");
    const { value: to } = await result<Office.EmailAddressDetails[]>((done) => item.to.getAsync(done));
    expect(to).toMatchObject([{ emailAddress: anna.address, recipientType: "externalUser" }]);
    expect((await result<string>((done) => item.subject.getAsync(done))).value).toBe("Angebot");
    expect(await result((done) => item.from.getAsync(done))).toMatchObject({
      value: { emailAddress: katharina.address },
    });
    expect(await result((done) => item.getComposeTypeAsync(done))).toMatchObject({
      value: { composeType: "newMail", coercionType: "html" },
    });
  });

  it("takes recipients, further ones and a subject", async () => {
    const { item, current } = all;
    await completion((done) => item.cc.setAsync([anna.address], done));
    await completion((done) =>
      item.cc.addAsync([{ displayName: otto.name, emailAddress: otto.address }], done),
    );
    await completion((done) => item.subject.setAsync("Ihre Bestellung", { asyncContext: 1 }, done));
    expect(current()).toMatchObject({
      cc: [{ name: "", address: anna.address }, otto],
      subject: "Ihre Bestellung",
    });
  });

  it("takes text before its own, at the cursor and instead of it; text is no HTML", async () => {
    const { item, editor, current } = all;
    await completion((done) => item.body.prependAsync("1 < 2\nvorher", done));
    expect(current()?.htmlBody).toBe("1 &lt; 2<br>vorher<p>Guten Tag</p>");
    await completion((done) => item.body.setSelectedDataAsync("<b>hier</b>", { coercionType: "html" }, done));
    expect(editor.insert).toHaveBeenCalledExactlyOnceWith("<b>hier</b>");
    await completion((done) =>
      item.body.setAsync("<p onclick='x()'>Neu</p><script>x()</script>", { coercionType: "html" }, done),
    );
    expect(current()?.htmlBody).toBe("<p>Neu</p>");
    expect((await result<string>((done) => item.body.getAsync("text", done))).value).toBe("Neu");
  });

  it("takes attachments and gives them up again", async () => {
    const { item, current } = all;
    const added = await result<string>((done) =>
      item.addFileAttachmentFromBase64Async(btoa("Preise"), "Preise.txt", done),
    );
    const { value } = await result<Office.AttachmentDetailsCompose[]>((done) =>
      item.getAttachmentsAsync(done),
    );
    expect(value).toMatchObject([{ id: added.value, name: "Preise.txt", size: 6, isInline: false }]);
    await completion((done) => item.removeAttachmentAsync(added.value, done));
    expect(current()?.attachments).toEqual([]);
    expect(await completion((done) => item.removeAttachmentAsync(added.value, done))).toMatchObject({
      status: "failed",
      error: { code: 9008 },
    });
    expect(() => item.addFileAttachmentFromBase64Async("kein Base64!", "x")).toThrow(/base64File/);
  });

  it("has an id only once it is saved", async () => {
    const { item } = all;
    expect(await result<string>((done) => item.getItemIdAsync(done))).toMatchObject({
      status: "failed",
      error: { code: 9046, name: "ItemNotSaved" },
    });
    expect((await result<string>((done) => item.saveAsync(done))).value).toBe("AAMk-draft");
    expect((await result<string>((done) => item.getItemIdAsync(done))).value).toBe("AAMk-draft");
  });

  it("answers no more when another item is open", async () => {
    const { item, page } = all;
    page.open = "AAMk-1";
    expect(await result<string>((done) => item.subject.getAsync(done))).toMatchObject({
      status: "failed",
      error: { code: 9030 },
    });
  });

  it("tells of other recipients", async () => {
    const { item, office, deliver } = all;
    const changed = vi.fn();
    await completion((done) => item.addHandlerAsync(office.EventType.RecipientsChanged, changed, done));
    const changedRecipientFields = { to: true, cc: false, bcc: false };
    deliver({ kind: "recipientsChanged", changed: changedRecipientFields });
    expect(changed).toHaveBeenCalledExactlyOnceWith({ type: "olkRecipientsChanged", changedRecipientFields });
  });

  it("knows less in an older Outlook", () => {
    const { item } = composing("exchangeServer");
    expect(item.from).toBeUndefined();
    expect(item.addHandlerAsync).toBeUndefined();
    expect(item.addFileAttachmentFromBase64Async).toBeUndefined();
    expect(item.body.setSelectedDataAsync).toBeTypeOf("function");
    expect(item.saveAsync).toBeTypeOf("function");
  });
});
