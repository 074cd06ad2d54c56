export { FormatsProvider, useFormats } from "./FormatsProvider";
export { createFormats, localDay, type Formats, type Moment } from "./formats";
export { formatLocale, laterView, loadLaterTexts, startLanguage, useTranslation } from "./language";
export type { TextKey, Texts } from "./texts";
