import { makeStyles, tokens } from "@fluentui/react-components";
import { PlanningList, scopeIn, type PlanningListKind } from "@/features/planning/lists";
import { useTranslation } from "@/shared/i18n";
import { BackButton } from "@/shared/ui";
import { openBeside, useAddress } from "./planningAddress";
import { planningParts } from "./planningParts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%" },
  back: {
    flexShrink: 0,
    alignSelf: "flex-start",
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
  },
  list: { flexGrow: 1, minHeight: 0 },
});

/** A whole list in the pane. */
export default function ListPage(props: { kind: PlanningListKind }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const address = useAddress(props.kind);
  return (
    <div className={styles.root}>
      <BackButton
        className={styles.back}
        onClick={() => (window.location.hash = address.hrefOf("start", scopeIn(address.view.filters)))}
      >
        {t("action.back")}
      </BackButton>
      <div className={styles.list}>
        <PlanningList
          key={props.kind}
          kind={props.kind}
          view={address.view}
          openParty={undefined}
          parts={planningParts(openBeside)}
          onView={address.adjust}
        />
      </div>
    </div>
  );
}
