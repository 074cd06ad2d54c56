import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import { fromBase64, wordType } from "@/shared/host/word";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice, saveFile } from "@/shared/ui";
import { asForm } from "../asForm";

/** What the form for a contact can be filled with after a letter was filed. */
export interface LetterContact {
  key: string;
  typeKey: string;
  topics: string;
  contactPersonId: number | null;
  salesDocumentId: number | null;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The letter was downloaded; it can be filed with the party's documents, and then noted as a contact. */
export function MadeLetter(props: {
  letter: components["schemas"]["FilledLetter"];
  partyId: number;
  contactPersonId: number | null;
  salesDocumentId: number | null;
  templateId: number | undefined;
  onSaved: () => void;
  onCapture: ((contact: LetterContact) => void) | undefined;
}) {
  const { letter, onCapture } = props;
  const { fileName } = letter;
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const [content] = useState(() => new Blob([fromBase64(letter.document)], { type: wordType }));
  const missing = letter.fields.filter(({ state }) => state !== "filled").length;
  const save = useMutation({
    mutationFn: () => {
      const { partyId, contactPersonId, salesDocumentId, templateId } = props;
      const file = new File([content], fileName, { type: wordType });
      const form = asForm({ file, partyId, fileName, contactPersonId, salesDocumentId, templateId });
      return answer(api.POST("/api/letters/save", form));
    },
    onSuccess: async () => {
      props.onSaved();
      // The letter is in the files, in the history and on the card.
      await client.invalidateQueries();
    },
  });
  const suggestion = save.data?.interactionSuggestion;

  return (
    <>
      <Notice
        intent={missing > 0 ? "warning" : "success"}
        title={t("letters.delivered.download")}
        actions={
          <Button size="small" onClick={() => saveFile(content, fileName)}>
            {t("letters.downloadAgain")}
          </Button>
        }
      >
        {missing > 0 && t("letters.missing", { count: missing })}
      </Notice>
      {save.error && <Failure error={save.error} onRetry={() => save.mutate()} />}
      {save.data ? (
        <Notice
          intent="success"
          actions={
            onCapture &&
            suggestion && (
              <Button
                size="small"
                onClick={() =>
                  onCapture({
                    key: `letter ${save.data.fileId}`,
                    typeKey: suggestion.type,
                    topics: suggestion.topics,
                    contactPersonId: suggestion.contactPersonId,
                    salesDocumentId: suggestion.salesDocumentId,
                  })
                }
              >
                {t("letters.capture")}
              </Button>
            )
          }
        >
          {t("letters.saved", { name: save.data.fileName })}
        </Notice>
      ) : (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={save.isPending}
            onClick={() => save.mutate()}
          >
            {t("letters.save")}
          </Button>
        </div>
      )}
    </>
  );
}
