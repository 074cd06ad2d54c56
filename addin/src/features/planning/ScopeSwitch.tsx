import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import type { PlanningScope } from "./planning";

const scopes: PlanningScope[] = ["mine", "all"];

const useStyles = makeStyles({
  root: { display: "flex", flexShrink: 0, gap: tokens.spacingHorizontalXXS },
  button: { minWidth: 0, flexShrink: 0 },
  // Not by its background alone: high contrast has none.
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}`,
  },
});

/** Mine, or everybody's. */
export function ScopeSwitch(props: { scope: PlanningScope; onScope: (scope: PlanningScope) => void }) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t("planning.whose")} className={useStyles().root}>
      {scopes.map((scope) => (
        <PressButton key={scope} isPressed={props.scope === scope} onClick={() => props.onScope(scope)}>
          {t(`planning.scope.${scope}`)}
        </PressButton>
      ))}
    </div>
  );
}

/** Fluent's own comes in the file that the first view waits for. */
export function PressButton(props: { isPressed: boolean; onClick: () => void; children: string }) {
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(styles.button, props.isPressed && styles.pressed)}
      size="small"
      appearance="subtle"
      aria-pressed={props.isPressed}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
