import { useEffect, useEffectEvent } from "react";
import type { CallView } from "@/shared/api";

const shown = new Map<number, (call: CallView) => void>();
let waiting: CallView | undefined;

/**
 * Opens the form for what was said in a call, in the view of its party. Where that is not shown, the form waits for it.
 * @returns Whether it is shown.
 */
export function captureCall(call: CallView): boolean {
  const open = shown.get(call.partyId);
  if (open) open(call);
  else waiting = call;
  return open !== undefined;
}

/** Whether the view of this party is shown and opens the form. */
export function canCapture(partyId: number): boolean {
  return shown.has(partyId);
}

/** Called by the view of a party, which shows the form; among colleagues there is none. */
export function useCaptureRequests(
  partyId: number,
  isColleague: boolean,
  onRequest: (call: CallView) => void,
): void {
  const open = useEffectEvent(onRequest);
  useEffect(() => {
    if (isColleague) return;
    const take = (call: CallView) => open(call);
    shown.set(partyId, take);
    if (waiting?.partyId === partyId) {
      take(waiting);
      waiting = undefined;
    }
    return () => {
      if (shown.get(partyId) === take) shown.delete(partyId);
    };
  }, [partyId, isColleague]);
}
