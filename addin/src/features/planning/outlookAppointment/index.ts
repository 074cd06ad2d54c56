export { OutlookAppointmentLine } from "./OutlookAppointmentLine";
