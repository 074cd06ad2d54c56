import { Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { CallView, PartyContext } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { PartyBadge, useSpokenName } from "@/shared/ui";
import { PartyActions } from "./PartyActions";
import type { PartyParts } from "./partyParts";
import { phoneNumbers } from "./phoneNumbers";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  name: {
    // Long names must not push the history below the fold; the whole name is in the tooltip.
    display: "-webkit-box",
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers clamp lines only together with it
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  badge: { display: "flex", alignItems: "center", flexShrink: 0, gap: tokens.spacingHorizontalXXS },
  secondary: { color: tokens.colorNeutralForeground2, userSelect: "text", overflowWrap: "anywhere" },
});

export function PartyHeader(props: {
  context: PartyContext;
  onCapture: () => void;
  onCalled: (call: CallView) => void;
  parts: Pick<PartyParts, "DialButton">;
  onOpenRecord: () => void;
  onLetter: () => void;
  onAppointments: () => void;
  onCallback: (() => void) | undefined;
  onChangeMatch: (() => void) | undefined;
}) {
  const { party, person } = props.context;
  const { t } = useTranslation();
  const spokenName = useSpokenName();
  const styles = useStyles();
  const [number] = phoneNumbers(props.context);
  const personText = person && [spokenName(person), person.role].filter(Boolean).join(", ");
  const optOuts = [party.optOutPhone && t("party.noCalls"), party.optOutEmail && t("party.noMail")];

  return (
    <header className={styles.root}>
      <div className={styles.title}>
        <Subtitle1 as="h1" className={styles.name} title={party.name}>
          {party.name}
        </Subtitle1>
        <span className={styles.badge}>
          <PartyBadge type={party.type} isActive={party.isActive} />
        </span>
      </div>
      <Caption1 className={styles.secondary}>
        {[party.number, party.city, personText].filter(Boolean).join(" · ")}
      </Caption1>
      <Caption1 className={styles.secondary}>
        {[number ?? t("party.noNumber"), ...optOuts].filter(Boolean).join(" · ")}
      </Caption1>
      <PartyActions
        context={props.context}
        number={number}
        parts={props.parts}
        onCapture={props.onCapture}
        onCalled={props.onCalled}
        onOpenRecord={props.onOpenRecord}
        onLetter={props.onLetter}
        onAppointments={props.onAppointments}
        onCallback={props.onCallback}
        onChangeMatch={props.onChangeMatch}
      />
    </header>
  );
}
