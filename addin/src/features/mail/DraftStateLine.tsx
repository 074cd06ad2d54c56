import { MailArrowUp20Regular, MailOff20Regular } from "@fluentui/react-icons";
import type { PartyCard } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import { useTranslation } from "@/shared/i18n";
import { StateLine } from "@/shared/ui/StateLine";

type DraftState = components["schemas"]["DraftState"];

/** What will become of the mail that is being written; only where mailboxes are read anything becomes of it by itself. */
export default function DraftStateLine(props: { state: DraftState; party: PartyCard }) {
  const { state, party } = props;
  const { t } = useTranslation();
  if (!state.takesPart) return null;

  const names = state.recipients
    .flatMap(({ parties }) => parties)
    .filter(({ partyId }, index, all) => all.findIndex((other) => other.partyId === partyId) === index)
    .filter(({ partyId }) => state.partyIds.includes(partyId))
    .map(({ name }) => name);
  const text = state.reason
    ? t("draft.skipped", { reason: t(`mailState.reason.${state.reason}`) })
    : state.partyIds.includes(party.partyId)
      ? t("draft.here")
      : t("draft.elsewhere", { name: names.join(", ") });
  return <StateLine icon={state.reason ? <MailOff20Regular /> : <MailArrowUp20Regular />} text={text} />;
}
