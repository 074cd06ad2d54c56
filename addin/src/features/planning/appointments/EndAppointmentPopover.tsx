import {
  Body1,
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useTranslation } from "@/shared/i18n";
import { onSaveKeys } from "@/shared/ui/formKeys";
import { isInvited, type Appointment, type End } from "./appointments";

const useStyles = makeStyles({
  surface: { width: "288px", padding: tokens.spacingHorizontalM, boxSizing: "border-box" },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** As the API takes it. */
const longest = 20_000;

export interface EndAppointmentProps {
  appointment: Appointment;
  end: End;
  isBusy: boolean;
  onEnd: (outcome: string | null) => void;
}

export default function EndAppointmentPopover(props: EndAppointmentProps & { button: ReactElement }) {
  const { appointment, end, isBusy } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(true);
  // Kept here, because what is in a closed popover is gone; until something else has been said of the appointment.
  const [typed, setTyped] = useState<{ text: string; inPlaceOf: string | null }>();
  const text = typed?.inPlaceOf === appointment.outcome ? typed.text : (appointment.outcome ?? "");
  const isCorrected = appointment.status === "held";
  const close = () => setIsOpen(false);
  const save = () => {
    if (isBusy) return;
    close();
    props.onEnd(text.trim() === "" ? null : text);
  };

  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      trapFocus
      positioning={{ position: "below", align: "end" }}
    >
      <PopoverTrigger disableButtonEnhancement>{props.button}</PopoverTrigger>
      <PopoverSurface
        className={styles.surface}
        aria-label={t(isCorrected ? "planning.appointment.outcomeOf" : `planning.appointment.${end}Of`, {
          subject: appointment.subject,
        })}
      >
        <form
          className={styles.form}
          onKeyDown={onSaveKeys(save)}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {end === "cancel" && isInvited(appointment) && (
            <Body1>{t("appointments.cancelTells", { address: appointment.attendeeAddress ?? "" })}</Body1>
          )}
          <Field
            label={t(end === "hold" ? "appointments.outcome" : "appointments.cancelReason")}
            size="small"
          >
            <Textarea
              resize="vertical"
              maxLength={longest}
              value={text}
              onChange={(_, { value }) => setTyped({ text: value, inPlaceOf: appointment.outcome })}
            />
          </Field>
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" size="small" disabledFocusable={isBusy}>
              {t(isCorrected ? "appointments.save" : `appointments.${end}`)}
            </Button>
            <Button size="small" onClick={close}>
              {t(end === "cancel" ? "appointments.keep" : "action.cancel")}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
