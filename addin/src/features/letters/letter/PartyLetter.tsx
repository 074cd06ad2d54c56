import { Subtitle2 } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { PartyContext } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import { PartySection } from "@/shared/ui/PartySection";
import { templatesQuery } from "../queries";
import { LetterForm } from "./LetterForm";
import { newPartyLetterDraft, partyLetterDraftKey } from "./partyLetterDraft";
import type { LetterContact } from "./MadeLetter";

/** A letter to the party beside a mail, where no document is open: made of a template, and downloaded. */
export default function PartyLetter(props: {
  context: PartyContext;
  onClose: () => void;
  onCapture: ((contact: LetterContact) => void) | undefined;
}) {
  const { party, person } = props.context;
  const { t } = useTranslation();
  const draft = useDraft(partyLetterDraftKey(party.partyId), () => newPartyLetterDraft(person?.id));
  const templates = useQuery(templatesQuery);
  const letters = templates.data?.filter(({ isLabels }) => !isLabels);

  return (
    <PartySection label={t("letters.tab.letter")} onClose={props.onClose}>
      <Subtitle2 as="h2">{t("letters.to", { name: party.name })}</Subtitle2>
      {templates.error && <Failure error={templates.error} onRetry={() => void templates.refetch()} />}
      {!templates.data && !templates.error && <Loading heights={[24, 24, 24, 24]} />}
      {letters?.length === 0 && <Notice intent="info">{t("letters.noTemplates")}</Notice>}
      {letters && letters.length > 0 && (
        <LetterForm party={party} templates={letters} draft={draft} onCapture={props.onCapture} />
      )}
    </PartySection>
  );
}
