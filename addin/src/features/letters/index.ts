import { laterView } from "@/shared/i18n";

/** Only beside a document, and from a menu; the first view of a mail does without. */
export const PartyLetter = laterView(() => import("./letter/PartyLetter"));
export const WordLetters = laterView(() => import("./word/WordLetters"));
