import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});

/** Stays in sight below a form that is longer than the pane. */
export function SaveBar(props: {
  saveLabel: string;
  isSaving: boolean;
  hint: string;
  onSave: () => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Button appearance="primary" size="small" disabledFocusable={props.isSaving} onClick={props.onSave}>
        {props.saveLabel}
      </Button>
      <Button size="small" disabledFocusable={props.isSaving} onClick={props.onDiscard}>
        {t("record.discard")}
      </Button>
      <Caption1 className={styles.hint}>{props.hint}</Caption1>
    </div>
  );
}
