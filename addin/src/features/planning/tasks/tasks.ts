import { answer, api } from "@/shared/api";
import type { Task } from "../planning";

export type TaskStep = "complete" | "cancel" | "reopen";

/** Ends a task, or takes that back. */
export function stepTask({ id, etag }: Pick<Task, "id" | "etag">, step: TaskStep): Promise<Task> {
  const params = { path: { id }, header: { "If-Match": etag } };
  switch (step) {
    case "complete":
      return answer(api.POST("/api/tasks/{id}/complete", { params }));
    case "cancel":
      return answer(api.POST("/api/tasks/{id}/cancel", { params }));
    case "reopen":
      return answer(api.POST("/api/tasks/{id}/reopen", { params }));
  }
}
