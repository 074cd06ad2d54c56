import type { components } from "@/shared/api/schema";
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

type Schemas = components["schemas"];

export function aCallback(changes: Partial<Schemas["CallbackRow"]> = {}): Schemas["CallbackRow"] {
  return {
    partyId: 7,
    type: "customer",
    number: "10007",
    name: "Almhof",
    callbackAt: "2026-03-02T09:00:00Z",
    contactPerson: "Anna Huber",
    phone: "+43 662 1234",
    lastContactAt: null,
    accountManager: null,
    isActive: true,
    etag: '"1"',
    ...changes,
  };
}

export function aSuggestion(
  changes: Partial<Schemas["CallSuggestionRow"]> = {},
): Schemas["CallSuggestionRow"] {
  return {
    partyId: 8,
    type: "customer",
    number: "10008",
    name: "Bergwirt",
    city: "Salzburg",
    lastContactAt: null,
    daysOverdue: 12,
    frequencyDays: 30,
    contactCount: 0,
    phone: null,
    accountManager: null,
    etag: '"1"',
    ...changes,
  };
}

export function aTask(changes: Partial<Schemas["TaskRow"]> = {}): Schemas["TaskRow"] {
  return {
    id: 3,
    kind: "general",
    subject: "Muster bestellen",
    dueAt: "2026-03-02T16:00:00Z",
    partyId: null,
    partyType: null,
    partyName: null,
    phone: null,
    qualityIssueId: null,
    qualityIssue: null,
    assignedToId: 1,
    assignedTo: "Eva Lang",
    status: "open",
    completedAt: null,
    etag: '"1"',
    ...changes,
  };
}

/** The 2nd of March 2026. */
export function aStartView(
  rows: {
    callbacks?: Schemas["CallbackRow"][];
    suggestions?: Schemas["CallSuggestionRow"][];
    tasks?: Schemas["TaskRow"][];
    appointments?: Schemas["AppointmentToday"][];
    issues?: Schemas["OpenIssue"][];
  } = {},
): Schemas["StartView"] {
  const { callbacks = [], suggestions = [], tasks = [], appointments = [], issues = [] } = rows;
  return {
    today: "2026-03-02",
    callbacks: { rows: callbacks, total: callbacks.length },
    suggestions: { rows: suggestions, total: suggestions.length },
    tasks: { rows: tasks, total: tasks.length },
    appointments: { rows: appointments, total: appointments.length },
    issues: { rows: issues, total: issues.length },
  };
}
