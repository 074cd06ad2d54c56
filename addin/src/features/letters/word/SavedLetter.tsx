import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { fromBase64 } from "@/shared/host/word";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import { asForm } from "../asForm";
import type { Recipient } from "./letterDraft";
import { useWord, wordType } from "./useWord";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Keeps the finished letter with the recipient's documents, and then offers to note it as a contact. */
export function SavedLetter(props: {
  recipient: Recipient;
  contactPersonId: number | null | undefined;
  templateId: number | undefined;
  fileName: string;
  /** The letter, where it is not the open document. */
  document: string | undefined;
}) {
  const { recipient, fileName } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const word = useWord();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      const content = new Blob([fromBase64(props.document ?? (await word.read()))], { type: wordType });
      const form = {
        file: new File([content], fileName, { type: wordType }),
        partyId: recipient.partyId,
        fileName,
        contactPersonId: props.contactPersonId,
        templateId: props.templateId,
      };
      return answer(api.POST("/api/letters/save", asForm(form)));
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const capture = useMutation({
    mutationFn: () => {
      const suggestion = save.data?.interactionSuggestion;
      if (!suggestion) throw new Error("Nothing is saved yet.");
      const { interactionTypeId, topics, contactPersonId } = suggestion;
      const body = {
        partyId: recipient.partyId,
        interactionTypeId,
        topics,
        contactPersonId,
        direction: "outgoing" as const,
      };
      return answer(api.POST("/api/interactions", { body }));
    },
    onSuccess: () => client.invalidateQueries(),
  });

  return (
    <>
      {save.error && <Failure error={save.error} onRetry={() => save.mutate()} />}
      {capture.error && <Failure error={capture.error} onRetry={() => capture.mutate()} />}
      {save.data ? (
        <Notice
          intent="success"
          title={t("letters.saved", { name: save.data.fileName })}
          actions={
            !capture.isSuccess && (
              <Button size="small" disabledFocusable={capture.isPending} onClick={() => capture.mutate()}>
                {t("letters.capture")}
              </Button>
            )
          }
        >
          {capture.isSuccess ? t("letters.captured") : recipient.name}
        </Notice>
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={save.isPending} onClick={() => save.mutate()}>
            {t("letters.save")}
          </Button>
        </div>
      )}
    </>
  );
}
