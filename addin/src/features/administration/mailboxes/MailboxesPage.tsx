import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { Failure, Loading, useMediaQuery } from "@/shared/ui";
import { goTo, type AdministrationRoute } from "../administrationRoute";
import { MailboxDetail } from "./MailboxDetail";
import { MailboxList } from "./MailboxList";
import { setupQuery } from "./mailboxes";
import { Setup } from "./Setup";

/** From here on the list and a mailbox have room beside each other. */
const beside = "(min-width: 1100px)";

const useStyles = makeStyles({
  root: { display: "flex", height: "100%", minHeight: 0 },
  list: { flexGrow: 1, minWidth: 0, overflowY: "auto" },
  hidden: { display: "none" },
  detail: { boxSizing: "border-box", minHeight: 0, overflowY: "auto", flexShrink: 0 },
  besideList: {
    width: "clamp(360px, 36vw, 560px)",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  alone: { flexGrow: 1, flexShrink: 1, minWidth: 0 },
});

/** Whose mailboxes take part and how it stands with them; without access to mailboxes, what is missing for it. */
export function MailboxesPage(props: { route: AdministrationRoute }) {
  const { route } = props;
  const styles = useStyles();
  const isBeside = useMediaQuery(beside);
  const setup = useQuery(setupQuery);
  const hasDetail = route.employeeId !== undefined;

  return (
    <div className={styles.root}>
      <div
        className={mergeClasses(styles.list, hasDetail && !isBeside && styles.hidden)}
        // What is missing is only text: without this, the keyboard could not scroll it.
        tabIndex={setup.data?.isSetUp === false ? 0 : undefined}
      >
        {setup.error && <Failure error={setup.error} onRetry={() => void setup.refetch()} />}
        {setup.isPending && <Loading heights={[32, 40, 40, 40, 40]} />}
        {setup.data && (
          <>
            <Setup setup={setup.data} />
            <MailboxList route={route} isSetUp={setup.data.isSetUp} />
          </>
        )}
      </div>
      {route.employeeId !== undefined && setup.data && (
        <MailboxDetail
          key={route.employeeId}
          className={mergeClasses(styles.detail, isBeside ? styles.besideList : styles.alone)}
          employeeId={route.employeeId}
          isSetUp={setup.data.isSetUp}
          isAlone={!isBeside}
          onClose={() => goTo({ ...route, employeeId: undefined })}
        />
      )}
    </div>
  );
}
