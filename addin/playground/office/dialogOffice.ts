import type { Surroundings } from "../wire";
import { hostType, platformType } from "./constants";
import { createHostlessOffice, type StandInContext, type StandInOffice } from "./office";
import { createRequirements } from "./requirements";
import { officeTheme } from "./theme";

const prefix = "office-dialog ";
type Knowledge = Pick<Surroundings, "displayLanguage" | "theme" | "host">;

/** The name of a dialog's window: as in the real library, it tells the page inside where it is. */
export function dialogWindowName({ displayLanguage, theme, host }: Knowledge): string {
  return prefix + JSON.stringify({ displayLanguage, theme, host });
}

/** `Office` inside a window that `displayDialogAsync` opened: it knows the host, but no mailbox. Undefined elsewhere. */
export function createDialogOffice(windowName: string): StandInOffice | undefined {
  if (!windowName.startsWith(prefix)) return undefined;
  const { displayLanguage, theme, host: hostName } = JSON.parse(windowName.slice(prefix.length)) as Knowledge;
  const host = hostType.Outlook as unknown as Office.HostType;
  const platform = platformType.OfficeOnline as unknown as Office.PlatformType;
  const context = {
    host,
    platform,
    displayLanguage,
    contentLanguage: displayLanguage,
    officeTheme: officeTheme(theme),
    requirements: createRequirements(hostName),
    ui: {},
  } as unknown as StandInContext;
  return {
    ...createHostlessOffice(),
    context,
    onReady: (callback) => Promise.resolve(callback?.({ host, platform })).then(() => ({ host, platform })),
  };
}
