import { laterView } from "@/shared/i18n";

/** Opened by a button; the first view of a mail does without. */
export const PartyAppointments = laterView(() => import("./appointments/PartyAppointments"));
