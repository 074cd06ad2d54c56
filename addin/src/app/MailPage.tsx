import { lazy, Suspense, useState } from "react";
import { NewSender } from "@/features/addresses";
import { MailParty } from "@/features/history";
import { WordLetters } from "@/features/letters";
import type { HostState, OpenMail } from "@/shared/host";
import { laterView } from "@/shared/i18n";
import { Loading } from "@/shared/ui";
import { partyParts } from "./partyParts";

const AppointmentPage = laterView(() => import("./AppointmentPage"));
const DraftPage = laterView(() => import("./DraftPage"));
const InvalidAddress = laterView(() => import("./InvalidAddress"));
const NoMailPage = laterView(() => import("./NoMailPage"));
const RecipientChoice = lazy(() => import("./RecipientChoice"));

interface MailPageProps {
  onOpenParty: (partyId: number) => void;
  onSearch: (text: string) => void;
}

export function MailPage(props: MailPageProps & { host: HostState }) {
  const { host, ...actions } = props;
  if (host.kind === "mail") return <MailCorrespondent key={host.mail.key} mail={host.mail} {...actions} />;
  if (host.kind === "draft") {
    return (
      <Suspense fallback={<Loading heights={[24, 16, 24, 64, 40, 40]} />}>
        <DraftPage key={host.draft.key} draft={host.draft} {...actions} />
      </Suspense>
    );
  }
  if (host.kind === "appointment") {
    return (
      <Suspense fallback={<Loading heights={[24, 16, 24, 64, 40, 40]} />}>
        <AppointmentPage key={host.appointment.key} appointment={host.appointment} {...actions} />
      </Suspense>
    );
  }
  if (host.kind === "document") return <WordLetters />;
  return (
    <Suspense fallback={<Loading heights={[24, 24, 40, 40, 24, 40, 40]} />}>
      <NoMailPage why={host.kind} />
    </Suspense>
  );
}

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
        invalid={
          <Suspense>
            <InvalidAddress person={person} onSearch={props.onSearch} />
          </Suspense>
        }
      />
    </>
  );
}
