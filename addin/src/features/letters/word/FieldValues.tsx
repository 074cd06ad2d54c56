import {
  Body1,
  Caption1,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import type { LetterValue } from "../queries";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(104px, 1fr) 2fr",
    rowGap: tokens.spacingVerticalXXS,
  },
  name: {
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  lines: { whiteSpace: "pre-line" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What will stand in the letter: first what is missing, to be typed for this once, then the rest. */
export function FieldValues(props: {
  fields: LetterValue[];
  values: Record<string, string>;
  onValue: (name: string, value: string) => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const own = props.fields.filter(({ region }) => region === null);
  const missing = own.filter(({ state }) => state === "empty" || state === "asked");
  const unknown = own.filter(({ state }) => state === "unknown");
  const filled = own.filter(({ state }) => state === "filled");
  if (props.fields.length === 0) return <Body1 className={styles.quiet}>{t("letters.noFields")}</Body1>;

  return (
    <section className={styles.root} aria-label={t("letters.fields")}>
      {missing.length > 0 && (
        <>
          <Subtitle2 as="h2">{t("letters.missingTitle", { count: missing.length })}</Subtitle2>
          {missing.map(({ name, label }) => (
            <Field key={name} label={label} size="small" orientation="horizontal">
              {/text$/i.test(name) ? (
                <Textarea
                  resize="vertical"
                  value={props.values[name] ?? ""}
                  onChange={(_, { value }) => props.onValue(name, value)}
                />
              ) : (
                <Input
                  value={props.values[name] ?? ""}
                  onChange={(_, { value }) => props.onValue(name, value)}
                />
              )}
            </Field>
          ))}
        </>
      )}
      {filled.length > 0 && (
        <>
          <Subtitle2 as="h2">{t("letters.fields")}</Subtitle2>
          <dl className={styles.list}>
            {filled.map(({ name, label, value }) => [
              <dt key={`${name} name`} className={styles.name}>
                <Caption1>{label}</Caption1>
              </dt>,
              <dd key={`${name} value`} className={styles.value}>
                <Caption1 className={styles.lines}>{value}</Caption1>
              </dd>,
            ])}
          </dl>
        </>
      )}
      {unknown.length > 0 && (
        <Caption1 className={styles.quiet}>
          {t("letters.unknown", { fields: unknown.map(({ name }) => name).join(", ") })}
        </Caption1>
      )}
    </section>
  );
}
