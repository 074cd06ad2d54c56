export { CustomerInfoBlock } from "./CustomerInfoBlock";
