import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { answer, api, type PartyCard } from "@/shared/api";
import type { Draft } from "@/shared/drafts";
import { fromBase64, wordType } from "@/shared/host/word";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, saveFile } from "@/shared/ui";
import { StickyBar } from "@/shared/ui/StickyBar";
import { FieldValues } from "../word/FieldValues";
import { MadeLetter, type LetterContact } from "./MadeLetter";
import { toLetterRequest, type PartyLetterDraft } from "./partyLetterDraft";
import { PersonChoice } from "./PersonChoice";
import { SubjectChoice } from "./SubjectChoice";
import { TemplateChoice } from "./TemplateChoice";
import { chosenTemplate, type Template } from "./templates";
import { useNeededSubject } from "./useNeededSubject";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** Template, person and the fields with their values; then the letter itself. */
export function LetterForm(props: {
  party: PartyCard;
  templates: Template[];
  draft: Draft<PartyLetterDraft>;
  onCapture: ((contact: LetterContact) => void) | undefined;
}) {
  const { party, templates, draft } = props;
  const { contactPersonId, subject, values } = draft.fields;
  const { t, language: own } = useTranslation();
  const styles = useStyles();
  const language = draft.fields.language ?? own;
  const template = chosenTemplate(templates, language, draft.fields.templateId);

  const common = {
    partyId: party.partyId,
    templateId: template?.id ?? null,
    language,
    ...toLetterRequest(contactPersonId, subject),
  };
  const read = useQuery({
    queryKey: ["letterValues", common],
    queryFn: ({ signal }) => answer(api.POST("/api/letters/values", { body: common, signal })),
    enabled: template !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const needed = useNeededSubject(read.data?.fields, language);
  const make = useMutation({
    mutationFn: () => answer(api.POST("/api/letters/fill", { body: { ...common, values: typed(values) } })),
    onSuccess: ({ document, fileName }) =>
      saveFile(new Blob([fromBase64(document)], { type: wordType }), fileName),
  });
  // What is changed belongs to another letter than the one that was made.
  const change = (changes: Partial<PartyLetterDraft>) => {
    make.reset();
    draft.change(changes);
  };

  return (
    <>
      <TemplateChoice
        templates={templates}
        language={language}
        templateId={draft.fields.templateId}
        onChoose={(chosen, templateId) => change({ language: chosen, templateId })}
      />
      {read.data && read.data.persons.length > 0 && (
        <PersonChoice
          persons={read.data.persons}
          contactPersonId={contactPersonId ?? read.data.contactPersonId ?? "none"}
          onChoose={(chosen) => change({ contactPersonId: chosen })}
        />
      )}
      {needed && party.type === "customer" && (
        <SubjectChoice
          party={party}
          kind={needed}
          subject={subject}
          onChoose={(chosen) => change({ subject: chosen })}
        />
      )}
      {read.error && <Failure error={read.error} onRetry={() => void read.refetch()} />}
      {read.isLoading && <Loading heights={[24, 24, 24, 24]} />}
      {make.data && (
        <MadeLetter
          key={make.data.fileName}
          letter={make.data}
          partyId={party.partyId}
          contactPersonId={
            typeof contactPersonId === "number"
              ? contactPersonId
              : contactPersonId === "none"
                ? null
                : (read.data?.contactPersonId ?? null)
          }
          salesDocumentId={subject?.kind === "salesDocument" ? subject.id : null}
          templateId={template?.id}
          // What was typed was for this once; template and person are kept for the next letter.
          onSaved={() => draft.change({ values: {} })}
          onCapture={props.onCapture}
        />
      )}
      {template && read.data && !make.data && (
        <>
          <Caption1 className={styles.quiet}>{read.data.recipientLine}</Caption1>
          <FieldValues
            fields={read.data.fields}
            values={values}
            onValue={(name, value) => change({ values: { ...values, [name]: value } })}
          />
          <StickyBar notice={make.error && <Failure error={make.error} onRetry={() => make.mutate()} />}>
            <Button appearance="primary" disabledFocusable={make.isPending} onClick={() => make.mutate()}>
              {t("letters.make")}
            </Button>
          </StickyBar>
        </>
      )}
    </>
  );
}

/** What was emptied again is the record's own. */
function typed(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
}
