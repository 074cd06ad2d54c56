import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import type { Job } from "../queries";

const pollMilliseconds = 500;
const kind = "letterMerge";
const jobKey = ["letterMergeJob"];
const interestMilliseconds = 60 * 60_000;
const dismissed = new Set<string>();

/** Whether the job goes on without us. */
export function isUnderway(job: Job): boolean {
  return job.state === "queued" || job.state === "running";
}

/** Underway, or finished while the pane may have been closed. */
function isOfInterest(job: Job): boolean {
  const hasJustEnded = job.endedAt !== null && Date.now() - Date.parse(job.endedAt) < interestMilliseconds;
  return isUnderway(job) || (job.state === "completed" && hasJustEnded);
}

/** The user's newest merge: the one that was just begun, or one that went on while the pane was closed. */
export function useMergeJob() {
  const client = useQueryClient();
  const newest = useQuery({
    queryKey: jobKey,
    queryFn: async ({ signal }) => {
      const known = client.getQueryData<Job | null>(jobKey);
      if (known) return answer(api.GET("/api/jobs/{id}", { params: { path: { id: known.id } }, signal }));
      const list = await answer(api.GET("/api/jobs", { params: { query: { kind, limit: 1 } }, signal }));
      const job = list.rows[0];
      return job && !dismissed.has(job.id) && isOfInterest(job) ? job : null;
    },
    refetchInterval: ({ state }) => (state.data && isUnderway(state.data) ? pollMilliseconds : false),
  });
  const show = (job: Job | null) => {
    const shown = client.getQueryData<Job | null>(jobKey);
    if (job === null && shown) dismissed.add(shown.id);
    client.setQueryData<Job | null>(jobKey, job);
  };
  const cancel = useMutation({
    mutationFn: (id: string) => answer(api.POST("/api/jobs/{id}/cancel", { params: { path: { id } } })),
    onSuccess: show,
  });
  return { job: newest.data ?? undefined, error: newest.error, show, cancel };
}
