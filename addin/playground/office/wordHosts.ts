import type { platformType } from "./constants";

export type WordName = "current" | "older";

/** What one of Microsoft's Words can do, by its documentation. */
export const wordHosts: Record<
  WordName,
  { platform: keyof typeof platformType; sets: Record<string, string> }
> = {
  current: {
    platform: "OfficeOnline",
    sets: { WordApi: "1.9", DialogApi: "1.2", IdentityAPI: "1.3", NestedAppAuth: "1.1" },
  },
  older: {
    platform: "PC",
    sets: { WordApi: "1.1", DialogApi: "1.1" },
  },
};
