import { Field, Select } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { LanguageChoice } from "../LanguageChoice";
import { chosenTemplate, type Template } from "./templates";
import type { LetterLanguage } from "../queries";

/** The letter's language first: the templates are written in one. */
export function TemplateChoice(props: {
  templates: Template[];
  language: LetterLanguage;
  templateId: number | undefined;
  onChoose: (language: LetterLanguage, templateId: number | undefined) => void;
}) {
  const { templates, language, onChoose } = props;
  const { t } = useTranslation();
  const chosen = chosenTemplate(templates, language, props.templateId);
  return (
    <>
      <LanguageChoice
        language={language}
        onChoose={(other) => {
          // The same letter in the other language, where there is one.
          const same = templates.find((template) => isSame(template, chosen) && template.language === other);
          onChoose(other, same?.id);
        }}
      />
      <Field label={t("letters.template")} size="small" orientation="horizontal">
        <Select
          value={String(chosen?.id ?? "")}
          onChange={(_, { value }) => onChoose(language, Number(value))}
        >
          {templates
            .filter((template) => template.language === language)
            .map((template) => (
              <option key={template.id} value={template.id}>
                {template.name}
              </option>
            ))}
        </Select>
      </Field>
    </>
  );
}

function isSame(template: Template, other: Template | undefined): boolean {
  return template.purpose !== "other" && template.purpose === other?.purpose;
}
