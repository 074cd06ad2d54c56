import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ApiProblem, type PartyType } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import { fieldErrors } from "../fieldErrors";
import { onSaveKeys } from "../saveKeys";
import { draftOf, personTexts, requestOf, salutations, type Person, type Salutation } from "./personForm";
import { useActivatePerson, useSavePerson } from "./usePersons";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  last: { marginInlineStart: "auto" },
});

/** A person of a record; without one, a new person. */
export function PersonForm(props: {
  partyType: PartyType;
  partyId: number;
  person: Person | undefined;
  onClose: () => void;
}) {
  const { person } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const draft = useDraft(`person ${props.partyId} ${person?.id ?? "new"}`, () => draftOf(person));
  const { change } = draft;
  // Without a draft the person may have changed since the form was opened.
  const fields = draft.isStarted ? draft.fields : draftOf(person);
  const save = useSavePerson(props.partyType, props.partyId);
  const activate = useActivatePerson(props.partyType, props.partyId);
  const errors = fieldErrors(
    save.error,
    personTexts.map((key) => ({ key })),
  );
  const isOutdated = person !== undefined && fields.etag !== person.etag;
  const isConflict = save.error instanceof ApiProblem && save.error.code === "changed_meanwhile";
  const theirs = draftOf(person);

  const close = () => {
    draft.discard();
    props.onClose();
  };
  const submit = () => {
    if (save.isPending) return;
    // Whoever saves over a newer state has it before their eyes.
    const etag = person?.etag ?? "";
    save.mutate({ person, etag, body: requestOf(fields) }, { onSuccess: close });
  };

  return (
    <form
      className={styles.root}
      aria-label={t("person.form")}
      onKeyDown={(event) => {
        onSaveKeys(submit)(event);
        if (event.key !== "Escape") return;
        // The form closes, not the page around it; what was typed is kept.
        event.preventDefault();
        props.onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isOutdated && (
        <Notice
          intent="warning"
          title={t("record.conflict.title")}
          actions={
            <Button size="small" onClick={draft.discard}>
              {t("person.takeAll")}
            </Button>
          }
        >
          {personTexts
            .filter((key) => theirs[key] !== fields[key])
            .map((key) => `${t(`person.${key}`)}: ${theirs[key] || "–"}`)
            .join(" · ")}
        </Notice>
      )}
      {save.error && !isConflict && <Failure error={save.error} />}
      {activate.error && <Failure error={activate.error} />}
      <Field label={t("person.salutation")} size="small" orientation="horizontal">
        <Select
          value={fields.salutation}
          onChange={(_, { value }) => change({ ...fields, salutation: value as Salutation })}
        >
          {salutations.map((salutation) => (
            <option key={salutation} value={salutation}>
              {t(`person.salutations.${salutation}`)}
            </option>
          ))}
        </Select>
      </Field>
      {personTexts.map((key) => (
        <Field
          key={key}
          label={t(`person.${key}`)}
          size="small"
          orientation="horizontal"
          required={key === "lastName"}
          {...(errors[key] !== undefined && { validationMessage: errors[key] })}
        >
          <Input
            autoFocus={key === (person ? "phone" : "firstName")}
            type={key === "email" ? "email" : key === "phone" || key === "mobile" ? "tel" : "text"}
            value={fields[key]}
            onChange={(_, { value }) => change({ ...fields, [key]: value })}
          />
        </Field>
      ))}
      <Checkbox
        label={t("person.isPrimary")}
        checked={fields.isPrimary}
        onChange={(_, { checked }) => change({ ...fields, isPrimary: checked === true })}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={save.isPending}>
          {t("record.save")}
        </Button>
        <Button size="small" onClick={close}>
          {t(draft.isStarted ? "record.discard" : "action.cancel")}
        </Button>
        {person && (
          <Button
            className={styles.last}
            size="small"
            appearance="subtle"
            disabledFocusable={activate.isPending}
            onClick={() => activate.mutate(person)}
          >
            {t(person.isActive ? "record.deactivate" : "record.activate")}
          </Button>
        )}
      </div>
    </form>
  );
}
