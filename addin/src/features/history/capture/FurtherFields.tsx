import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { ContactPerson } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { PersonSelect } from "@/shared/ui/PersonSelect";
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
        <PersonSelect
          persons={props.persons}
          personId={draft.contactPersonId}
          none={t("capture.noPerson")}
          onChoose={(contactPersonId) => onChange({ contactPersonId })}
        />
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
