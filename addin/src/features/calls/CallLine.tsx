import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Call20Filled, Call20Regular, CallEnd20Filled, Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useOffice } from "@/shared/host";
import { openLink } from "@/shared/host/openLink";
import { useTranslation } from "@/shared/i18n";
import { isTyping } from "@/shared/ui";
import type { CallStanding } from "./callText";
import type { TrackedCall } from "./trackedCalls";
import { usePlaceCall } from "./usePlaceCall";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  icon: {
    display: "flex",
    alignSelf: "start",
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  running: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground3 },
  name: {
    display: "block",
    maxWidth: "100%",
    minWidth: 0,
    padding: 0,
    border: "none",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "start",
    color: tokens.colorNeutralForeground1,
  },
  about: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  stand: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  number: { color: tokens.colorNeutralForeground3, userSelect: "text" },
  state: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  buttons: {
    gridColumn: "2 / 4",
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

/** Who is called, how it stands, and what can be done about it. */
export function CallLine(props: {
  call: TrackedCall;
  standing: CallStanding;
  isUnderWay?: boolean;
  onOpenParty: (partyId: number) => void;
  onCapture?: (() => void) | undefined;
  onHangUp?: (() => void) | undefined;
  isHangingUp?: boolean;
  onClose: () => void;
}) {
  const { call, standing, onCapture, onHangUp, isUnderWay = false } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const office = useOffice();
  const place = usePlaceCall();
  const capture = useRef<HTMLButtonElement>(null);
  const isOffered = onCapture !== undefined && !isUnderWay;
  useEffect(() => {
    // One key away, unless somebody is writing.
    if (isOffered && !isTyping(document.activeElement)) capture.current?.focus();
  }, [isOffered]);

  const dialBy = (address: string) => {
    openLink(office, address);
    place.mutate({ wanted: call, byLink: true, requestId: crypto.randomUUID() });
  };
  const hasButtons = [onCapture, standing.isFailed, standing.isDialled].some(Boolean);
  const Icon = isUnderWay ? Call20Filled : Call20Regular;
  const { preferred, teams, tel } = call.links;
  const byTeams = preferred === tel ? teams : preferred;

  return (
    <div className={styles.root}>
      <span
        className={mergeClasses(
          styles.icon,
          isUnderWay && styles.running,
          standing.isFailed && styles.failed,
        )}
        aria-hidden
      >
        <Icon />
      </span>
      <div className={styles.about}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.name}
          title={call.partyName}
          onClick={() => props.onOpenParty(call.partyId)}
        >
          {call.partyName}
        </Button>
        <div className={styles.stand}>
          <Body1 className={mergeClasses(styles.state, standing.isFailed && styles.failed)}>
            {/* The running time is not read out every second. */}
            <span role="status">{standing.text}</span>
            {standing.time && ` · ${standing.time}`}
          </Body1>
          <Caption1 className={styles.number}>
            {[call.contactPersonName, call.number].filter(Boolean).join(" · ")}
          </Caption1>
        </div>
      </div>
      {onHangUp ? (
        <Button
          size="small"
          icon={<CallEnd20Filled />}
          disabledFocusable={props.isHangingUp ?? false}
          onClick={onHangUp}
        >
          {t("calls.hangUp")}
        </Button>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t("action.close")}
          onClick={props.onClose}
        />
      )}
      {hasButtons && (
        <div className={styles.buttons}>
          {onCapture && (
            <Button
              ref={capture}
              size="small"
              appearance={isUnderWay ? "secondary" : "primary"}
              onClick={onCapture}
            >
              {t("calls.capture")}
            </Button>
          )}
          {standing.isFailed && (
            <>
              <Button size="small" disabledFocusable={place.isPending} onClick={() => dialBy(byTeams)}>
                {t("calls.withTeams")}
              </Button>
              <Button size="small" disabledFocusable={place.isPending} onClick={() => dialBy(tel)}>
                {t("calls.withTelephone")}
              </Button>
            </>
          )}
          {standing.isDialled && (
            <Button size="small" onClick={() => openLink(office, preferred)}>
              {t("calls.openAgain")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
