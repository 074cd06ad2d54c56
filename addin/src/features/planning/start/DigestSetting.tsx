import { Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";

const digestQuery = queryOptions({
  queryKey: ["morning digest"],
  queryFn: ({ signal }) => answer(api.GET("/api/me/morning-digest", { signal })),
  staleTime: Infinity,
});

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  problem: { paddingInline: tokens.spacingHorizontalS, color: tokens.colorStatusDangerForeground3 },
});

/** Whether the day comes by mail each morning, too (R14); only where one's mailbox could send it. */
export function DigestSetting() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { data } = useQuery(digestQuery);
  const change = useMutation({
    mutationFn: (isOn: boolean) => answer(api.PUT("/api/me/morning-digest", { body: { isOn } })),
    onSuccess: (digest) => client.setQueryData(digestQuery.queryKey, digest),
  });
  if (!data?.isPossible) return null;
  return (
    <div className={styles.root}>
      <Switch
        label={t("planning.digest.wanted")}
        checked={change.isPending ? change.variables : data.isOn}
        onChange={(_, { checked }) => change.mutate(checked)}
      />
      {data.problemCode !== null && (
        <Caption1 className={styles.problem}>
          {t("planning.digest.problem", { code: data.problemCode })}
        </Caption1>
      )}
      {change.error && <Failure error={change.error} />}
    </div>
  );
}
