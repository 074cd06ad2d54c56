export {
  HostProvider,
  useHostActions,
  useHostState,
  useHostTheme,
  useOffice,
  useOpenMail,
} from "./HostProvider";
export { DialogFailure, messageFromDialog, messageToPane, type DialogEnd } from "./dialog";
export { loadOffice, officeWhenReady } from "./office";
export { displayLanguage } from "./language";
export type { OpenAppointment } from "./openAppointment";
export type { HostState, MailAddress, MailAttachment, MailDraft, OpenMail } from "./openMail";
export { readTheme, type HostTheme } from "./theme";
