import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export type Fact = [label: string, value: string | false | null | undefined];

const useStyles = makeStyles({
  root: { ...typographyStyles.body1, margin: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, marginBottom: tokens.spacingVerticalXS, whiteSpace: "pre-line" },
});

/** Labels with their values; a fact without a value is left out. */
export function Facts(props: { facts: Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {props.facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
