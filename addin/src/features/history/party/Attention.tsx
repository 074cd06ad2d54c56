import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ClockAlarm20Regular, NotepadEdit20Regular, TaskListSquareLtr20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { PartyContext } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { KindIcon } from "@/shared/ui";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "24px" },
  icon: { display: "flex", color: tokens.colorNeutralForeground3 },
  overdue: { color: tokens.colorStatusDangerForeground3 },
  action: { marginInlineStart: "auto", paddingInlineEnd: 0, minWidth: 0 },
});

/** Something that was begun here and not saved. */
interface Draft {
  text: string;
  isThere: boolean;
  onResume: () => void;
}

/** Only what needs doing: without anything there is no block at all. */
export function Attention(props: {
  context: PartyContext;
  drafts: Draft[];
  onCallback: (() => void) | undefined;
}) {
  const { nextCallbackAt, nextAppointment, openQuotes, openIssues, openTasks } = props.context;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const isOverdue = nextCallbackAt !== null && formats.isPast(nextCallbackAt);
  const drafts = props.drafts.filter((draft) => draft.isThere);
  const nothing =
    !nextCallbackAt &&
    !nextAppointment &&
    !openQuotes?.count &&
    !openIssues &&
    !openTasks &&
    drafts.length === 0;
  if (nothing) return null;

  return (
    <ul className={styles.root} aria-label={t("attention.title")}>
      {nextCallbackAt && (
        <Line icon={<ClockAlarm20Regular />} isOverdue={isOverdue}>
          {t(isOverdue ? "attention.callbackOverdue" : "attention.callbackAt", {
            date: formats.relativeDayAndTime(nextCallbackAt),
          })}
          {props.onCallback && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.action}
              onClick={props.onCallback}
            >
              {t("attention.postpone")}
            </Button>
          )}
        </Line>
      )}
      {nextAppointment && (
        <Line icon={<KindIcon kind="appointment" />}>
          {t("attention.appointmentAt", {
            date: nextAppointment.isAllDay
              ? formats.relativeDay({ at: nextAppointment.start })
              : formats.relativeDayAndTime(nextAppointment.start),
            subject: nextAppointment.subject,
          })}
        </Line>
      )}
      {openQuotes && openQuotes.count > 0 && (
        <Line icon={<KindIcon kind="quote" />}>
          {t("attention.openQuotes", { count: openQuotes.count, total: formats.money(openQuotes.netTotal) })}
        </Line>
      )}
      {openIssues > 0 && (
        <Line icon={<KindIcon kind="issue" />}>{t("attention.openIssues", { count: openIssues })}</Line>
      )}
      {openTasks > 0 && (
        <Line icon={<TaskListSquareLtr20Regular />}>{t("attention.openTasks", { count: openTasks })}</Line>
      )}
      {drafts.map((draft) => (
        <Line key={draft.text} icon={<NotepadEdit20Regular />}>
          {draft.text}
          <Button size="small" appearance="transparent" className={styles.action} onClick={draft.onResume}>
            {t("attention.resume")}
          </Button>
        </Line>
      ))}
    </ul>
  );
}

function Line(props: { icon: ReactNode; isOverdue?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.line, props.isOverdue && styles.overdue)}>
      <span className={mergeClasses(styles.icon, props.isOverdue && styles.overdue)} aria-hidden>
        {props.icon}
      </span>
      {props.children}
    </li>
  );
}
