import type { Draft } from "../mail";
import { answerCallbackLater, answerLater, type Callback, type Tail } from "./asyncCall";
import { coercionType } from "./constants";
import type { AskDraft } from "./draftCalls";
import { argumentError } from "./failure";
import { readText } from "./people";

const maximumLength = 1_000_000;

type CoercionOptions = Office.AsyncContextOptions & { coercionType?: Office.CoercionType | string };
type CoercionTail = [optionsOrCallback?: CoercionOptions | Callback<void>, callback?: Callback<void>];

export type StandInDraftBody = Pick<
  Office.Body,
  "getAsync" | "getTypeAsync" | "setAsync" | "prependAsync" | "setSelectedDataAsync"
>;

export function createDraftBody(ask: AskDraft): StandInDraftBody {
  /** Text is the form that counts when none is named, as in Outlook. */
  const html = (data: string, options: CoercionTail[0]) => {
    const form =
      typeof options === "object" ? (options.coercionType ?? coercionType.Text) : coercionType.Text;
    if (form === coercionType.Html) return readText(data, maximumLength, "data");
    if (form === coercionType.Text) return escapeHtml(readText(data, maximumLength, "data"));
    throw argumentError("coercionType");
  };
  const write =
    (call: (html: string) => Parameters<AskDraft>[0]) =>
    (data: string, ...tail: CoercionTail): void => {
      const content = html(data, tail[0]);
      answerLater(tail as Tail<void>, async () => {
        await ask(call(content));
      });
    };

  return {
    getAsync: (form: Office.CoercionType | string, ...tail: Tail<string>) => {
      const bodies: Record<string, (draft: Draft) => string> = {
        [coercionType.Text]: (draft) => draft.textBody,
        [coercionType.Html]: (draft) => draft.htmlBody,
      };
      const body = bodies[form];
      if (body === undefined) throw argumentError("coercionType");
      answerCallbackLater(tail, async () => body((await ask({ name: "read" })).draft));
    },
    getTypeAsync: (...tail: Tail<Office.CoercionType>) =>
      answerCallbackLater(tail, async () => {
        await ask({ name: "read" });
        return coercionType.Html as unknown as Office.CoercionType;
      }),
    setAsync: write((htmlBody) => ({ name: "change", changes: { htmlBody } })),
    prependAsync: write((content) => ({ name: "prepend", html: content })),
    setSelectedDataAsync: write((content) => ({ name: "insertAtCursor", html: content })),
  };
}

function escapeHtml(text: string): string {
  const paragraph = document.createElement("div");
  paragraph.textContent = text;
  return paragraph.innerHTML.replaceAll("\n", "<br>");
}
