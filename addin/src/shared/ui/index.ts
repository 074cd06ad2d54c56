export { Failure } from "./Failure";
export { KindIcon } from "./KindIcon";
export { LazyMenu } from "./LazyMenu";
export { Loading } from "./Loading";
export { loadNotice, Notice } from "./Notice";
export { PartyBadge } from "./PartyBadge";
export { fullName, useSpokenName } from "./personName";
export { useDebounced } from "./useDebounced";
export { useOnVisible } from "./useOnVisible";
