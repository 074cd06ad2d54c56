import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ContactCard20Regular, Mail20Regular, NotepadEdit20Regular } from "@fluentui/react-icons";
import type { CallView, PartyContext } from "@/shared/api";
import { useHostActions } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { KindIcon } from "@/shared/ui";
import { MoreActions } from "./MoreActions";
import type { PartyParts } from "./partyParts";

const useStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
  action: { minWidth: 0, flexGrow: 1, paddingInline: tokens.spacingHorizontalXS },
});

export function PartyActions(props: {
  context: PartyContext;
  /** One that can be called, if there is any. */
  number: string | undefined;
  parts: Pick<PartyParts, "DialButton">;
  onCapture: () => void;
  onCalled: (call: CallView) => void;
  onOpenRecord: () => void;
  onLetter: () => void;
  onAppointments: () => void;
  onCallback: (() => void) | undefined;
  onChangeMatch: (() => void) | undefined;
}) {
  const { party, person } = props.context;
  const { t } = useTranslation();
  const styles = useStyles();
  const { composeMail } = useHostActions();
  const { DialButton } = props.parts;
  const address = person?.email ?? party.email;

  return (
    <div className={styles.root}>
      <DialButton
        className={styles.action}
        label={t("party.call")}
        partyId={party.partyId}
        name={party.name}
        phone={props.number ?? null}
        personId={person?.id}
        canCapture={party.type !== "employee"}
        onDialled={props.onCalled}
      />
      <Button
        className={styles.action}
        size="small"
        icon={<Mail20Regular />}
        disabled={!address || !composeMail}
        title={address ?? undefined}
        onClick={() => address && composeMail?.(address)}
      >
        {t("party.mail")}
      </Button>
      {/* Contacts are captured with business partners, not among colleagues. */}
      {party.type !== "employee" && (
        <Button
          className={styles.action}
          size="small"
          appearance="primary"
          icon={<NotepadEdit20Regular />}
          onClick={props.onCapture}
        >
          {t("party.capture")}
        </Button>
      )}
      {party.type !== "employee" && (
        <Button
          size="small"
          appearance="subtle"
          icon={<KindIcon kind="appointment" />}
          aria-label={t("history.kindSingular.appointment")}
          title={t("history.kindSingular.appointment")}
          onClick={props.onAppointments}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<ContactCard20Regular />}
        aria-label={t("party.openRecord")}
        title={t("party.openRecord")}
        onClick={props.onOpenRecord}
      />
      <MoreActions
        party={party}
        onLetter={props.onLetter}
        onCallback={props.onCallback}
        onChangeMatch={props.onChangeMatch}
      />
    </div>
  );
}
