export { AddressList } from "./AddressList";
export { columns } from "./columns";
export { firstView, listKinds, listOf, partyTypes, type ListKind, type ListView } from "./listView";
