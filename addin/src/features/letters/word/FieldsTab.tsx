import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  SearchBox,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading } from "@/shared/ui";
import { readableOnHover } from "@/shared/ui/readableOnHover";
import { fieldCatalogueQuery } from "../queries";
import { useWord } from "./useWord";

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  field: {
    ...readableOnHover,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    width: "100%",
    maxWidth: "none",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Every field that a letter may have; a click puts it where the cursor is. */
export function FieldsTab() {
  const { t, language } = useTranslation();
  const styles = useStyles();
  const word = useWord();
  const [search, setSearch] = useState("");
  const catalogue = useQuery(fieldCatalogueQuery(language === "de" ? "de" : "en"));
  const insert = useMutation({
    mutationFn: ({ name, label }: { name: string; label: string }) => word.insertField(name, label),
  });
  const wanted = search.trim().toLowerCase();
  const groups = (catalogue.data?.groups ?? [])
    .map((group) => ({
      ...group,
      fields: group.fields.filter(
        ({ name, label, kind }) =>
          kind !== "region" && (name.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted)),
      ),
    }))
    .filter(({ fields }) => fields.length > 0);

  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={t("letters.searchField")}
        aria-label={t("letters.searchField")}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Caption1 className={styles.quiet} role="status">
        {insert.isSuccess
          ? t("letters.inserted", { field: insert.variables.label })
          : t("letters.insertHint")}
      </Caption1>
      {insert.error && <Failure error={insert.error} />}
      {catalogue.error && <Failure error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isLoading && <Loading heights={[24, 24, 24, 24]} />}
      {groups.map((group) => (
        <section key={group.key} aria-label={group.label}>
          <Subtitle2 as="h2">{group.label}</Subtitle2>
          <ul className={styles.list}>
            {group.fields.map((field) => (
              <li key={field.name}>
                <Button appearance="subtle" className={styles.field} onClick={() => insert.mutate(field)}>
                  <Body1>{field.label}</Body1>
                  <Caption1 className={styles.quiet}>{field.example}</Caption1>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {catalogue.data && groups.length === 0 && (
        <Caption1 className={styles.quiet}>{t("search.nothing", { query: search })}</Caption1>
      )}
    </>
  );
}
