import type { DraftAnswer, DraftCall } from "../draftCall";
import type { BodyEditor } from "./compose/BodyEditor";
import type { DraftStore } from "./draftStore";
import { sanitisedBody } from "./mailDocument";

/** Does what the pane asks of the mail being written, as Outlook would. */
export function answerDraftCall(
  store: DraftStore,
  editor: BodyEditor | null,
  openItemId: string | null,
  itemId: string,
  call: DraftCall,
): DraftAnswer {
  const draft = store.find(itemId);
  if (draft === undefined || itemId !== openItemId) return { failure: "itemChanged" };
  let made: string | undefined;
  switch (call.name) {
    case "read":
      break;
    case "change": {
      const { htmlBody } = call.changes;
      const body = htmlBody === undefined ? {} : { htmlBody: sanitisedBody(htmlBody) };
      store.change(itemId, { ...call.changes, ...body });
      break;
    }
    case "addRecipients":
      store.change(itemId, { [call.field]: [...draft[call.field], ...call.people] });
      break;
    case "prepend":
      store.change(itemId, { htmlBody: sanitisedBody(call.html) + draft.htmlBody });
      break;
    case "insertAtCursor":
      editor?.insert(sanitisedBody(call.html));
      break;
    case "attach":
      made = crypto.randomUUID();
      store.change(itemId, { attachments: [...draft.attachments, { ...call.attachment, id: made }] });
      break;
    case "detach": {
      const attachments = draft.attachments.filter(({ id }) => id !== call.attachmentId);
      if (attachments.length === draft.attachments.length) return { failure: "attachmentDoesNotExist" };
      store.change(itemId, { attachments });
      break;
    }
    case "save":
      store.change(itemId, { isSaved: true });
      break;
    case "close":
      break;
  }
  return { draft: store.find(itemId) ?? draft, ...(made !== undefined && { made }) };
}
