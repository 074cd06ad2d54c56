export { default as StartView } from "./StartView";
