import { useMemo } from "react";
import {
  filterByScope,
  planningShapes,
  type PlanningListKind,
  type PlanningScope,
} from "@/features/planning/lists";
import { firstView, readView, writeView, type ListShape, type ListView } from "@/shared/list";
import { useHash } from "./route";

export type PlanningPage = "start" | PlanningListKind;

const startShape: ListShape = {
  first: { sort: "", descending: false, filters: {} },
  sorts: [],
  filters: ["scope"],
};

export const planningPages: Record<PlanningPage, ListShape> = { start: startShape, ...planningShapes };

/** `#/callbacks?scope=all&overdue=true`: how the start view or a list is looked at. */
export function useAddress(page: PlanningPage) {
  const hash = useHash();
  const shape = planningPages[page];
  const view = useMemo(() => readView(shape, parametersOf(hash)), [hash, shape]);
  return {
    view,
    hrefOf: (to: PlanningPage, scope: PlanningScope) =>
      addressOf(to, firstView(planningPages[to], filterByScope(scope))),
    /** Without a step: nobody wants to go back filter by filter. */
    adjust: (change: (view: ListView) => ListView) =>
      window.location.replace(addressOf(page, change(readView(shape, parametersOf(window.location.hash))))),
  };
}

/** Opens a record from the page that the address names, which is what "back" leads to. */
export function openBeside(partyId: number, isCapture: boolean): void {
  const { hash } = window.location;
  const page = /^#\/\w+/.test(hash) ? hash : "#/start";
  window.location.hash = `${page}${page.includes("?") ? "&" : "?"}party=${partyId}${isCapture ? "&capture=1" : ""}`;
}

function addressOf(page: PlanningPage, view: ListView): string {
  const query = writeView(planningPages[page], view).toString();
  return `#/${page}${query && `?${query}`}`;
}

function parametersOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.split("?")[1] ?? "");
}
