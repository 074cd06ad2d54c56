import { lazy } from "react";

/** Only beside a document, and from a menu; the first view of a mail does without. */
export const PartyLetter = lazy(() => import("./letter/PartyLetter"));
export const WordLetters = lazy(() => import("./word/WordLetters"));
