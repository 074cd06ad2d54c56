import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { filterByScope, scopeIn } from "@/features/planning/lists";
import { StartView } from "@/features/planning/start";
import { useHostActions, type HostState } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { openBeside, useAddress } from "./planningAddress";
import { planningParts } from "./planningParts";

const useStyles = makeStyles({
  noMail: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  lists: { flexShrink: 0 },
});

/** Without a mail: why, in two lines, and below it what is to be done today. */
export default function NoMailPage(props: { why: Extract<HostState["kind"], "noHost" | "noItem"> }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { openWindow } = useHostActions();
  const address = useAddress("start");
  return (
    <>
      <div className={styles.noMail}>
        <div>
          <Body1Strong as="h1" block>
            {t(`noMail.${props.why}Title`)}
          </Body1Strong>
          <Caption1 className={styles.hint}>{t(`noMail.${props.why}Text`)}</Caption1>
        </div>
        {openWindow && (
          <Button className={styles.lists} size="small" onClick={() => openWindow("#/customers")}>
            {t("noMail.openLists")}
          </Button>
        )}
      </div>
      <StartView
        scope={scopeIn(address.view.filters)}
        headingLevel={2}
        parts={planningParts(openBeside)}
        hrefOf={address.hrefOf}
        onScope={(scope) => address.adjust((view) => ({ ...view, filters: filterByScope(scope) }))}
      />
    </>
  );
}
