import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { answer, api } from "@/shared/api";
import { toBase64 } from "@/shared/host/word";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import { saveFile } from "@/shared/ui/saveFile";
import { endPreview, keptDocument } from "../memory";
import type { Job } from "../queries";
import { deliver, useWord, type Delivery } from "../word/useWord";
import type { MergeOutput } from "./mergeDraft";
import { isUnderway } from "./useMergeJob";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The merges that this pane has begun, and for what: only those may come into the document by themselves. */
export const begunHere = new Map<string, MergeOutput>();

/** What was handed over already is not handed over again when its view comes back. */
const handedOver = new Map<string, Delivery>();

/** A merge from its start to the letters in the user's hands. */
export function MergeJob(props: {
  job: Job;
  error: Error | null;
  onCancel: () => void;
  onClose: () => void;
}) {
  const { job } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  if (isUnderway(job)) {
    return (
      <>
        {props.error && <Failure error={props.error} />}
        <div>
          <ProgressBar
            aria-label={t("letters.merging")}
            {...(job.total !== null && { value: job.done, max: Math.max(job.total, 1) })}
          />
          <Caption1 role="status">
            {job.total === null
              ? t("letters.preparing")
              : t("letters.progress", { done: job.done, total: job.total })}
          </Caption1>
        </div>
        <div className={styles.buttons}>
          <Button disabledFocusable={job.cancelRequested} onClick={props.onCancel}>
            {t(job.cancelRequested ? "letters.cancelling" : "action.cancel")}
          </Button>
        </div>
        <Caption1>{t("letters.goesOn")}</Caption1>
      </>
    );
  }

  const isBegunHere = begunHere.has(job.id);
  const onDismiss = isBegunHere ? undefined : props.onClose;
  return (
    <>
      {job.state === "completed" && <MergeResult job={job} onDismiss={onDismiss} />}
      {job.state === "cancelled" && (
        <Notice
          intent="info"
          onDismiss={onDismiss}
          title={t("letters.cancelled", { done: job.done, total: job.total ?? job.done })}
        >
          {t("letters.nothingChanged")}
        </Notice>
      )}
      {job.state === "failed" && (
        <Notice intent="error" title={t("letters.failed")} onDismiss={onDismiss}>
          {job.problem?.title}
        </Notice>
      )}
      {isBegunHere && (
        <div className={styles.buttons}>
          <Button onClick={props.onClose}>{t("letters.newMerge")}</Button>
        </div>
      )}
    </>
  );
}

function MergeResult(props: { job: Job; onDismiss: (() => void) | undefined }) {
  const { job } = props;
  const begun = begunHere.get(job.id);
  const output = begun ?? (job.result?.fileName?.endsWith(".zip") ? "files" : "document");
  const { t } = useTranslation();
  const word = useWord();
  const kept = keptDocument.use();
  const fileName = job.result?.fileName ?? "";
  const fetchResult = async () =>
    await answer(api.GET("/api/jobs/{id}/result", { params: { path: { id: job.id } }, parseAs: "blob" }));
  const hand = useMutation({
    mutationFn: async (): Promise<Delivery> => {
      const result = await fetchResult();
      if (output === "files") {
        saveFile(result, fileName);
        return "download";
      }
      const document = toBase64(new Uint8Array(await result.arrayBuffer()));
      await endPreview(word);
      const before = output === "inPlace" ? await word.read() : undefined;
      const delivery = await deliver(word, document, fileName, output === "inPlace");
      if (delivery === "inPlace") keptDocument.write(before);
      return delivery;
    },
    onSuccess: (delivery) => handedOver.set(job.id, delivery),
  });
  const restore = useMutation({
    mutationFn: async (document: string) => word.replace?.(document),
    onSuccess: () => keptDocument.write(undefined),
  });
  const download = useMutation({ mutationFn: async () => saveFile(await fetchResult(), fileName) });

  const delivery = hand.data ?? handedOver.get(job.id);

  // By itself once, and only into the pane that asked for it: elsewhere another document may be open by now.
  const { mutate } = hand;
  const isAwaited = begun !== undefined && !handedOver.has(job.id);
  useEffect(() => {
    if (isAwaited) mutate();
  }, [isAwaited, mutate]);

  return (
    <>
      {hand.error && <Failure error={hand.error} onRetry={() => hand.mutate()} />}
      {restore.error && <Failure error={restore.error} />}
      {download.error && <Failure error={download.error} />}
      {(delivery ?? begun === undefined) && (
        <Notice
          intent="success"
          onDismiss={props.onDismiss}
          title={t("letters.merged", { count: job.result?.counts.letters ?? job.done })}
          actions={
            <>
              {delivery === "inPlace" && kept !== undefined && (
                <Button
                  size="small"
                  disabledFocusable={restore.isPending}
                  onClick={() => restore.mutate(kept)}
                >
                  {t("letters.restore")}
                </Button>
              )}
              <Button size="small" disabledFocusable={download.isPending} onClick={() => download.mutate()}>
                {t("letters.download")}
              </Button>
            </>
          }
        >
          {delivery === undefined
            ? t("letters.finishedMeanwhile")
            : output === "inPlace" && delivery !== "inPlace"
              ? t("letters.tooLarge")
              : t(`letters.mergedTo.${delivery}`)}
        </Notice>
      )}
      {job.result?.excluded.map(({ reason, count }) => (
        <Caption1 key={reason}>{t(`letters.excluded.${reason as "duplicate"}`, { count })}</Caption1>
      ))}
    </>
  );
}
