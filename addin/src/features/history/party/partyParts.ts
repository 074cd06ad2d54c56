import type { ReactNode } from "react";
import type { PartyCard, PartyContext } from "@/shared/api";

/** The pages of a record whose fields belong to the address itself. */
export type AddressPage = "address" | "details" | "terms";

/** What other features show in the view of a party. */
export interface PartyParts {
  customerInfo: (context: PartyContext) => ReactNode;
  addressPage: (page: AddressPage, party: PartyCard) => ReactNode;
  files: (party: PartyCard) => ReactNode;
}
