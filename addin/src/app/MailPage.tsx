import { Button } from "@fluentui/react-components";
import {
  CalendarLtr20Regular,
  MailInbox20Regular,
  MailOff20Regular,
  PlugDisconnected20Regular,
} from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { NewSender } from "@/features/addresses";
import { MailParty } from "@/features/history";
import { WordLetters } from "@/features/letters";
import { useHostActions, type HostState, type MailAddress, type OpenMail } from "@/shared/host";
import { laterView, useTranslation } from "@/shared/i18n";
import { Loading } from "@/shared/ui";
import { EmptyState } from "./EmptyState";
import { partyParts } from "./partyParts";

const DraftPage = laterView(() => import("./DraftPage"));
const RecipientChoice = lazy(() => import("./RecipientChoice"));

interface MailPageProps {
  onOpenParty: (partyId: number) => void;
  onSearch: (text: string) => void;
}

export function MailPage(props: MailPageProps & { host: HostState }) {
  const { host, ...actions } = props;
  const { t } = useTranslation();
  const { openWindow } = useHostActions();
  if (host.kind === "mail") return <MailCorrespondent key={host.mail.key} mail={host.mail} {...actions} />;
  if (host.kind === "draft") {
    return (
      <Suspense fallback={<Loading heights={[24, 16, 24, 64, 40, 40]} />}>
        <DraftPage key={host.draft.key} draft={host.draft} {...actions} />
      </Suspense>
    );
  }
  if (host.kind === "document") return <WordLetters />;
  const Icon = emptyIcons[host.kind];
  return (
    <EmptyState
      icon={<Icon />}
      title={t(`mail.${host.kind}Title`)}
      text={t(`mail.${host.kind}Text`)}
      onSearch={() => actions.onSearch("")}
    >
      {openWindow && <Button onClick={() => openWindow("#/customers")}>{t("mail.openLists")}</Button>}
    </EmptyState>
  );
}

const emptyIcons = {
  noHost: PlugDisconnected20Regular,
  noItem: MailInbox20Regular,
  otherItem: CalendarLtr20Regular,
};

function MailCorrespondent(props: MailPageProps & { mail: OpenMail }) {
  const { mail } = props;
  const [index, setIndex] = useState(0);
  const person = mail.correspondents[index] ?? { name: "", address: "" };
  return (
    <>
      {mail.correspondents.length > 1 && (
        <Suspense>
          <RecipientChoice mail={mail} index={index} onChoose={setIndex} />
        </Suspense>
      )}
      <MailParty
        key={person.address}
        address={person.address}
        mail={mail}
        parts={partyParts(props.onOpenParty)}
        unknown={() => <NewSender mail={mail} sender={person} onOpenParty={props.onOpenParty} />}
        invalid={<InvalidAddress person={person} onSearch={props.onSearch} />}
      />
    </>
  );
}

function InvalidAddress(props: { person: MailAddress; onSearch: (text: string) => void }) {
  const { person } = props;
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<MailOff20Regular />}
      title={t("mail.invalidTitle")}
      text={t("mail.invalidText", { address: person.address })}
      onSearch={() => props.onSearch(person.name)}
    />
  );
}
