import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure, useDebounced } from "@/shared/ui";
import { saveFile } from "@/shared/ui/saveFile";
import { endPreview, readLetter } from "../memory";
import { readSource } from "../queries";
import { SourceField } from "../word/SourceField";
import { useWord } from "../word/useWord";
import { begunHere, MergeJob } from "./MergeJob";
import { mergeDraftKey, newMergeDraft, toSelection, type MergeOutput } from "./mergeDraft";
import { Preview } from "./Preview";
import { Recipients } from "./Recipients";
import { useMergeJob } from "./useMergeJob";

const typingPause = 300;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A letter to many: who gets one, a look at some, and merging with progress. */
export function MergeTab() {
  const { t } = useTranslation();
  const styles = useStyles();
  const word = useWord();
  const { fields: draft, change } = useDraft(mergeDraftKey, newMergeDraft);
  const typed = useDebounced(JSON.stringify(toSelection(draft)), typingPause);
  const recipients = useQuery({
    queryKey: ["letterRecipients", typed],
    queryFn: ({ signal }) => {
      const body = { selection: JSON.parse(typed) as ReturnType<typeof toSelection>, limit: 5 };
      return answer(api.POST("/api/letters/recipients", { body, signal }));
    },
    placeholderData: keepPreviousData,
  });
  const { job, error: jobError, show, cancel } = useMergeJob();
  const output: MergeOutput = draft.output === "inPlace" && !word.replace ? "document" : draft.output;

  const merge = useMutation({
    mutationFn: async () => {
      const body = {
        selection: toSelection(draft),
        output,
        recordInteractions: draft.recordsInteractions,
        topic: draft.topic.trim() === "" ? null : draft.topic.trim(),
        ...(await readSource(draft.source, () => readLetter(word))),
      };
      await endPreview(word);
      return answer(api.POST("/api/letters/merge", { body }));
    },
    onSuccess: (begun) => {
      begunHere.set(begun.id, output);
      show(begun);
    },
  });
  const download = useMutation({
    mutationFn: async (format: "csv" | "xlsx") => {
      const body = {
        selection: toSelection(draft),
        format,
        ...(await readSource(draft.source, () => readLetter(word))),
      };
      const content = await answer(api.POST("/api/letters/export", { body, parseAs: "blob" }));
      saveFile(content, `${t("letters.exportName")}.${format}`);
    },
  });

  if (job)
    return (
      <MergeJob
        job={job}
        error={jobError ?? cancel.error}
        onCancel={() => cancel.mutate(job.id)}
        onClose={() => show(null)}
      />
    );
  const count = recipients.data?.included ?? 0;
  return (
    <>
      {jobError && <Failure error={jobError} />}
      <div className={styles.form}>
        <Field label={t("letters.list")} size="small" orientation="horizontal">
          <Select
            value={draft.list}
            onChange={(_, { value }) => change({ list: value as "customers" | "leads" })}
          >
            {(["customers", "leads"] as const).map((list) => (
              <option key={list} value={list}>
                {t(`lists.${list}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("letters.nameContains")} size="small" orientation="horizontal">
          <Input value={draft.search} onChange={(_, { value }) => change({ search: value })} />
        </Field>
        <Field label={t("letters.townIs")} size="small" orientation="horizontal">
          <Input value={draft.city} onChange={(_, { value }) => change({ city: value })} />
        </Field>
        <SourceField source={draft.source} onSource={(source) => change({ source })} />
      </div>
      {recipients.error && <Failure error={recipients.error} onRetry={() => void recipients.refetch()} />}
      {recipients.data && <Recipients recipients={recipients.data} />}
      {count > 0 && <Preview selection={toSelection(draft)} source={draft.source} total={count} />}
      <Field label={t("letters.output")}>
        <RadioGroup value={output} onChange={(_, { value }) => change({ output: value as MergeOutput })}>
          {word.replace && <Radio value="inPlace" label={t("letters.outputs.inPlace")} />}
          <Radio value="document" label={t("letters.outputs.document")} />
          <Radio value="files" label={t("letters.outputs.files")} />
        </RadioGroup>
      </Field>
      <Checkbox
        label={t("letters.recordInteractions")}
        checked={draft.recordsInteractions}
        onChange={(_, { checked }) => change({ recordsInteractions: checked === true })}
      />
      {draft.recordsInteractions && (
        <Field label={t("letters.topic")} size="small" orientation="horizontal">
          <Input value={draft.topic} onChange={(_, { value }) => change({ topic: value })} />
        </Field>
      )}
      {merge.error && <Failure error={merge.error} onRetry={() => merge.mutate()} />}
      {download.error && <Failure error={download.error} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={count === 0 || merge.isPending}
          onClick={() => merge.mutate()}
        >
          {t("letters.merge", { count })}
        </Button>
        <Button disabledFocusable={count === 0 || download.isPending} onClick={() => download.mutate("csv")}>
          {t("letters.exportCsv")}
        </Button>
        <Button disabledFocusable={count === 0 || download.isPending} onClick={() => download.mutate("xlsx")}>
          {t("letters.exportXlsx")}
        </Button>
      </div>
    </>
  );
}
