import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { MailArrowUp20Regular, MailOff20Regular } from "@fluentui/react-icons";
import type { PartyCard } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import { useTranslation } from "@/shared/i18n";

type DraftState = components["schemas"]["DraftState"];

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** What will become of the mail that is being written; only where mailboxes are read anything becomes of it by itself. */
export default function DraftStateLine(props: { state: DraftState; party: PartyCard }) {
  const { state, party } = props;
  const { t } = useTranslation();
  const styles = useStyles();
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
  return (
    <div className={styles.root} role="status">
      <span className={styles.icon}>{state.reason ? <MailOff20Regular /> : <MailArrowUp20Regular />}</span>
      <span className={styles.text} title={text}>
        {text}
      </span>
    </div>
  );
}
