import { Suspense } from "react";
import { RecordPage } from "@/features/addresses";
import { DialButton } from "@/features/calls";
import { PartyFiles, SaveAttachments } from "@/features/files";
import type { PartyParts } from "@/features/history";
import { PartyLetter } from "@/features/letters";
import { MailStateLine } from "@/features/mail";
import { PartyAppointments, PartyCallback } from "@/features/planning";
import { CustomerInfoBlock } from "@/features/statistics";

/** What other features show in the view of a party; features do not know each other. */
export function partyParts(onOpenParty: (partyId: number) => void): PartyParts {
  return {
    mailState: (mail, context, onSaveAttachments) => (
      // The line keeps its place, so that nothing moves when it is there.
      <Suspense fallback={<div style={{ height: 33 }} aria-busy />}>
        <MailStateLine key={mail.key} mail={mail} context={context} onSaveAttachments={onSaveAttachments} />
      </Suspense>
    ),
    customerInfo: (context) => context.customerInfo && <CustomerInfoBlock info={context.customerInfo} />,
    addressPage: (page, party) => (
      <RecordPage type={party.type} partyId={party.partyId} tab={page} onOpenParty={onOpenParty} />
    ),
    Letter: PartyLetter,
    Appointments: PartyAppointments,
    DialButton,
    Callback: PartyCallback,
    Attachments: SaveAttachments,
    files: (party) => <PartyFiles partyId={party.partyId} />,
  };
}
