import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Delete20Regular, TaskListAdd20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import { readableOnHover } from "@/shared/ui/readableOnHover";
import type { CalledParty } from "../planning";
import { weekdayAndTime } from "../days";
import { postponements, toLocalField } from "./postponement";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS },
  choice: {
    ...readableOnHover,
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalS,
  },
  date: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  own: { paddingBlock: tokens.spacingVerticalXS },
  // The button stands beside what it takes, also when something is said about it below.
  ownMoment: { display: "flex", gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
  further: { justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalS },
});

/** When somebody is to be called: a few moments at a click, any other one, or not at all; and the task for it. */
export function CallbackChoices(props: {
  party: CalledParty;
  isBusy: boolean;
  /** Another moment, as it was typed; undefined before. */
  own: string | undefined;
  onOwn: (typed: string) => void;
  onPlan: (at: string | null) => void;
  onCallTask: () => void;
}) {
  const { party, isBusy, onPlan } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const [offered] = useState(() => postponements(party.callbackAt, new Date()));
  const own = props.own ?? toLocalField(party.callbackAt ? new Date(party.callbackAt) : new Date());
  const ownMoment = own === "" ? undefined : new Date(own);
  const isPast = ownMoment !== undefined && formats.isPast(ownMoment.toISOString());

  return (
    <div className={styles.root}>
      {offered.map(({ id, at }) => (
        <Button
          key={id}
          className={styles.choice}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => onPlan(at.toISOString())}
        >
          <span>{t(`planning.postpone.${id}`)}</span>
          <Caption1 className={styles.date}>{weekdayAndTime(at)}</Caption1>
        </Button>
      ))}
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault();
          if (ownMoment && !isBusy) onPlan(ownMoment.toISOString());
        }}
      >
        <Field
          label={t("planning.postpone.own")}
          size="small"
          {...(isPast && { validationState: "warning", validationMessage: t("planning.postpone.past") })}
        >
          <div className={styles.ownMoment}>
            <Input
              className={styles.input}
              type="datetime-local"
              value={own}
              onChange={(_, { value }) => props.onOwn(value)}
            />
            <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy || !ownMoment}>
              {t("planning.postpone.take")}
            </Button>
          </div>
        </Field>
      </form>
      {party.callbackAt !== null && (
        <Button
          className={styles.further}
          size="small"
          appearance="subtle"
          icon={<Delete20Regular />}
          disabledFocusable={isBusy}
          onClick={() => onPlan(null)}
        >
          {t("planning.postpone.remove")}
        </Button>
      )}
      <Button
        className={styles.further}
        size="small"
        appearance="subtle"
        icon={<TaskListAdd20Regular />}
        disabledFocusable={isBusy}
        onClick={props.onCallTask}
      >
        {t("planning.callTask")}
      </Button>
    </div>
  );
}
