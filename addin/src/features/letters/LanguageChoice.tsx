import { Field, Select } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import type { LetterLanguage } from "./queries";

/** The language that a letter or a template is written in. */
export function LanguageChoice(props: {
  language: LetterLanguage;
  onChoose: (language: LetterLanguage) => void;
}) {
  const { t } = useTranslation();
  return (
    <Field label={t("letters.languageLabel")} size="small" orientation="horizontal">
      <Select value={props.language} onChange={(_, { value }) => props.onChoose(value as LetterLanguage)}>
        {(["de", "en"] as const).map((name) => (
          <option key={name} value={name}>
            {t(`letters.language.${name}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
