import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answer, api, ApiProblem } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice, useDebounced } from "@/shared/ui";
import { StickyBar } from "@/shared/ui/StickyBar";
import { saveFile } from "@/shared/ui/saveFile";
import { endPreview, readLetter } from "../memory";
import { readSource } from "../queries";
import { SourceField } from "../word/SourceField";
import { useWord } from "../word/useWord";
import { begunHere, MergeJob } from "./MergeJob";
import { mergeDraftKey, newMergeDraft, toSelection, type MergeOutput } from "./mergeDraft";
import { Preview } from "./Preview";
import { SelectionFields } from "./SelectionFields";
import { Recipients } from "./Recipients";
import { isUnderway, useMergeJob } from "./useMergeJob";

const typingPause = 300;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
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
    mutationFn: async (sameForAll: boolean) => {
      const body = {
        selection: toSelection(draft),
        output,
        sameForAll,
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

  const progress = job && (
    <MergeJob
      job={job}
      error={jobError ?? cancel.error}
      onCancel={() => cancel.mutate(job.id)}
      onClose={() => show(null)}
    />
  );
  // What was finished elsewhere is told, and does not stand in the way of the next.
  if (job && (isUnderway(job) || begunHere.has(job.id))) return progress;
  const count = recipients.data?.included ?? 0;
  const failure = merge.error ?? download.error;
  const problem = isWithoutFields(merge.error) ? (
    <Notice
      intent="warning"
      title={t("letters.withoutFields")}
      actions={
        <Button size="small" onClick={() => merge.mutate(true)}>
          {t("letters.mergeAllTheSame")}
        </Button>
      }
    >
      {t("letters.withoutFieldsText")}
    </Notice>
  ) : (
    failure && (
      <Failure error={failure} onRetry={merge.error ? () => merge.mutate(merge.variables) : undefined} />
    )
  );
  return (
    <>
      {progress}
      {jobError && <Failure error={jobError} />}
      <div className={styles.form}>
        <SelectionFields draft={draft} onChange={change} />
        <SourceField
          source={draft.source}
          onSource={(source) => {
            merge.reset();
            change({ source });
          }}
        />
      </div>
      {recipients.error && <Failure error={recipients.error} onRetry={() => void recipients.refetch()} />}
      {recipients.data && <Recipients recipients={recipients.data} />}
      {word.replace && count > 0 && (
        <Preview selection={toSelection(draft)} source={draft.source} total={count} />
      )}
      <Field label={t("letters.output")} orientation="horizontal">
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
      <StickyBar notice={problem}>
        <Button
          appearance="primary"
          disabledFocusable={count === 0 || merge.isPending}
          onClick={() => merge.mutate(false)}
        >
          {t("letters.merge", { count })}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton disabledFocusable={count === 0 || download.isPending}>
              {t("letters.export")}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => download.mutate("csv")}>{t("letters.exportCsv")}</MenuItem>
              <MenuItem onClick={() => download.mutate("xlsx")}>{t("letters.exportXlsx")}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </StickyBar>
    </>
  );
}

/** Mostly the wrong document, or one that has been merged already. */
function isWithoutFields(error: Error | null): boolean {
  return error instanceof ApiProblem && error.code === "letter_without_fields";
}
