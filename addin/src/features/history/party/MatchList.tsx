import { Body1Strong, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { MailPartyMatch } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { PartyBadge } from "@/shared/ui";
import { readableOnHover } from "@/shared/ui/readableOnHover";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    overflowWrap: "anywhere",
  },
  secondary: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  match: {
    ...readableOnHover,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    maxWidth: "none",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    textAlign: "start",
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  badge: { flexShrink: 0 },
});

/** One address, several parties: the most likely comes first and says why it is here. */
export default function MatchList(props: {
  address: string;
  matches: MailPartyMatch[];
  onChoose: (match: MailPartyMatch) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  return (
    <section>
      <div className={styles.heading}>
        <Subtitle2 as="h1" className={styles.text}>
          {t("matches.title", { count: props.matches.length, address: props.address })}
        </Subtitle2>
        <Caption1 className={styles.secondary}>{t("matches.hint")}</Caption1>
      </div>
      <ul className={styles.list}>
        {props.matches.map((match) => (
          <li key={`${match.partyId} ${match.contactPersonId ?? ""}`}>
            <Button appearance="subtle" className={styles.match} onClick={() => props.onChoose(match)}>
              <span className={styles.text}>
                <Body1Strong>{match.name}</Body1Strong>
                <Caption1 className={styles.secondary}>
                  {[match.number, match.city].filter(Boolean).join(" · ")}
                </Caption1>
                <Caption1 className={styles.secondary}>
                  {[
                    [match.contactPersonName, match.contactPersonRole].filter(Boolean).join(", "),
                    t(`matches.reason.${match.reason}`),
                    match.lastContactAt &&
                      t("matches.lastContact", { date: formats.relativeDay({ at: match.lastContactAt }) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Caption1>
              </span>
              <span className={styles.badge}>
                <PartyBadge type={match.type} isActive={match.isActive} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
