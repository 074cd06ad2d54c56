import { laterView } from "@/shared/i18n";

/** Needed by some mails only; the first paint does not wait for them. */
export const AddressSearch = laterView(() => import("./search/AddressSearch"));
export const NewRecordPage = laterView(() => import("./record/NewRecordPage"));
export const NewSender = laterView(() => import("./newSender/NewSender"));
export const RecordPage = laterView(() => import("./record/RecordPage"));
