import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { PartyContext } from "@/shared/api";
import type { Draft } from "@/shared/drafts";
import type { OpenMail } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";
import { FoldButton } from "@/shared/ui/FoldButton";
import { PersonSelect } from "@/shared/ui/PersonSelect";
import { onFormKeys } from "@/shared/ui/formKeys";
import { calendarQuery } from "./appointments";
import { guestOf, moveStart, span, type AppointmentDraft } from "./appointmentDraft";

const reminders = ["", "0", "15", "30", "60", "1440"] as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  times: { display: "flex", gap: tokens.spacingHorizontalS, "& > *": { flex: "1 1 0", minWidth: 0 } },
  input: { minWidth: 0, width: "100%" },
  choice: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** An appointment that is planned or changed; what is typed stays until it is saved or discarded. */
export function AppointmentForm(props: {
  title: string;
  draft: Draft<AppointmentDraft>;
  /** Undefined when it is about nobody. */
  context: PartyContext | undefined;
  mail: OpenMail | undefined;
  isNew: boolean;
  isSaving: boolean;
  /** What stands in the way. */
  children: ReactNode;
  onSave: () => void;
  onClose: () => void;
}) {
  const { draft, context, onSave, onClose } = props;
  const { fields, change } = draft;
  const { t } = useTranslation();
  const styles = useStyles();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const calendar = useQuery({ ...calendarQuery, enabled: props.isNew });
  const whyNot = calendar.data?.reason ?? null;
  const guest = context && guestOf(fields, context, props.mail);
  const isValid = span(fields) !== undefined && fields.subject.trim() !== "";
  const showsEndDay = fields.isAllDay || fields.endDay !== fields.startDay;

  const save = () => {
    if (isValid && !props.isSaving) onSave();
  };

  return (
    <form
      className={styles.root}
      aria-label={props.title}
      onKeyDown={onFormKeys(save, onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Subtitle2 as="h2">{props.title}</Subtitle2>
      {props.children}
      <Field label={t("appointments.subject")} size="small" required>
        <Input
          autoFocus
          className={styles.input}
          value={fields.subject}
          onChange={(_, { value }) => change({ subject: value })}
        />
      </Field>
      <Field label={t(showsEndDay ? "appointments.firstDay" : "appointments.day")} size="small">
        <Input
          className={styles.input}
          type="date"
          value={fields.startDay}
          onChange={(_, { value }) => change(moveStart(fields, { startDay: value }))}
        />
      </Field>
      {showsEndDay && (
        <Field label={t("appointments.lastDay")} size="small">
          <Input
            className={styles.input}
            type="date"
            value={fields.endDay}
            min={fields.startDay}
            onChange={(_, { value }) => change({ endDay: value })}
          />
        </Field>
      )}
      {!fields.isAllDay && (
        <div className={styles.times}>
          <Field label={t("appointments.from")} size="small">
            <Input
              className={styles.input}
              type="time"
              value={fields.startTime}
              onChange={(_, { value }) => change(moveStart(fields, { startTime: value }))}
            />
          </Field>
          <Field
            label={t("appointments.to")}
            size="small"
            {...(!span(fields) && { validationMessage: t("appointments.endTooEarly") })}
          >
            <Input
              className={styles.input}
              type="time"
              value={fields.endTime}
              onChange={(_, { value }) => change({ endTime: value })}
            />
          </Field>
        </div>
      )}
      <Checkbox
        className={styles.choice}
        label={t("appointments.allDay")}
        checked={fields.isAllDay}
        onChange={(_, { checked }) => change({ isAllDay: checked === true })}
      />
      <Field label={t("appointments.location")} size="small">
        <Input
          className={styles.input}
          value={fields.location}
          onChange={(_, { value }) => change({ location: value })}
        />
      </Field>
      {props.isNew && whyNot === null && (
        <div>
          <Checkbox
            className={styles.choice}
            label={t("appointments.inCalendar")}
            checked={fields.inCalendar}
            onChange={(_, { checked }) => change({ inCalendar: checked === true })}
          />
          {guest && fields.inCalendar && (
            <Checkbox
              className={styles.choice}
              label={t("appointments.invite", { name: guest.name })}
              title={guest.address}
              checked={fields.invites}
              onChange={(_, { checked }) => change({ invites: checked === true })}
            />
          )}
        </div>
      )}
      {props.isNew && whyNot !== null && <Notice intent="info">{t(`appointments.reason.${whyNot}`)}</Notice>}
      <FoldButton isUnfolded={isUnfolded} onFold={setIsUnfolded}>
        {t("appointments.more")}
      </FoldButton>
      {isUnfolded && (
        <>
          <Field label={t("appointments.person")} size="small">
            <PersonSelect
              persons={context?.party.persons ?? []}
              personId={fields.contactPersonId}
              none={t("appointments.noPerson")}
              onChoose={(contactPersonId) => change({ contactPersonId })}
            />
          </Field>
          <Field label={t("appointments.reminder")} size="small">
            <Select
              value={fields.reminderMinutes}
              onChange={(_, { value }) => change({ reminderMinutes: value })}
            >
              {reminders.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t(`appointments.reminderMinutes.${minutes === "" ? "none" : minutes}`)}
                </option>
              ))}
              {!reminders.some((minutes) => minutes === fields.reminderMinutes) && (
                <option value={fields.reminderMinutes}>
                  {t("appointments.minutesBefore", { count: Number(fields.reminderMinutes) })}
                </option>
              )}
            </Select>
          </Field>
          <Field label={t("appointments.notes")} size="small">
            <Textarea
              resize="vertical"
              value={fields.notes}
              onChange={(_, { value }) => change({ notes: value })}
            />
          </Field>
        </>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabledFocusable={!isValid || props.isSaving}
        >
          {t(props.isNew ? "appointments.plan" : "appointments.save")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(draft.isStarted ? "appointments.later" : "action.cancel")}
        </Button>
        {draft.isStarted && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              draft.discard();
              onClose();
            }}
          >
            {t("appointments.discard")}
          </Button>
        )}
      </div>
    </form>
  );
}
