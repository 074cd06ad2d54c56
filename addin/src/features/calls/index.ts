export { CallBar } from "./CallBar";
export { DialButton } from "./DialButton";
