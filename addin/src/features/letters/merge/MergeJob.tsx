import { Button, Caption1, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { answer, api } from "@/shared/api";
import { toBase64 } from "@/shared/host/word";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import { saveFile } from "@/shared/ui/saveFile";
import type { Job } from "../queries";
import { keepForRestore, useKeptDocument } from "../restore";
import { deliver, useWord, type Delivery } from "../word/useWord";
import type { MergeOutput } from "./mergeDraft";
import { isUnderway } from "./useMergeJob";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A merge from its start to the letters in the user's hands. */
export function MergeJob(props: {
  job: Job;
  output: MergeOutput;
  onCancel: () => void;
  onClose: () => void;
}) {
  const { job } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  if (isUnderway(job)) {
    return (
      <>
        <Field
          label={t("letters.merging")}
          validationState="none"
          validationMessage={
            job.total === null
              ? t("letters.preparing")
              : t("letters.progress", { done: job.done, total: job.total })
          }
        >
          <ProgressBar {...(job.total !== null && { value: job.done, max: Math.max(job.total, 1) })} />
        </Field>
        <div className={styles.buttons}>
          <Button disabledFocusable={job.cancelRequested} onClick={props.onCancel}>
            {t(job.cancelRequested ? "letters.cancelling" : "action.cancel")}
          </Button>
        </div>
        <Caption1>{t("letters.goesOn")}</Caption1>
      </>
    );
  }

  return (
    <>
      {job.state === "completed" && <MergeResult job={job} output={props.output} />}
      {job.state === "cancelled" && (
        <Notice
          intent="info"
          title={t("letters.cancelled", { done: job.done, total: job.total ?? job.done })}
        >
          {t("letters.nothingChanged")}
        </Notice>
      )}
      {job.state === "failed" && (
        <Notice intent="error" title={t("letters.failed")}>
          {job.problem?.title}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button onClick={props.onClose}>{t("letters.newMerge")}</Button>
      </div>
    </>
  );
}

function MergeResult(props: { job: Job; output: MergeOutput }) {
  const { job, output } = props;
  const { t } = useTranslation();
  const word = useWord();
  const kept = useKeptDocument();
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
      const before = output === "inPlace" ? await word.read() : undefined;
      const delivery = await deliver(word, document, fileName, output === "inPlace");
      if (delivery === "inPlace") keepForRestore(before);
      return delivery;
    },
  });
  const restore = useMutation({
    mutationFn: async (document: string) => word.replace?.(document),
    onSuccess: () => keepForRestore(undefined),
  });
  const download = useMutation({ mutationFn: async () => saveFile(await fetchResult(), fileName) });

  // Handed over once, when it is there; again by the button.
  const { mutate } = hand;
  const handed = useRef<string>(undefined);
  useEffect(() => {
    if (handed.current === job.id) return;
    handed.current = job.id;
    mutate();
  }, [job.id, mutate]);

  return (
    <>
      {hand.error && <Failure error={hand.error} onRetry={() => hand.mutate()} />}
      {restore.error && <Failure error={restore.error} />}
      {download.error && <Failure error={download.error} />}
      {hand.data && (
        <Notice
          intent="success"
          title={t("letters.merged", { count: job.result?.counts.letters ?? job.done })}
          actions={
            <>
              {hand.data === "inPlace" && kept !== undefined && (
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
          {output === "inPlace" && hand.data !== "inPlace"
            ? t("letters.tooLarge")
            : t(`letters.delivered.${hand.data}`)}
        </Notice>
      )}
      {job.result?.excluded.map(({ reason, count }) => (
        <Caption1 key={reason}>{t(`letters.excluded.${reason as "duplicate"}`, { count })}</Caption1>
      ))}
    </>
  );
}
