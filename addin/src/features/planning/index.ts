import { laterView } from "@/shared/i18n";

export type { DialProps, PlanningParts } from "./planning";

/** Opened by a button; the first view of a mail does without. */
export const PartyAppointments = laterView(() => import("./appointments/PartyAppointments"));
export const PartyCallback = laterView(() => import("./callbacks/PartyCallback"));
