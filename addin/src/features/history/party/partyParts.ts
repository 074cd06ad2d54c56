import type { ComponentType, ReactNode } from "react";
import type { CallView, PartyCard, PartyContext } from "@/shared/api";
import type { OpenMail } from "@/shared/host";
import type { CaptureSuggestion } from "../capture/captureDraft";

/** The pages of a record whose fields belong to the address itself. */
export type AddressPage = "address" | "details" | "terms";

/** What other features show in the view of a party. */
export interface PartyParts {
  /** What has become of the open mail. With files that can be saved it offers that, too. */
  mailState: (
    mail: OpenMail,
    context: PartyContext,
    onSaveAttachments: (() => void) | undefined,
  ) => ReactNode;
  /** What will become of the mail that is being written; undefined beside anything else. */
  draftState?: ((context: PartyContext) => ReactNode) | undefined;
  customerInfo: (context: PartyContext) => ReactNode;
  addressPage: (page: AddressPage, party: PartyCard) => ReactNode;
  files: (party: PartyCard) => ReactNode;
  Attachments: ComponentType<{ mail: OpenMail; party: PartyCard; onClose: () => void }>;
  Letter: ComponentType<LetterPartProps>;
  Appointments: ComponentType<AppointmentsPartProps>;
  Callback: ComponentType<{ context: PartyContext; onClose: () => void; onOpenDetails: () => void }>;
  DialButton: ComponentType<DialPartProps>;
}

export interface DialPartProps {
  partyId: number;
  name: string;
  /** A number that is known; null where there is none. */
  phone: string | null;
  /** Whose numbers come first. */
  personId: number | undefined;
  canCapture: boolean;
  label: string;
  className: string;
  onDialled: (call: CallView) => void;
}

export interface AppointmentsPartProps {
  context: PartyContext;
  /** The open mail, which a new appointment is about. */
  mail: OpenMail | undefined;
  onClose: () => void;
}

export interface LetterPartProps {
  context: PartyContext;
  onClose: () => void;
  /** Opens the form for a contact, filled. Undefined among colleagues, with whom no contacts are captured. */
  onCapture: ((suggestion: CaptureSuggestion) => void) | undefined;
}
