export { AddressSearchBox } from "./search/AddressSearchBox";
export { AddressSearch, NewRecordPage, NewSender, RecordPage } from "./lazy";
