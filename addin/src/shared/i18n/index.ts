export { useTranslation } from "react-i18next";
export { FormatsProvider, useFormats } from "./FormatsProvider";
export { createFormats, localDay, type Formats, type Moment } from "./formats";
export { formatLocale, startLanguage } from "./language";
