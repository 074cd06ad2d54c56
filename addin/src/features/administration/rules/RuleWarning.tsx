import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Warning20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/shared/i18n";
import type { RuleKind } from "./ruleChanges";
import { ruleCheckQuery } from "./rules";

const useStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalXS, "& > svg": { flexShrink: 0 } },
  icon: { color: tokens.colorStatusWarningForeground1 },
});

/** A rule that is not saved yet would leave out mails of people who are known, or of everybody with a free address. */
export function RuleWarning(props: { kind: RuleKind; value: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data } = useQuery(ruleCheckQuery(props.kind, props.value));
  if (!data || (data.hitCount === 0 && !data.isFreeMail)) return null;
  return (
    <div className={styles.root} role="status">
      <Warning20Regular aria-hidden className={styles.icon} />
      <Caption1>
        {data.isFreeMail && `${t("administration.rules.freeMail", { value: props.value })} `}
        {data.hitCount > 0 &&
          t("administration.rules.hits", {
            count: data.hitCount,
            names: data.hits.map((hit) => `${hit.name} (${t(`partyType.${hit.type}`)})`).join(", "),
          })}
      </Caption1>
    </div>
  );
}
