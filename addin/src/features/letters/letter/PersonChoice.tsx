import { Field, Select } from "@fluentui/react-components";
import type { components } from "@/shared/api/schema";
import { useTranslation } from "@/shared/i18n";

/** Whom the letter addresses. */
export function PersonChoice(props: {
  persons: components["schemas"]["LetterPerson"][];
  contactPersonId: number | "none";
  onChoose: (contactPersonId: number | "none") => void;
}) {
  const { t } = useTranslation();
  return (
    <Field label={t("letters.person")} size="small" orientation="horizontal">
      <Select
        value={String(props.contactPersonId)}
        onChange={(_, { value }) => props.onChoose(value === "none" ? value : Number(value))}
      >
        <option value="none">{t("letters.noPerson")}</option>
        {props.persons.map((person) => (
          <option key={person.id} value={person.id}>
            {[person.name, person.role].filter(Boolean).join(", ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
