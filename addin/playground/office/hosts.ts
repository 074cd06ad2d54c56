import type { HostName } from "../wire";
import { platformType } from "./constants";

/** What one of Microsoft's Outlooks can do, by its documentation. */
interface HostFeatures {
  platform: keyof typeof platformType;
  /** The newest version of each requirement set. */
  sets: Record<string, string>;
  /** What is missing although the requirement set has it. */
  lacks: string[];
}

const newestMailbox = "1.16";

export const hosts: Record<HostName, HostFeatures> = {
  web: {
    platform: "OfficeOnline",
    sets: { Mailbox: newestMailbox, DialogApi: "1.2", IdentityAPI: "1.3", NestedAppAuth: "1.1" },
    lacks: [],
  },
  windows: {
    platform: "PC",
    sets: {
      Mailbox: newestMailbox,
      DialogApi: "1.2",
      IdentityAPI: "1.3",
      NestedAppAuth: "1.1",
      OpenBrowserWindowApi: "1.1",
    },
    lacks: [],
  },
  mac: {
    platform: "Mac",
    sets: {
      Mailbox: "1.14",
      DialogApi: "1.2",
      IdentityAPI: "1.3",
      NestedAppAuth: "1.1",
      OpenBrowserWindowApi: "1.1",
    },
    lacks: [],
  },
  outlook2021: {
    platform: "PC",
    sets: { Mailbox: "1.9", DialogApi: "1.2", IdentityAPI: "1.3", OpenBrowserWindowApi: "1.1" },
    lacks: [],
  },
  exchangeServer: {
    platform: "PC",
    sets: { Mailbox: "1.5", DialogApi: "1.1" },
    lacks: [],
  },
  mobile: {
    platform: "iOS",
    sets: { Mailbox: "1.5", NestedAppAuth: "1.1" },
    lacks: ["displayMessageForm", "displayReplyForm", "displayReplyAllForm", "dateTimeModified"],
  },
};
