export { AddressList } from "./AddressList";
export { columns } from "./columns";
export { firstView, listKinds, type ListKind, type ListView } from "./listView";
