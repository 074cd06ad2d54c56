import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ApiProblem, type PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { ConflictNotice } from "../ConflictNotice";
import { fieldErrors } from "../fieldErrors";
import type { FieldValue } from "../recordForm";
import { onFormKeys } from "@/shared/ui/formKeys";
import { useMergedForm } from "../useMergedForm";
import {
  personTexts,
  salutations,
  textOf,
  toPersonForm,
  toPersonRequest,
  type Person,
  type PersonField,
} from "./personForm";
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
  const etag = person?.etag ?? "";
  const form = useMergedForm(`person ${props.partyId} ${person?.id ?? "new"}`, etag, toPersonForm(person));
  const { values, change } = form;
  const save = useSavePerson(props.partyType, props.partyId);
  const activate = useActivatePerson(props.partyType, props.partyId);
  const errors = fieldErrors(
    save.error,
    personTexts.map((key) => ({ key })),
  );
  // Both states are shown already.
  const isConflict = save.error instanceof ApiProblem && save.error.code === "changed_meanwhile";
  const valueText = (key: string, value: FieldValue) =>
    typeof value === "boolean"
      ? t(value ? "record.yes" : "record.no")
      : key === "salutation"
        ? t(`person.salutations.${value as (typeof salutations)[number]}`)
        : textOf(value) || "–";

  const close = () => {
    form.discard();
    props.onClose();
  };
  const submit = () => {
    if (save.isPending) return;
    // Whoever saves over a newer state has it before their eyes.
    save.mutate({ person, etag, body: toPersonRequest(values) }, { onSuccess: close });
  };

  return (
    <form
      className={styles.root}
      aria-label={t("person.form")}
      onKeyDown={onFormKeys(submit, props.onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {form.isOutdated && (
        <ConflictNotice
          conflicts={form.conflicts}
          takenOver={form.takenOver}
          labelOf={(key) => t(`person.${key as PersonField}`)}
          textOf={valueText}
          onTake={form.takeTheirs}
        />
      )}
      {save.error && !isConflict && <Failure error={save.error} />}
      {activate.error && <Failure error={activate.error} />}
      <Field label={t("person.salutation")} size="small" orientation="horizontal">
        <Select value={textOf(values.salutation)} onChange={(_, { value }) => change({ salutation: value })}>
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
            value={textOf(values[key])}
            onChange={(_, { value }) => change({ [key]: value })}
          />
        </Field>
      ))}
      <Checkbox
        label={t("person.isPrimary")}
        checked={values.isPrimary === true}
        onChange={(_, { checked }) => change({ isPrimary: checked === true })}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={save.isPending}>
          {t("record.save")}
        </Button>
        <Button size="small" onClick={close}>
          {t(form.isChanged ? "record.discard" : "action.cancel")}
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
