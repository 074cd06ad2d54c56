export { HostProvider, useHostActions, useHostState, useHostTheme, useOpenMail } from "./HostProvider";
export { officeWhenReady } from "./office";
export { displayLanguage } from "./language";
export type { HostState, MailAddress, OpenMail } from "./openMail";
export { readTheme, type HostTheme } from "./theme";
