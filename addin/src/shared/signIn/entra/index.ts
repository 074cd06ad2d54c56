import {
  createNestablePublicClientApplication,
  PublicClientApplication,
  type Configuration,
} from "@azure/msal-browser";
import type { SignInSettings } from "@/shared/api";
import { messageFromDialog } from "@/shared/host";
import type { Accounts } from "../accounts";
import { msalConfiguration, readRegistration } from "./configuration";
import { DialogApplication } from "./DialogApplication";
import { createEntraAccounts, type Application } from "./entraAccounts";

/** Nested app authentication where Office has it, else Office's dialog; in a plain browser a pop-up window. */
export async function openEntraAccounts(
  settings: SignInSettings,
  office: typeof Office | undefined,
): Promise<Accounts> {
  const { origin } = window.location;
  const registration = readRegistration(settings);
  const { scope } = registration;
  const openWindows = () => initialized(new PublicClientApplication(msalConfiguration(registration, origin)));
  if (office === undefined) return createEntraAccounts(await openWindows(), { scope, loginHint: undefined });

  const loginHint = readMailboxOwner(office);
  const openDialogs = () =>
    initialized(
      new DialogApplication(registration, origin, (address, closing) =>
        messageFromDialog(office, address, closing),
      ),
    );
  const nested = await openNested(office, msalConfiguration(registration, origin));
  return nested
    ? createEntraAccounts(nested, { scope, loginHint, fallbacks: [openDialogs, openWindows] })
    : createEntraAccounts(await openDialogs(), { scope, loginHint, fallbacks: [openWindows] });
}

async function initialized<Application extends PublicClientApplication>(
  application: Application,
): Promise<Application> {
  await application.initialize();
  return application;
}

/** Undefined where this Office has no nested app authentication, or its bridge is not there. */
async function openNested(
  office: typeof Office,
  configuration: Configuration,
): Promise<Application | undefined> {
  if (!office.context.requirements.isSetSupported("NestedAppAuth", "1.1")) return undefined;
  let nested: Application | undefined;
  await createNestablePublicClientApplication(configuration, undefined, (known, controller) => {
    const application = new PublicClientApplication(known, controller);
    nested = application;
    return application;
  });
  return nested;
}

function readMailboxOwner(office: typeof Office): string | undefined {
  const mailbox = office.context.mailbox as Office.Mailbox | undefined;
  return mailbox?.userProfile.emailAddress;
}
