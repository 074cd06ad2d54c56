import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PartyContext } from "@/shared/api";
import type { OpenMail } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { BackButton } from "@/shared/ui";
import { fittingLists } from "@/shared/ui/fittingLists";
import { AppointmentList } from "./AppointmentList";
import { ChangeAppointmentForm } from "./ChangeAppointmentForm";
import { NewAppointmentForm } from "./NewAppointmentForm";
import type { Appointment } from "./appointments";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "520px",
    ...fittingLists,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

type View =
  { kind: "new" } | { kind: "list"; planned?: Appointment } | { kind: "change"; appointment: Appointment };

/** A party's appointments in place of its history: a new one at first, the list of all of them behind it. */
export default function PartyAppointments(props: {
  context: PartyContext;
  mail: OpenMail | undefined;
  onClose: () => void;
}) {
  const { context, mail } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [view, setView] = useState<View>({ kind: "new" });
  const showList = (planned?: Appointment) => setView({ kind: "list", ...(planned && { planned }) });

  return (
    <section
      className={styles.root}
      aria-label={t("appointments.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <BackButton className={styles.back} onClick={props.onClose}>
        {t("party.backToHistory")}
      </BackButton>
      {view.kind === "new" ? (
        <NewAppointmentForm context={context} mail={mail} onClose={() => showList()} onPlanned={showList} />
      ) : view.kind === "change" ? (
        <ChangeAppointmentForm
          key={view.appointment.id}
          appointment={view.appointment}
          context={context}
          onClose={() => showList()}
          onChanged={() => showList()}
        />
      ) : (
        <AppointmentList
          partyId={context.party.partyId}
          planned={view.planned}
          onNew={() => setView({ kind: "new" })}
          onChange={(appointment) => setView({ kind: "change", appointment })}
        />
      )}
    </section>
  );
}
