import { Field, Input, makeStyles, Select, Tag, TagGroup, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import { RecipientPicker } from "../word/RecipientPicker";
import { recipientSources, type MergeDraft } from "./mergeDraft";

const useStyles = makeStyles({
  picked: { flexWrap: "wrap", rowGap: tokens.spacingVerticalXS },
});

/** Who gets a letter: a list with the filters that matter for mailings, or recipients picked one by one. */
export function SelectionFields(props: {
  draft: MergeDraft;
  onChange: (changes: Partial<MergeDraft>) => void;
}) {
  const { draft, onChange } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const filter = (name: "search" | "city" | "accountManager" | "notContactedSince", label: string) => (
    <Field label={label} size="small" orientation="horizontal">
      <Input
        type={name === "notContactedSince" ? "date" : "text"}
        value={draft[name]}
        onChange={(_, { value }) => onChange({ [name]: value })}
      />
    </Field>
  );

  return (
    <>
      <Field label={t("letters.list")} size="small" orientation="horizontal">
        <Select
          value={draft.list}
          onChange={(_, { value }) => onChange({ list: value as MergeDraft["list"] })}
        >
          {recipientSources.map((source) => (
            <option key={source} value={source}>
              {source === "picked" ? t("letters.picked") : t(`lists.${source}`)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.list === "picked" ? (
        <>
          <RecipientPicker
            recipient={undefined}
            recent={[]}
            onChoose={(chosen) =>
              onChange({
                picked: [...draft.picked.filter(({ partyId }) => partyId !== chosen.partyId), chosen],
              })
            }
          />
          {draft.picked.length > 0 && (
            <TagGroup
              size="small"
              aria-label={t("letters.picked")}
              className={styles.picked}
              onDismiss={(_, { value }) =>
                onChange({ picked: draft.picked.filter(({ partyId }) => String(partyId) !== value) })
              }
            >
              {draft.picked.map(({ partyId, name }) => (
                <Tag
                  key={partyId}
                  value={String(partyId)}
                  dismissible
                  dismissIcon={{ "aria-label": t("letters.unpick", { name }) }}
                >
                  {name}
                </Tag>
              ))}
            </TagGroup>
          )}
        </>
      ) : (
        <>
          {filter("search", t("letters.nameContains"))}
          {filter("city", t("letters.townIs"))}
          {filter("accountManager", t("lists.column.accountManager"))}
          {filter("notContactedSince", t("letters.notContactedSince"))}
        </>
      )}
    </>
  );
}
