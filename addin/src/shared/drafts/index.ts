export { appointmentDraftKey, recordDraftKey } from "./draftKeys";
export { createDraftStore } from "./draftStore";
export { useDraft, useHasDraft, type Draft } from "./useDraft";
