import type { ComponentType } from "react";
import type { components } from "@/shared/api/schema";
import type { Filters, ListView } from "@/shared/list";

type Schemas = components["schemas"];
export type AppointmentToday = Schemas["AppointmentToday"];
export type CallbackRow = Schemas["CallbackRow"];
export type CallSuggestionRow = Schemas["CallSuggestionRow"];
export type OpenIssue = Schemas["OpenIssue"];
export type PlannedCallback = Schemas["PlannedCallback"];
export type PlanningScope = Schemas["PlanningScope"];
export type StartView = Schemas["StartView"];
export type Task = Schemas["TaskRow"];

/** Mine without a word in the address of a list or the start view. */
export function filterByScope(scope: PlanningScope): Filters {
  return scope === "all" ? { scope } : {};
}

/** What a view says of whose rows are shown, alone. */
export function scopeOf({ filters }: ListView): Filters {
  return filterByScope(scopeIn(filters));
}

export function scopeIn({ scope }: Filters): PlanningScope {
  return scope === "all" ? "all" : "mine";
}

export function withoutScope(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => name !== "scope"));
}

export const planningLists = ["callbacks", "suggestions", "tasks", "appointments"] as const;
export type PlanningListKind = (typeof planningLists)[number];

/** A customer or lead who is called: what a change of the callback is based on. */
export interface CalledParty {
  partyId: number;
  name: string;
  callbackAt: string | null;
  etag: string;
}

/** What belongs to other features, and where a row leads. */
export interface PlanningParts {
  /** A small button that calls somebody. */
  Dial: ComponentType<DialProps>;
  onOpen: (partyId: number) => void;
  /** Opens the record with the form for a contact. */
  onCapture: (partyId: number) => void;
}

export interface DialProps {
  partyId: number;
  phone: string;
  /** Who is called. */
  name: string;
  tabIndex?: number | undefined;
}
