// The values are those of Microsoft's library; its type declarations name the members only.

export const hostType = {
  Word: "Word",
  Excel: "Excel",
  PowerPoint: "PowerPoint",
  Outlook: "Outlook",
  OneNote: "OneNote",
  Project: "Project",
  Access: "Access",
} as const satisfies Record<keyof typeof Office.HostType, string>;

export const platformType = {
  PC: "PC",
  OfficeOnline: "OfficeOnline",
  Mac: "Mac",
  iOS: "iOS",
  Android: "Android",
  Universal: "Universal",
} as const satisfies Record<keyof typeof Office.PlatformType, string>;

export const asyncResultStatus = {
  Succeeded: "succeeded",
  Failed: "failed",
} as const satisfies Record<keyof typeof Office.AsyncResultStatus, string>;

export const fileType = {
  Text: "text",
  Compressed: "compressed",
  Pdf: "pdf",
} as const satisfies Record<keyof typeof Office.FileType, string>;

/** Outlook knows two of the forms that other hosts know. */
export const coercionType = {
  Text: "text",
  Html: "html",
} as const satisfies Partial<Record<keyof typeof Office.CoercionType, string>>;

export const eventType = {
  ItemChanged: "olkItemSelectedChanged",
  OfficeThemeChanged: "officeThemeChanged",
  RecipientsChanged: "olkRecipientsChanged",
  AppointmentTimeChanged: "olkAppointmentTimeChanged",
  DialogMessageReceived: "dialogMessageReceived",
  DialogEventReceived: "dialogEventReceived",
} as const satisfies Partial<Record<keyof typeof Office.EventType, string>>;

type Names<Enumeration> = Record<keyof Enumeration, string>;

export const mailboxEnums = {
  ItemType: { Message: "message", Appointment: "appointment" } satisfies Names<
    typeof Office.MailboxEnums.ItemType
  >,
  RecipientType: {
    Other: "other",
    DistributionList: "distributionList",
    User: "user",
    ExternalUser: "externalUser",
  } satisfies Names<typeof Office.MailboxEnums.RecipientType>,
  ResponseType: {
    None: "none",
    Organizer: "organizer",
    Tentative: "tentative",
    Accepted: "accepted",
    Declined: "declined",
  } satisfies Names<typeof Office.MailboxEnums.ResponseType>,
  AttachmentType: {
    File: "file",
    Item: "item",
    Cloud: "cloud",
    Base64: "base64",
  } satisfies Names<typeof Office.MailboxEnums.AttachmentType>,
  ComposeType: { Reply: "reply", NewMail: "newMail", Forward: "forward" } satisfies Names<
    typeof Office.MailboxEnums.ComposeType
  >,
} as const satisfies Partial<Record<keyof typeof Office.MailboxEnums, object>>;
