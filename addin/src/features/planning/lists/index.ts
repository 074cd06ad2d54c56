import { appointments } from "./appointments";
import { callbacks } from "./callbacks";
import { suggestions } from "./suggestions";
import { tasks } from "./tasks";
import type { ListShape } from "@/shared/list";
import type { PlanningListKind } from "../planning";

export { default as PlanningList } from "./PlanningList";
export {
  filterByScope,
  planningLists,
  scopeIn,
  type PlanningListKind,
  type PlanningScope,
} from "../planning";

/** What the address of a list may say. */
export const planningShapes: Record<PlanningListKind, ListShape> = {
  callbacks: callbacks.shape,
  suggestions: suggestions.shape,
  tasks: tasks.shape,
  appointments: appointments.shape,
};
