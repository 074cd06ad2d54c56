import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { answer, ApiProblem, api } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import type { CallBarProps } from "./CallBar";
import { CallLine } from "./CallLine";
import { callKey } from "./calls";
import { useCallStanding } from "./callText";
import type { TrackedCall } from "./trackedCalls";
import { useLiveCall } from "./useLiveCall";
import { useNow } from "./useNow";

/** A call that the API knows of, followed while it goes on. */
export function LiveCall(props: CallBarProps & { id: number; call: TrackedCall; onClose: () => void }) {
  const { id, onClose } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const { call, error, isLive } = useLiveCall(id);
  const now = useNow(call?.state === "connected");
  const standing = useCallStanding();
  const hangUp = useMutation({
    mutationFn: () => answer(api.POST("/api/calls/{id}/hang-up", { params: { path: { id } } })),
    onSuccess: (news) => client.setQueryData(callKey(id), news),
  });

  // What was captured stands in the history; what the API does not know any more is nobody's concern.
  const isDone =
    (call?.interactionId ?? null) !== null || (error instanceof ApiProblem && error.status === 404);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (isDone) close();
  }, [isDone]);
  if (isDone) return null;

  const isUnknown = error !== null && !isLive;
  const stands = call ? standing(call, now) : { text: t("calls.state.requested") };
  return (
    <>
      {hangUp.error && <Failure error={hangUp.error} onRetry={() => hangUp.mutate()} />}
      <CallLine
        call={props.call}
        standing={isUnknown ? { text: t("calls.state.unknown") } : stands}
        isUnderWay={call !== undefined && !call.isOver}
        onOpenParty={props.onOpenParty}
        onCapture={
          call && stands.mayBeCaptured && props.call.canCapture ? () => props.onCapture(call) : undefined
        }
        onHangUp={call?.canHangUp ? () => hangUp.mutate() : undefined}
        isHangingUp={hangUp.isPending}
        onClose={onClose}
      />
    </>
  );
}
