import { lazy } from "react";

/** Needed by some mails only; the first paint does not wait for them. */
export const AddressSearch = lazy(() => import("./search/AddressSearch"));
export const NewRecordPage = lazy(() => import("./record/NewRecordPage"));
export const NewSender = lazy(() => import("./newSender/NewSender"));
export const RecordPage = lazy(() => import("./record/RecordPage"));
