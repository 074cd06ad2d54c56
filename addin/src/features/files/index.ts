import { lazy } from "react";

/** Shown on a page of the record; the first view of a mail does without. */
export const PartyFiles = lazy(() => import("./PartyFiles"));
