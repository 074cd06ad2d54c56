import { CallBar } from "@/features/calls";
import { captureCall } from "@/features/history";

/** What was said in a call is captured in the view of its party, which is opened for it. */
export function Calls(props: { onOpenParty: (partyId: number) => void }) {
  return (
    <CallBar
      onOpenParty={props.onOpenParty}
      onCapture={(call) => {
        if (!captureCall(call)) props.onOpenParty(call.partyId);
      }}
    />
  );
}
