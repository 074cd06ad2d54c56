import { Field, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { templatesQuery, type LetterSource } from "../queries";

/** The open document, or one of the company's templates; those in the pane's language first. */
export function SourceField(props: { source: LetterSource; onSource: (source: LetterSource) => void }) {
  const { t, language } = useTranslation();
  const templates = useQuery(templatesQuery);
  const groups = (["de", "en"] as const).toSorted((left) => (left === language ? -1 : 1));
  return (
    <>
      <Field label={t("letters.source")} size="small" orientation="horizontal">
        <Select
          value={String(props.source)}
          onChange={(_, { value }) => props.onSource(value === "document" ? value : Number(value))}
        >
          <option value="document">{t("letters.thisDocument")}</option>
          {groups.map((group) => (
            <optgroup key={group} label={t(`letters.language.${group}`)}>
              {templates.data
                ?.filter((template) => template.language === group)
                .map((template) => (
                  <option key={template.id} value={template.id}>
                    {template.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {templates.error && <Failure error={templates.error} onRetry={() => void templates.refetch()} />}
    </>
  );
}
