import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { PartyCard } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import type { MailState, useMailActions } from "./mailState";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  link: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  reason: { color: tokens.colorNeutralForeground3 },
  removed: { textDecorationLine: "line-through" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** With whom the open mail is entered and why; what is wrong is taken out, and stays out. */
export default function MailLinks(props: {
  state: MailState;
  party: PartyCard;
  actions: ReturnType<typeof useMailActions>;
}) {
  const { state, party, actions } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { emailId } = state;
  const isEntered = state.links.some(({ partyId, isRemoved }) => partyId === party.partyId && !isRemoved);

  return (
    <section className={styles.root} aria-label={t("mailLinks.title")}>
      <ul className={styles.list}>
        {state.links.map((link) => (
          <li key={link.partyId} className={styles.link}>
            <span className={styles.text}>
              <span className={link.isRemoved ? styles.removed : undefined}>
                {[link.name, link.contactPersonName].filter(Boolean).join(", ")}
              </span>{" "}
              <Caption1 className={styles.reason}>
                {t(link.isRemoved ? "mailLinks.removed" : `mailLinks.reason.${link.reason}`)}
              </Caption1>
            </span>
            {emailId !== null && (
              <Button
                size="small"
                disabledFocusable={actions.isBusy}
                onClick={() =>
                  (link.isRemoved ? actions.restore : actions.unlink).mutate({
                    id: emailId,
                    partyId: link.partyId,
                  })
                }
              >
                {t(link.isRemoved ? "action.undo" : "mailLinks.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {party.type !== "employee" && (
        <div className={styles.buttons}>
          {!isEntered && (
            <Button
              size="small"
              disabledFocusable={actions.isBusy}
              onClick={() => actions.enter.mutate(false)}
            >
              {t("mailLinks.enterHere", { name: party.name })}
            </Button>
          )}
          <Button size="small" disabledFocusable={actions.isBusy} onClick={() => actions.enter.mutate(true)}>
            {t("mailLinks.conversation", { name: party.name })}
          </Button>
        </div>
      )}
    </section>
  );
}
