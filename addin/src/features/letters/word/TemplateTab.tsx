import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "@/shared/api";
import { fromBase64 } from "@/shared/host/word";
import { useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import { LanguageChoice } from "../LanguageChoice";
import { asForm } from "../asForm";
import { templatesQuery, type LetterLanguage } from "../queries";
import { useWord, wordType } from "./useWord";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Makes the open document one of the company's templates; first it is said what of it can be filled. */
export function TemplateTab() {
  const { t, language } = useTranslation();
  const styles = useStyles();
  const word = useWord();
  const client = useQueryClient();
  const templates = useQuery(templatesQuery);
  /** The template that gets a new version; undefined makes one of its own. */
  const [replaced, setReplaced] = useState<number>();
  const [name, setName] = useState("");
  const [letterLanguage, setLetterLanguage] = useState<LetterLanguage>(language === "de" ? "de" : "en");
  const readFile = async () => {
    const fileName = `${name.trim() || t("letters.template")}.docx`;
    return new File([fromBase64(await word.read())], fileName, { type: wordType });
  };
  const check = useMutation({
    mutationFn: async () =>
      answer(api.POST("/api/letters/templates/check", asForm({ file: await readFile() }))),
  });
  const save = useMutation({
    mutationFn: async () => {
      const file = await readFile();
      if (replaced !== undefined) {
        const params = { path: { id: replaced } };
        return answer(api.POST("/api/letters/templates/{id}/versions", { params, ...asForm({ file }) }));
      }
      const form = { file, name: name.trim(), language: letterLanguage, purpose: "other" };
      return answer(api.POST("/api/letters/templates", asForm(form)));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
  });
  const canSave = replaced !== undefined || name.trim() !== "";

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave && !save.isPending) save.mutate();
      }}
    >
      <Body1>{t("letters.templateIntro")}</Body1>
      <Field label={t("letters.templateAs")} size="small" orientation="horizontal">
        <Select
          value={String(replaced ?? "")}
          onChange={(_, { value }) => setReplaced(value === "" ? undefined : Number(value))}
        >
          <option value="">{t("letters.newTemplate")}</option>
          {templates.data?.map((template) => (
            <option key={template.id} value={template.id}>
              {t("letters.newVersionOf", { name: template.name })}
            </option>
          ))}
        </Select>
      </Field>
      {templates.error && <Failure error={templates.error} onRetry={() => void templates.refetch()} />}
      {replaced === undefined && (
        <>
          <Field label={t("letters.templateName")} size="small" orientation="horizontal" required>
            <Input value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
          <LanguageChoice language={letterLanguage} onChoose={setLetterLanguage} />
        </>
      )}
      {check.error && <Failure error={check.error} />}
      {save.error && <Failure error={save.error} />}
      {check.data && (
        <Notice
          intent={check.data.unknown.length + check.data.warnings.length > 0 ? "warning" : "success"}
          title={t("letters.checked", { count: check.data.known.length })}
        >
          {check.data.unknown.length > 0 && (
            <Caption1 block>{t("letters.unknown", { fields: check.data.unknown.join(", ") })}</Caption1>
          )}
          {check.data.warnings.map((warning) => (
            <Caption1 block key={warning.code}>
              {warning.text}
            </Caption1>
          ))}
        </Notice>
      )}
      {save.data && (
        <Notice
          intent="success"
          title={t("letters.templateSaved", { name: save.data.template.name })}
          onDismiss={() => save.reset()}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending || !canSave}>
          {t("letters.saveTemplate")}
        </Button>
        <Button disabledFocusable={check.isPending} onClick={() => check.mutate()}>
          {t("letters.check")}
        </Button>
      </div>
      <Caption1 className={styles.quiet}>{t("letters.templateHint")}</Caption1>
    </form>
  );
}
