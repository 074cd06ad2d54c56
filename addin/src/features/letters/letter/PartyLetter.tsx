import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { PartyContext } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { fittingLists } from "@/shared/ui/fittingLists";
import { BackButton, Failure, Loading, Notice } from "@/shared/ui";
import { templatesQuery } from "../queries";
import { LetterForm } from "./LetterForm";
import { newPartyLetterDraft, partyLetterDraftKey } from "./partyLetterDraft";
import type { LetterContact } from "./MadeLetter";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "520px",
    ...fittingLists,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** A letter to the party beside a mail, where no document is open: made of a template, and downloaded. */
export default function PartyLetter(props: {
  context: PartyContext;
  onClose: () => void;
  onCapture: ((contact: LetterContact) => void) | undefined;
}) {
  const { party, person } = props.context;
  const { t } = useTranslation();
  const styles = useStyles();
  const draft = useDraft(partyLetterDraftKey(party.partyId), () => newPartyLetterDraft(person?.id));
  const templates = useQuery(templatesQuery);
  const letters = templates.data?.filter(({ isLabels }) => !isLabels);

  return (
    <section
      className={styles.root}
      aria-label={t("letters.tab.letter")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <BackButton className={styles.back} onClick={props.onClose}>
        {t("party.backToHistory")}
      </BackButton>
      <Subtitle2 as="h2">{t("letters.to", { name: party.name })}</Subtitle2>
      {templates.error && <Failure error={templates.error} onRetry={() => void templates.refetch()} />}
      {!templates.data && !templates.error && <Loading heights={[24, 24, 24, 24]} />}
      {letters?.length === 0 && <Notice intent="info">{t("letters.noTemplates")}</Notice>}
      {letters && letters.length > 0 && (
        <LetterForm party={party} templates={letters} draft={draft} onCapture={props.onCapture} />
      )}
    </section>
  );
}
