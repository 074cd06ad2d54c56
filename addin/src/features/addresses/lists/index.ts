export { AddressList } from "./AddressList";
export { listKinds, listOf, partyTypes, shapeOf, type ListKind } from "./listView";
