import { Button } from "@fluentui/react-components";
import { NotepadEdit20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { answer, ApiProblem, api, type HistoryEntry } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { canCapture, captureCall } from "../capture/captureRequests";
import { Facts } from "./Facts";

/** What is known of a call; who made it captures what was said, with one click. */
export function CallDetail(props: { entry: HistoryEntry }) {
  const { entry } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const {
    data: call,
    error,
    refetch,
  } = useQuery({
    queryKey: ["call", entry.id],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/calls/{id}", { params: { path: { id: entry.id } }, signal })),
    retry: false,
  });
  // Those of colleagues are theirs to capture.
  const isOthers = error instanceof ApiProblem && error.status === 404;
  return (
    <>
      <Facts
        facts={[
          [t("calls.detail.number"), entry.subject],
          [
            t("calls.detail.duration"),
            entry.durationSeconds !== null && formats.duration(entry.durationSeconds),
          ],
        ]}
      />
      {error && !isOthers && <Failure error={error} onRetry={() => void refetch()} />}
      {call?.interactionId === null && canCapture(call.partyId) && (
        <Button
          size="small"
          style={{ alignSelf: "flex-start" }}
          icon={<NotepadEdit20Regular />}
          onClick={() => captureCall(call)}
        >
          {t("calls.capture")}
        </Button>
      )}
    </>
  );
}
