import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import type { RuleKind } from "./ruleChanges";
import { ruleCheckQuery } from "./rules";
import { RuleWarning } from "./RuleWarning";

/** Many exclusions are folded, so that the other list stays near. */
const shownAtFirst = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  rule: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
  removed: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3 },
  form: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, maxWidth: "360px", "& .fui-Input": { minWidth: 0 } },
});

/** One list of rules: what is in it, what was changed, and the line to enter more. */
export function RuleList(props: {
  kind: RuleKind;
  saved: string[];
  change: { added: string[]; removed: string[] };
  onAdd: (value: string) => void;
  onRemove: (value: string) => void;
}) {
  const { kind, saved, change } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? saved : saved.slice(0, shownAtFirst);

  return (
    <section className={styles.root} aria-label={t(`administration.rules.${kind}.title`)}>
      <Subtitle2 as="h2">{t(`administration.rules.${kind}.title`)}</Subtitle2>
      <Body1>{t(`administration.rules.${kind}.text`)}</Body1>
      <NewRule kind={kind} known={[...saved, ...change.added]} onAdd={props.onAdd} />
      {saved.length + change.added.length === 0 && (
        <Caption1 className={styles.muted}>{t(`administration.rules.${kind}.empty`)}</Caption1>
      )}
      <ul className={styles.list}>
        {change.added.map((value) => (
          <li key={value} className={styles.rule}>
            <div className={styles.text}>
              {value} <Caption1 className={styles.muted}>{t("administration.rules.added")}</Caption1>
              <RuleWarning kind={kind} value={value} />
            </div>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={t("administration.rules.remove", { value })}
              onClick={() => props.onRemove(value)}
            />
          </li>
        ))}
        {shown.map((value) => {
          const isRemoved = change.removed.includes(value);
          return (
            <li key={value} className={styles.rule}>
              <div className={styles.text}>
                <span className={mergeClasses(isRemoved && styles.removed)}>{value}</span>{" "}
                {isRemoved && (
                  <Caption1 className={styles.muted}>{t("administration.rules.removed")}</Caption1>
                )}
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={isRemoved ? <ArrowUndo20Regular /> : <Dismiss20Regular />}
                aria-label={t(isRemoved ? "administration.rules.keep" : "administration.rules.remove", {
                  value,
                })}
                onClick={() => (isRemoved ? props.onAdd(value) : props.onRemove(value))}
              />
            </li>
          );
        })}
      </ul>
      {shown.length < saved.length && (
        <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>
          {t("administration.rules.showAll", { number: saved.length })}
        </Button>
      )}
    </section>
  );
}

/** The server says whether it is an address or a domain, and in which form it is kept; until then it stays in the field. */
function NewRule(props: { kind: RuleKind; known: string[]; onAdd: (value: string) => void }) {
  const { kind, known, onAdd } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const draft = useDraft(`mailRules ${kind}`, () => ({ text: "" }));
  const { text } = draft.fields;
  const [refusal, setRefusal] = useState<"invalid" | "known" | "freeMail">();
  const check = useMutation({
    mutationFn: (typed: string) => client.query(ruleCheckQuery(kind, typed)),
    onSuccess: (result, typed) => {
      if (result.value === null) setRefusal("invalid");
      else if (known.includes(result.value)) setRefusal("known");
      else if (kind === "ownDomains" && result.isFreeMail) setRefusal("freeMail");
      else {
        client.setQueryData(ruleCheckQuery(kind, result.value).queryKey, result);
        onAdd(result.value);
        // Whoever has typed on meanwhile goes on typing.
        if (typed === text.trim()) draft.discard();
      }
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !check.isPending) check.mutate(text.trim());
  };

  return (
    <>
      {check.error && <Failure error={check.error} onRetry={() => check.mutate(text.trim())} />}
      <form className={styles.form} onSubmit={submit}>
        <Field
          size="small"
          className={styles.field}
          {...(refusal !== undefined && {
            validationMessage: t(`administration.rules.refusal.${refusal}.${kind}`),
          })}
        >
          <Input
            aria-label={t(`administration.rules.${kind}.label`)}
            placeholder={t(`administration.rules.${kind}.placeholder`)}
            value={text}
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value }) => {
              setRefusal(undefined);
              if (value === "") draft.discard();
              else draft.change({ text: value });
            }}
          />
        </Field>
        <Button size="small" type="submit" disabledFocusable={check.isPending}>
          {t("administration.rules.add")}
        </Button>
      </form>
    </>
  );
}
