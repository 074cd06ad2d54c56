import { lazy } from "react";

/** Only beside a document; the first view of a mail does without. */
export const WordLetters = lazy(() => import("./word/WordLetters"));
