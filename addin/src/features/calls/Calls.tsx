import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import type { CallBarProps } from "./CallBar";
import { CallLine } from "./CallLine";
import { LiveCall } from "./LiveCall";
import { useTrackedCalls } from "./trackedCalls";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: "50vh",
    overflowY: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The calls of this session that are not done with. */
export default function Calls(props: CallBarProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { calls, drop } = useTrackedCalls();
  if (calls.length === 0) return null;
  return (
    <section className={styles.root} aria-label={t("calls.title")}>
      {calls.map((call) =>
        call.id === null ? (
          <CallLine
            key={call.partyId}
            call={call}
            standing={{ text: call.problem ?? "", isFailed: true }}
            onOpenParty={props.onOpenParty}
            onClose={() => drop(call)}
          />
        ) : (
          <LiveCall
            key={call.id}
            id={call.id}
            call={call}
            onOpenParty={props.onOpenParty}
            onCapture={props.onCapture}
            onClose={() => drop(call)}
          />
        ),
      )}
    </section>
  );
}
