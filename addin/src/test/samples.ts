import type { HistoryEntry, MailContext, PartyContext } from "@/shared/api";

export function aPartyContext(
  changes: { partyId?: number; name?: string; entries?: HistoryEntry[] } = {},
): PartyContext {
  const { partyId = 1, name = "Gasthof Goldener Hirsch", entries = [] } = changes;
  return {
    party: {
      partyId,
      type: "customer",
      number: "10042",
      name,
      nameAddition: null,
      street: null,
      postalCode: "5020",
      city: "Salzburg",
      country: "AT",
      phone: "+43 662 841233",
      mobile: null,
      email: null,
      website: null,
      isActive: true,
      accountManager: null,
      lastContactAt: null,
      contactCount: 0,
      optOutPost: false,
      optOutEmail: false,
      optOutPhone: false,
      etag: "1",
      persons: [],
    },
    person: null,
    customerInfo: null,
    nextCallbackAt: null,
    nextAppointment: null,
    openQuotes: null,
    openIssues: 0,
    openTasks: 0,
    history: { entries, next: null, counts: [] },
  };
}

export function aMailContext(address: string, context: PartyContext): MailContext {
  const { partyId, type, number, name, city, isActive } = context.party;
  const match = { partyId, type, number, name, city, isActive, reason: "record" as const };
  return {
    address,
    isFreeMail: false,
    matches: [
      {
        ...match,
        contactPersonId: null,
        contactPersonName: null,
        contactPersonRole: null,
        lastContactAt: null,
      },
    ],
    context,
  };
}

export function anEntry(changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    kind: "email",
    id: 1,
    occurredAt: "2026-11-03T10:00:00Z",
    isDateOnly: false,
    subtype: null,
    direction: "incoming",
    subject: "Lieferung",
    detail: null,
    personName: null,
    employeeName: null,
    amount: null,
    status: null,
    durationSeconds: null,
    ...changes,
  };
}

/** The state of a mail that nobody has entered. */
export const notEntered = {
  status: "unknown",
  reason: null,
  problemCode: null,
  emailId: null,
  takesPart: false,
  links: [],
  suggestions: [],
};
