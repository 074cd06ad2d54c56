export { MailStateLine } from "./MailStateLine";
