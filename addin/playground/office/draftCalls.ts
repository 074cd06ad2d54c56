import type { DraftAnswer, DraftCall } from "../draftCall";
import type { FromPane, Wire } from "../wire";
import { HostFailure } from "./failure";

export type AskDraft = (call: DraftCall) => Promise<Extract<DraftAnswer, { draft: unknown }>>;

/** Carries calls on a draft to the mailbox page, and its answers back to those who asked. */
export function createDraftCalls(send: Wire<FromPane, never>["send"]) {
  const waiting = new Map<number, (answer: DraftAnswer) => void>();
  let number = 0;
  return {
    askFor:
      (itemId: string): AskDraft =>
      async (call) => {
        const own = ++number;
        const answer = await new Promise<DraftAnswer>((resolve) => {
          waiting.set(own, resolve);
          send({ kind: "draftCall", number: own, itemId, call });
        });
        if ("failure" in answer) throw new HostFailure(answer.failure);
        return answer;
      },
    answered: (answeredNumber: number, answer: DraftAnswer): void => {
      waiting.get(answeredNumber)?.(answer);
      waiting.delete(answeredNumber);
    },
  };
}
