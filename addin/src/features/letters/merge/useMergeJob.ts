import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import type { Job } from "../queries";

const pollMilliseconds = 500;
const kind = "letterMerge";
const jobKey = ["letterMergeJob"];

/** Whether the job goes on without us. */
export function isUnderway(job: Job): boolean {
  return job.state === "queued" || job.state === "running";
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
      return list.rows[0] && isUnderway(list.rows[0]) ? list.rows[0] : null;
    },
    refetchInterval: ({ state }) => (state.data && isUnderway(state.data) ? pollMilliseconds : false),
  });
  const show = (job: Job | null) => client.setQueryData<Job | null>(jobKey, job);
  const cancel = useMutation({
    mutationFn: (id: string) => answer(api.POST("/api/jobs/{id}/cancel", { params: { path: { id } } })),
    onSuccess: show,
  });
  return { job: newest.data ?? undefined, error: newest.error, show, cancel };
}
