import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import { LanguageChoice } from "../LanguageChoice";
import { StickyBar } from "@/shared/ui/StickyBar";
import { readSource } from "../queries";
import { endPreview, filledLetter, keptDocument, readLetter, type FilledLetter } from "../memory";
import { toLetterRequest } from "../letter/partyLetterDraft";
import { PersonChoice } from "../letter/PersonChoice";
import { SubjectChoice } from "../letter/SubjectChoice";
import { useNeededSubject } from "../letter/useNeededSubject";
import { FieldValues } from "./FieldValues";
import { letterDraftKey, newLetterDraft, withRecent } from "./letterDraft";
import { RecipientPicker } from "./RecipientPicker";
import { SavedLetter } from "./SavedLetter";
import { SourceField } from "./SourceField";
import { deliver, useWord } from "./useWord";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** One letter: who it goes to, what it is made of, its fields with their values, and filling it where it stands. */
export function LetterTab() {
  const { t, language: own } = useTranslation();
  const styles = useStyles();
  const word = useWord();
  const kept = keptDocument.use();
  const draft = useDraft(letterDraftKey, newLetterDraft);
  const { recipient, contactPersonId, language, source, subject, values, recent } = draft.fields;
  /** Counts what the pane itself has changed, so that the fields are read again. */
  const [revision, setRevision] = useState(0);
  const filled = filledLetter.use();

  const common = {
    partyId: recipient?.partyId ?? 0,
    ...toLetterRequest(contactPersonId, subject),
    ...(language && { language }),
  };
  const fields = useQuery({
    queryKey: ["letterValues", common, source, revision],
    queryFn: async ({ signal }) => {
      const body = { ...common, ...(await readSource(source, () => readLetter(word))) };
      return answer(api.POST("/api/letters/values", { body, signal }));
    },
    enabled: recipient !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const needed = useNeededSubject(fields.data?.fields, language ?? fields.data?.language ?? own);

  const fill = useMutation({
    mutationFn: async (inPlace: boolean): Promise<FilledLetter> => {
      await endPreview(word);
      const before = await word.read();
      const body = { ...common, values, ...(await readSource(source, () => Promise.resolve(before))) };
      const letter = await answer(api.POST("/api/letters/fill", { body }));
      const delivery = await deliver(word, letter.document, letter.fileName, inPlace);
      if (delivery === "inPlace") keptDocument.write(before);
      const document = delivery === "inPlace" ? undefined : letter.document;
      const missing = letter.fields.filter(({ state }) => state !== "filled").length;
      const wasTooLarge = inPlace && word.replace !== undefined && delivery !== "inPlace";
      return { delivery, fileName: letter.fileName, missing, wasTooLarge, document };
    },
    onSuccess: (result) => {
      filledLetter.write(result);
      setRevision((count) => count + 1);
    },
  });
  const restore = useMutation({
    mutationFn: async (document: string) => word.replace?.(document),
    onSuccess: () => {
      keptDocument.write(undefined);
      filledLetter.write(undefined);
      setRevision((count) => count + 1);
    },
  });
  const change = (changes: Partial<typeof draft.fields>) => {
    filledLetter.write(undefined);
    draft.change(changes);
  };

  return (
    <>
      <div className={styles.form}>
        <RecipientPicker
          recipient={recipient}
          recent={recent}
          onChoose={(chosen) =>
            change({
              recipient: chosen,
              recent: withRecent(recent, chosen),
              contactPersonId: undefined,
              subject: undefined,
              values: {},
            })
          }
        />
        {fields.data && fields.data.persons.length > 0 && (
          <PersonChoice
            persons={fields.data.persons}
            contactPersonId={contactPersonId ?? fields.data.contactPersonId ?? "none"}
            onChoose={(chosen) => change({ contactPersonId: chosen, values: {} })}
          />
        )}
        <SourceField source={source} onSource={(chosen) => change({ source: chosen, values: {} })} />
        {fields.data && (
          <LanguageChoice
            language={language ?? fields.data.language}
            onChoose={(chosen) => change({ language: chosen })}
          />
        )}
        {needed && recipient?.type === "customer" && (
          <SubjectChoice
            party={recipient}
            kind={needed}
            subject={subject}
            onChoose={(chosen) => change({ subject: chosen })}
          />
        )}
      </div>

      {fields.error && <Failure error={fields.error} onRetry={() => void fields.refetch()} />}
      {fields.isLoading && <Loading heights={[24, 24, 24, 24]} />}
      {restore.error && <Failure error={restore.error} />}
      {filled && (
        <Notice
          intent={filled.missing > 0 ? "warning" : "success"}
          title={t(`letters.delivered.${filled.delivery}`)}
          actions={
            filled.delivery === "inPlace" &&
            kept !== undefined && (
              <Button size="small" disabledFocusable={restore.isPending} onClick={() => restore.mutate(kept)}>
                {t("letters.restore")}
              </Button>
            )
          }
        >
          {filled.wasTooLarge && <Caption1 block>{t("letters.tooLarge")}</Caption1>}
          {filled.missing > 0 && t("letters.missing", { count: filled.missing })}
        </Notice>
      )}
      {filled && recipient && (
        <SavedLetter
          key={revision}
          recipient={recipient}
          contactPersonId={
            typeof contactPersonId === "number" ? contactPersonId : fields.data?.contactPersonId
          }
          templateId={typeof source === "number" ? source : undefined}
          fileName={filled.fileName}
          document={filled.document}
        />
      )}
      {fields.data && !filled && (
        <>
          <FieldValues
            fields={fields.data.fields}
            values={values}
            onValue={(name, value) => change({ values: { ...values, [name]: value } })}
          />
          <StickyBar
            notice={fill.error && <Failure error={fill.error} onRetry={() => fill.mutate(fill.variables)} />}
          >
            <Button appearance="primary" disabledFocusable={fill.isPending} onClick={() => fill.mutate(true)}>
              {t("letters.fill")}
            </Button>
            {word.replace && word.openNew && (
              <Button disabledFocusable={fill.isPending} onClick={() => fill.mutate(false)}>
                {t("letters.outputs.document")}
              </Button>
            )}
            <Button
              appearance="subtle"
              icon={<ArrowClockwise20Regular />}
              aria-label={t("letters.readAgain")}
              title={t("letters.readAgain")}
              disabledFocusable={fields.isFetching}
              onClick={() => setRevision((count) => count + 1)}
            />
          </StickyBar>
        </>
      )}
    </>
  );
}
