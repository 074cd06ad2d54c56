import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "@/shared/i18n";
import type { DayRange } from "./dayRange";

const useStyles = makeStyles({
  surface: { width: "216px", padding: tokens.spacingHorizontalM, boxSizing: "border-box" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The first and the last day of a period; one of them may be left open. */
export default function PeriodPopover(props: {
  label: string;
  target: HTMLElement | null;
  range: DayRange;
  onChoose: (range: DayRange) => void;
  onClose: () => void;
  /** Something else was clicked, which has the focus then. */
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [from, setFrom] = useState(props.range.from ?? "");
  const [to, setTo] = useState(props.range.to ?? "");
  const isBackwards = from !== "" && to !== "" && to < from;
  return (
    <Popover
      open
      onOpenChange={({ type, target }) => {
        if (type === "keydown") props.onClose();
        // In some browsers the choice that opened this ends as a click on the field that offered it.
        else if (!props.target?.contains(target as Node)) props.onLeave();
      }}
      trapFocus
      positioning={{ target: props.target, position: "below", align: "start" }}
    >
      <PopoverSurface className={styles.surface} aria-label={props.label}>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBackwards) props.onChoose({ ...(from && { from }), ...(to && { to }) });
          }}
        >
          <Field label={t("lists.period.from")} size="small">
            <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
          </Field>
          <Field
            label={t("lists.period.to")}
            size="small"
            validationMessage={isBackwards ? t("lists.period.backwards") : undefined}
          >
            <Input type="date" value={to} onChange={(_, { value }) => setTo(value)} />
          </Field>
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" size="small" disabledFocusable={isBackwards}>
              {t("lists.period.show")}
            </Button>
            <Button size="small" onClick={props.onClose}>
              {t("action.cancel")}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
