export { AddressSearchBox } from "./search/AddressSearchBox";
export { AddressSearch, NewSender } from "./lazy";
