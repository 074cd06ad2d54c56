import { laterView } from "@/shared/i18n";

export { administrationPath, useAdministrationRoute } from "./administrationRoute";
export const Administration = laterView(() => import("./Administration"));
