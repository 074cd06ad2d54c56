import { Suspense } from "react";
import { useHasDraft } from "@/shared/drafts";
import { laterView } from "@/shared/i18n";
import { callsKey, type CallView } from "./dialProps";

const Calls = laterView(() => import("./Calls"));

export interface CallBarProps {
  onOpenParty: (partyId: number) => void;
  onCapture: (call: CallView) => void;
}

/** The call that is under way, or was the last, below whatever is open. Nothing of it is loaded before the first call. */
export function CallBar(props: CallBarProps) {
  if (!useHasDraft(callsKey)) return null;
  return (
    <Suspense>
      <Calls {...props} />
    </Suspense>
  );
}
