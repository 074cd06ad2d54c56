import { createNestablePublicClientApplication, PublicClientApplication } from "@azure/msal-browser";
import type { SignInSettings } from "@/shared/api";
import { messageFromDialog } from "@/shared/host";
import type { Accounts } from "../accounts";
import { msalConfiguration, readRegistration } from "./configuration";
import { DialogApplication } from "./DialogApplication";
import { createEntraAccounts } from "./entraAccounts";

/** Nested app authentication where Office has it, else Office's dialog; in a plain browser a pop-up window. */
export async function openEntraAccounts(
  settings: SignInSettings,
  office: typeof Office | undefined,
): Promise<Accounts> {
  const { origin } = window.location;
  const registration = readRegistration(settings);
  const configuration = msalConfiguration(registration, origin);
  const { scope } = registration;
  if (office === undefined) {
    const application = new PublicClientApplication(configuration);
    await application.initialize();
    return createEntraAccounts(application, { scope, loginHint: undefined });
  }

  const loginHint = readMailboxOwner(office);
  const openDialogs = async () => {
    const application = new DialogApplication(registration, origin, (address, closing) =>
      messageFromDialog(office, address, closing),
    );
    await application.initialize();
    return application;
  };
  if (office.context.requirements.isSetSupported("NestedAppAuth", "1.1")) {
    const nested = { isUsed: false };
    const application = await createNestablePublicClientApplication(
      configuration,
      undefined,
      (known, controller) => {
        nested.isUsed = true;
        return new PublicClientApplication(known, controller);
      },
    );
    if (nested.isUsed)
      return createEntraAccounts(application, { scope, loginHint, openFallback: openDialogs });
  }
  return createEntraAccounts(await openDialogs(), { scope, loginHint });
}

function readMailboxOwner(office: typeof Office): string | undefined {
  const mailbox = office.context.mailbox as Office.Mailbox | undefined;
  return mailbox?.userProfile.emailAddress;
}
