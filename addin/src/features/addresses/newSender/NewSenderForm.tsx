import { Button, Caption1, Field, Input, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ApiProblem } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import type { MailAddress, OpenMail } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { AssignSender } from "./AssignSender";
import { DuplicateWarning } from "./DuplicateWarning";
import type { SenderSuggestion } from "./signature";
import { useCreateFromSender, type Creation } from "./useNewSender";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  address: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere", userSelect: "text" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const lines = ["name", "company", "phone", "city"] as const;

export function NewSenderForm(props: {
  mail: Pick<OpenMail, "key" | "direction">;
  sender: MailAddress;
  suggestion: SenderSuggestion;
  onOpenParty: (partyId: number) => void;
}) {
  const { mail, sender } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [isAssigning, setIsAssigning] = useState(false);
  const [isMissingName, setIsMissingName] = useState(false);
  const draft = useDraft(`sender ${mail.key} ${sender.address}`, () => props.suggestion);
  const create = useCreateFromSender(sender.address);
  const duplicates = create.error instanceof ApiProblem ? create.error.problem.duplicates : undefined;

  const submit = (as: Creation["as"], acceptDuplicates: boolean) => {
    const isNameless = draft.fields.name.trim() === "" && draft.fields.company.trim() === "";
    setIsMissingName(isNameless);
    if (isNameless || create.isPending) return;
    create.mutate({ as, draft: draft.fields, acceptDuplicates }, { onSuccess: draft.discard });
  };

  if (isAssigning) {
    return (
      <AssignSender sender={sender} personName={draft.fields.name} onClose={() => setIsAssigning(false)} />
    );
  }
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        submit("lead", false);
      }}
    >
      <div>
        <Subtitle1 as="h1" block>
          {t(mail.direction === "incoming" ? "newSender.title" : "newSender.titleSent")}
        </Subtitle1>
        <Caption1 className={styles.address}>{sender.address}</Caption1>
      </div>
      {lines.map((line) => (
        <Field
          key={line}
          label={t(`newSender.${line}`)}
          size="small"
          orientation="horizontal"
          {...(line === "name" && isMissingName && { validationMessage: t("newSender.nameMissing") })}
        >
          <Input
            type={line === "phone" ? "tel" : "text"}
            value={draft.fields[line]}
            onChange={(_, { value }) => draft.change({ [line]: value })}
          />
        </Field>
      ))}
      {create.error && !duplicates && <Failure error={create.error} />}
      {duplicates && create.variables && (
        <DuplicateWarning
          duplicates={duplicates}
          onOpen={props.onOpenParty}
          continueLabel={t("newSender.createAnyway")}
          onContinue={() => submit(create.variables.as, true)}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={create.isPending}>
          {t("newSender.createLead")}
        </Button>
        <Button size="small" disabledFocusable={create.isPending} onClick={() => submit("customer", false)}>
          {t("newSender.createCustomer")}
        </Button>
        <Button size="small" onClick={() => setIsAssigning(true)}>
          {t("newSender.toExisting")}
        </Button>
      </div>
    </form>
  );
}
