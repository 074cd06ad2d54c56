import { RecordPage } from "@/features/addresses";
import type { AddressPage } from "@/features/history";
import { CustomerInfoBlock } from "@/features/statistics";
import type { PartyCard, PartyContext } from "@/shared/api";

/** What other features show in the view of a party; features do not know each other. */
export function partyParts(onOpenParty: (partyId: number) => void) {
  return {
    customerInfo: (context: PartyContext) =>
      context.customerInfo && <CustomerInfoBlock info={context.customerInfo} />,
    addressPage: (page: AddressPage, party: PartyCard) => (
      <RecordPage type={party.type} partyId={party.partyId} tab={page} onOpenParty={onOpenParty} />
    ),
  };
}
