import { makeStyles, Field, Select, tokens } from "@fluentui/react-components";
import {
  CalendarLtr20Regular,
  MailInbox20Regular,
  MailOff20Regular,
  PlugDisconnected20Regular,
} from "@fluentui/react-icons";
import { useState } from "react";
import { NewSender } from "@/features/addresses";
import { MailParty } from "@/features/history";
import type { HostState, OpenMail } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { customerInfoOf } from "./customerInfoOf";
import { EmptyState } from "./EmptyState";

const useStyles = makeStyles({
  recipient: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

export function MailPage(props: { host: HostState; onOpenParty: (partyId: number) => void }) {
  const { host } = props;
  const { t } = useTranslation();
  switch (host.kind) {
    case "noHost":
      return (
        <EmptyState
          icon={<PlugDisconnected20Regular />}
          title={t("mail.noHostTitle")}
          text={t("mail.noHostText")}
        />
      );
    case "noItem":
      return (
        <EmptyState icon={<MailInbox20Regular />} title={t("mail.noItemTitle")} text={t("mail.noItemText")} />
      );
    case "otherItem":
      return (
        <EmptyState
          icon={<CalendarLtr20Regular />}
          title={t("mail.otherItemTitle")}
          text={t("mail.otherItemText")}
        />
      );
    case "mail":
      return <MailCorrespondent key={host.mail.key} mail={host.mail} onOpenParty={props.onOpenParty} />;
  }
}

function MailCorrespondent(props: { mail: OpenMail; onOpenParty: (partyId: number) => void }) {
  const { mail } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [index, setIndex] = useState(0);
  const person = mail.correspondents[index] ?? { name: "", address: "" };
  const invalid = (
    <EmptyState
      icon={<MailOff20Regular />}
      title={t("mail.invalidTitle")}
      text={t("mail.invalidText", { address: person.address })}
    />
  );

  return (
    <>
      {mail.correspondents.length > 1 && (
        <Field className={styles.recipient} label={t("mail.recipient")} size="small" orientation="horizontal">
          <Select value={index} onChange={(_, { value }) => setIndex(Number(value))}>
            {mail.correspondents.map((recipient, position) => (
              <option key={recipient.address} value={position}>
                {recipient.name || recipient.address}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <MailParty
        key={person.address}
        address={person.address}
        mail={mail}
        customerInfo={customerInfoOf}
        unknown={() => <NewSender mail={mail} sender={person} onOpenParty={props.onOpenParty} />}
        invalid={invalid}
      />
    </>
  );
}
