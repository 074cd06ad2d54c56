import type { MailAddress } from "../mail";
import { mailboxEnums } from "./constants";
import { argumentError } from "./failure";

const maximumRecipients = 100;

export type Recipient = string | { displayName: string; emailAddress: string };

export function toEmailAddressDetails(person: MailAddress, owner: MailAddress): Office.EmailAddressDetails {
  const { User, ExternalUser } = mailboxEnums.RecipientType;
  return {
    emailAddress: person.address,
    displayName: person.name,
    appointmentResponse: mailboxEnums.ResponseType.None,
    recipientType: domainOf(person.address) === domainOf(owner.address) ? User : ExternalUser,
  };
}

export function readRecipients(recipients: Recipient[] | undefined, field: string): MailAddress[] {
  if (recipients === undefined) return [];
  if (!Array.isArray(recipients) || recipients.length > maximumRecipients) throw argumentError(field);
  return recipients.map((recipient) =>
    typeof recipient === "string"
      ? { name: "", address: recipient }
      : { name: recipient.displayName, address: recipient.emailAddress },
  );
}

export function readText(text: string | undefined, maximumLength: number, field: string): string {
  if (text === undefined) return "";
  if (typeof text !== "string" || text.length > maximumLength) throw argumentError(field);
  return text;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
