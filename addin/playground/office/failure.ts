const failures = {
  eventHandlerNotFound: {
    code: 5003,
    name: "Event Registration Error",
    message: "The specified event handler was not found for this binding.",
  },
  itemChanged: {
    code: 9030,
    name: "APICallFailedDueToItemChange",
    message: "The selected item has been changed.",
  },
  attachmentDoesNotExist: {
    code: 9008,
    name: "AttachmentToDeleteDoesNotExist",
    message: "The attachment cannot be deleted because attachment with the attachment index cannot be found.",
  },
  attachmentNotFound: {
    code: 9001,
    name: "AttachmentNotFound",
    message: "The attachment can't be found.",
  },
  itemNotSaved: {
    code: 9046,
    name: "ItemNotSaved",
    message: "The id can't be retrieved until the item is saved.",
  },
  dialogAddressNotTrusted: {
    code: 12004,
    name: "Display Dialog Error",
    message:
      "The domain of the URL is not included in the AppDomains element in the manifest, and is not subdomain of source location.",
  },
  dialogAlreadyOpen: {
    code: 12007,
    name: "Display Dialog Error",
    message: "The operation failed because this add-in already has an active dialog.",
  },
} as const satisfies Record<string, Office.Error>;

/** Thrown inside a call; it reaches the add-in as the `error` of a failed AsyncResult. */
export class HostFailure extends Error {
  override readonly name = "HostFailure";
  readonly details: Office.Error;

  constructor(failure: keyof typeof failures) {
    super(failures[failure].message);
    this.details = failures[failure];
  }
}

/** Office.js reports wrong use by the programmer at once, not by the callback. */
export function argumentError(parameter: string): Error {
  const message = `Sys.ArgumentException: Value does not fall within the expected range.\nParameter name: ${parameter}`;
  return Object.assign(new Error(message), { name: "Sys.ArgumentException", paramName: parameter });
}
