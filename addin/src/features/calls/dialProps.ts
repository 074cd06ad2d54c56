import type { components } from "@/shared/api/schema";

type Schemas = components["schemas"];
export type CallView = Schemas["CallView"];
export type DialLinks = Schemas["DialLinks"];
export type PartyNumber = Schemas["PartyNumber"];

export interface DialProps {
  partyId: number;
  /** Whom the bar names. */
  name: string;
  /** A number that is known already, or null where there is none to dial; the record's others are offered too. */
  phone: string | null;
  /** Whose numbers come first, such as the person of the open mail. */
  personId?: number | undefined;
  /** False among colleagues, with whom no contacts are captured. */
  canCapture?: boolean;
  /** After the call was entered; how it goes on stands in the bar. */
  onDialled?: ((call: CallView) => void) | undefined;
}

/** Where the calls of this session are kept: whoever has made none loads nothing of them. */
export const callsKey = "calls";
