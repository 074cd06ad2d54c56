import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { StickyBar } from "@/shared/ui/StickyBar";

const useStyles = makeStyles({
  bar: { paddingInline: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3, marginInlineStart: "auto" },
});

/** Saves a form or gives it up. */
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
    <StickyBar className={styles.bar}>
      <Button appearance="primary" size="small" disabledFocusable={props.isSaving} onClick={props.onSave}>
        {props.saveLabel}
      </Button>
      <Button size="small" disabledFocusable={props.isSaving} onClick={props.onDiscard}>
        {t("record.discard")}
      </Button>
      <Caption1 className={styles.hint}>{props.hint}</Caption1>
    </StickyBar>
  );
}
