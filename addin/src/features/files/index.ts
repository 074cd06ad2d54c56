import { laterView } from "@/shared/i18n";

/** Shown on a page of the record; the first view of a mail does without. */
export const PartyFiles = laterView(() => import("./PartyFiles"));
export const SaveAttachments = laterView(() => import("./attachments/SaveAttachments"));
