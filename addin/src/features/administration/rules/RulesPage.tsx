import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import { onSaveKeys } from "@/shared/ui/formKeys";
import { StickyBar } from "@/shared/ui/StickyBar";
import {
  add,
  apply,
  countChanges,
  effective,
  noChanges,
  remove,
  ruleKinds,
  since,
  type RuleChanges,
} from "./ruleChanges";
import { RuleList } from "./RuleList";
import { rulesQuery, useSaveRules, type MailRules } from "./rules";

/** Whose mails are not entered, by lists of addresses and domains. */
export function RulesPage() {
  const { data, error, refetch, isPending } = useQuery(rulesQuery);
  return (
    <>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading heights={[24, 32, 32, 24, 32, 32]} />}
      {data && <RulesEditor rules={data} />}
    </>
  );
}

const useStyles = makeStyles({
  root: { height: "100%", overflowY: "auto", display: "flex", flexDirection: "column" },
  lists: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "640px",
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
  },
  bar: { paddingInline: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});

function RulesEditor(props: { rules: MailRules }) {
  const { rules } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const draft = useDraft<RuleChanges>("mailRules", () => noChanges(rules));
  const save = useSaveRules();
  const [isSaved, setIsSaved] = useState(false);
  const changes = draft.isStarted ? draft.fields : noChanges(rules);
  const count = countChanges(rules, changes);
  const isOutdated = draft.isStarted && changes.base.etag !== rules.etag;
  // What the colleague has saved is shown already.
  const isConflict = save.error instanceof ApiProblem && save.error.code === "changed_meanwhile";

  const keep = (next: RuleChanges) => {
    setIsSaved(false);
    if (countChanges(rules, next) === 0) draft.discard();
    else draft.change(next);
  };
  const send = () => {
    if (count === 0 || save.isPending) return;
    save.mutate(
      { etag: rules.etag, rules: apply(rules, changes) },
      {
        onSuccess: () => {
          draft.discard();
          setIsSaved(true);
        },
      },
    );
  };

  return (
    <div className={styles.root} onKeyDown={onSaveKeys(send)}>
      {isOutdated && <Colleague changes={changes} rules={rules} />}
      {save.error && !isConflict && <Failure error={save.error} onRetry={send} />}
      {isSaved && (
        <Notice intent="success" onDismiss={() => setIsSaved(false)}>
          {t("administration.rules.saved")}
        </Notice>
      )}
      <div className={styles.lists}>
        {ruleKinds.map((kind) => (
          <RuleList
            key={kind}
            kind={kind}
            saved={rules[kind]}
            change={effective(rules, changes, kind)}
            onAdd={(value) => keep(add(changes, kind, value))}
            onRemove={(value) => keep(remove(changes, kind, value))}
          />
        ))}
      </div>
      {count > 0 && (
        <StickyBar className={styles.bar}>
          <Button appearance="primary" size="small" disabledFocusable={save.isPending} onClick={send}>
            {t("record.save")}
          </Button>
          <Button
            size="small"
            disabledFocusable={save.isPending}
            onClick={() => {
              draft.discard();
              save.reset();
            }}
          >
            {t("record.discard")}
          </Button>
          <Caption1 className={styles.hint}>{t("record.changes", { count })}</Caption1>
        </StickyBar>
      )}
    </div>
  );
}

/** Somebody else has saved since the first change: what has come and gone by that. */
function Colleague(props: { changes: RuleChanges; rules: MailRules }) {
  const { t } = useTranslation();
  const { added, removed } = since(props.changes, props.rules);
  return (
    <Notice intent="warning" title={t("record.conflict.title")}>
      {added.length > 0 && <div>{t("administration.rules.cameMeanwhile", { values: added.join(", ") })}</div>}
      {removed.length > 0 && (
        <div>{t("administration.rules.wentMeanwhile", { values: removed.join(", ") })}</div>
      )}
    </Notice>
  );
}
