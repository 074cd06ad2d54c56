import { useQueryClient } from "@tanstack/react-query";
import { useDraft } from "@/shared/drafts";
import { callKey } from "./calls";
import { callsKey, type CallView, type DialLinks } from "./dialProps";

/** A click on a number, and what the API has made of it. */
export interface TrackedCall {
  partyId: number;
  partyName: string;
  canCapture: boolean;
  number: string;
  contactPersonId: number | null;
  contactPersonName: string | null;
  links: DialLinks;
  /** Of the API's call; null when it could not be asked for one. */
  id: number | null;
  /** Why there is none, in words. */
  problem: string | null;
}

/**
 * The last call of each party in this session: they stay when another mail is selected, and when Outlook loads the pane anew
 * for it. How a call stands is the API's to say.
 */
export function useTrackedCalls() {
  const client = useQueryClient();
  const kept = useDraft<Record<string, TrackedCall | undefined>>(callsKey, () => ({}));
  const calls = Object.values(kept.fields).filter((call) => call !== undefined);
  const isOver = ({ id }: TrackedCall) =>
    id === null || (client.getQueryData<CallView>(callKey(id))?.isOver ?? true);
  const without = (gone: TrackedCall[]) =>
    Object.fromEntries(gone.map(({ partyId }) => [keyOf(partyId), undefined]));

  return {
    calls,
    /** What is over stands in the history; the bar is for the new one. */
    track: (call: TrackedCall) =>
      kept.change({ ...without(calls.filter(isOver)), [keyOf(call.partyId)]: call }),
    drop: (call: TrackedCall) => (calls.length > 1 ? kept.change(without([call])) : kept.discard()),
  };
}

function keyOf(partyId: number): string {
  return `party ${partyId}`;
}
