import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { ContactPerson } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { fullName } from "@/shared/ui";
import type { CaptureDraft } from "./captureDraft";

export function FurtherFields(props: {
  draft: CaptureDraft;
  persons: ContactPerson[];
  onChange: (changes: Partial<CaptureDraft>) => void;
}) {
  const { draft, onChange } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const isPastCallback = draft.nextCallbackAt !== "" && formats.isPast(draft.nextCallbackAt);
  const persons = props.persons.filter((person) => person.isActive || person.id === draft.contactPersonId);

  return (
    <>
      <Field
        label={t("capture.callback")}
        size="small"
        {...(isPastCallback && { validationState: "warning", validationMessage: t("capture.pastCallback") })}
      >
        <Input
          type="datetime-local"
          value={draft.nextCallbackAt}
          onChange={(_, { value }) => onChange({ nextCallbackAt: value })}
        />
      </Field>
      <Field label={t("capture.person")} size="small">
        <Select
          value={draft.contactPersonId ?? ""}
          onChange={(_, { value }) => onChange({ contactPersonId: value === "" ? null : Number(value) })}
        >
          <option value="">{t("capture.noPerson")}</option>
          {persons.map((person) => (
            <option key={person.id} value={person.id}>
              {[fullName(person), person.role].filter(Boolean).join(", ")}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("capture.direction")} size="small">
        <Select
          value={draft.direction}
          onChange={(_, { value }) => onChange({ direction: value as CaptureDraft["direction"] })}
        >
          <option value="">{t("capture.noDirection")}</option>
          <option value="incoming">{t("capture.incoming")}</option>
          <option value="outgoing">{t("capture.outgoing")}</option>
        </Select>
      </Field>
      <Field label={t("capture.occurredAt")} hint={t("capture.now")} size="small">
        <Input
          type="datetime-local"
          value={draft.occurredAt}
          onChange={(_, { value }) => onChange({ occurredAt: value })}
        />
      </Field>
      <Field label={t("capture.details")} size="small">
        <Textarea
          resize="vertical"
          value={draft.details}
          onChange={(_, { value }) => onChange({ details: value })}
        />
      </Field>
    </>
  );
}
