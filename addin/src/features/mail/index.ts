import { laterView } from "@/shared/i18n";

/** Fetched behind the first paint: who a mail is from matters more than whether it is entered. */
export const DraftStateLine = laterView(() => import("./DraftStateLine"));
export const MailStateLine = laterView(() => import("./MailStateLine"));
