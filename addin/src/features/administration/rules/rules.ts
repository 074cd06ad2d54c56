import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, ApiProblem, api } from "@/shared/api";
import type { components, operations } from "@/shared/api/schema";
import type { RuleKind, Rules } from "./ruleChanges";

type Schemas = components["schemas"];
export type MailRules = Schemas["MailRules"];

export const rulesQuery = queryOptions({
  queryKey: ["mailRules"],
  queryFn: ({ signal }) => answer(api.GET("/api/mail-rules", { signal })),
});

const kinds = { ownDomains: "ownDomain", exclusions: "exclusion" } as const;

/** What a rule would mean, before it is saved. */
export function ruleCheckQuery(kind: RuleKind, value: string) {
  return queryOptions({
    queryKey: ["mailRuleCheck", kind, value],
    queryFn: ({ signal }) => {
      // The description of the API says an object where the address takes the kind's name.
      const query = {
        kind: kinds[kind],
        value,
      } as unknown as operations["CheckMailRule"]["parameters"]["query"];
      return answer(api.GET("/api/mail-rules/check", { params: { query }, signal }));
    },
  });
}

/** Saves the rules. When a colleague was quicker, the colleague's state takes the place of the one that was read. */
export function useSaveRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, rules }: { etag: string; rules: Rules }) =>
      answer(
        api.PUT("/api/mail-rules", {
          params: { header: { "If-Match": etag } },
          body: { ownDomains: rules.ownDomains, exclusions: rules.exclusions },
        }),
      ),
    onSuccess: (saved) => client.setQueryData(rulesQuery.queryKey, saved),
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === "changed_meanwhile")
        client.setQueryData(rulesQuery.queryKey, error.problem.current as MailRules);
    },
  });
}
