import {
  Avatar,
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle1,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Mail48Regular } from "@fluentui/react-icons";
import type { Ref } from "react";
import { nameOf, withAddress, type MailAddress, type PlaygroundMail } from "../mail";
import { AttachmentList } from "./AttachmentList";
import { appointmentTime, longMoment } from "./dates";
import { MailBody } from "./MailBody";
import { useLocale, useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: "none",
  },
  subject: { margin: 0, padding: "12px 16px 8px", flexShrink: 0, overflowWrap: "anywhere" },
  header: { display: "flex", columnGap: "12px", padding: "4px 16px 12px", flexShrink: 0 },
  place: { padding: "0 16px 12px", flexShrink: 0 },
  people: { flexGrow: 1, minWidth: 0 },
  sender: { fontWeight: tokens.fontWeightSemibold },
  moment: { flexShrink: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
  nothing: {
    margin: "auto",
    padding: "16px",
    maxWidth: "320px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "8px",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
});

export function ReadingPane({ mail, ref }: { mail: PlaygroundMail | null; ref: Ref<HTMLElement> }) {
  const styles = useStyles();
  const texts = useTexts();
  const locale = useLocale();
  return (
    <article
      className={styles.root}
      ref={ref}
      tabIndex={-1}
      aria-label={mail?.subject ?? texts.nothingSelected}
    >
      {mail === null ? (
        <div className={styles.nothing}>
          <Mail48Regular aria-hidden />
          <Subtitle2>{texts.nothingSelected}</Subtitle2>
          <Body1 align="center">{texts.nothingSelectedHint}</Body1>
        </div>
      ) : (
        <>
          <Subtitle1 as="h1" block className={styles.subject}>
            {mail.subject || texts.noSubject}
          </Subtitle1>
          <MailHeader mail={mail} />
          {mail.appointment && (
            <Body1 className={styles.place}>
              {[appointmentTime(mail, mail.appointment, locale), mail.appointment.location]
                .filter(Boolean)
                .join(" · ")}
            </Body1>
          )}
          <AttachmentList attachments={mail.attachments} />
          <MailBody key={mail.itemId} mail={mail} />
        </>
      )}
    </article>
  );
}

function MailHeader({ mail }: { mail: PlaygroundMail }) {
  const styles = useStyles();
  const texts = useTexts();
  const locale = useLocale();
  return (
    <div className={styles.header}>
      <Avatar name={nameOf(mail.from)} color="colorful" size={40} aria-hidden />
      <div className={styles.people}>
        <Text block truncate wrap={false} title={withAddress(mail.from)}>
          <span className={styles.sender}>{nameOf(mail.from)}</span>
          {nameOf(mail.from) !== mail.from.address && (
            <span className={styles.faint}>{` <${mail.from.address}>`}</span>
          )}
        </Text>
        <Recipients label={texts.to} people={mail.to} />
        <Recipients label={texts.cc} people={mail.cc} />
      </div>
      <Caption1 className={mergeClasses(styles.faint, styles.moment)} wrap={false}>
        <time dateTime={mail.receivedAt}>{longMoment(new Date(mail.receivedAt), locale)}</time>
      </Caption1>
    </div>
  );
}

function Recipients({ label, people }: { label: string; people: MailAddress[] }) {
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    <Caption1 className={styles.faint} block truncate wrap={false} title={people.map(withAddress).join("; ")}>
      {`${label}: ${people.map((person) => nameOf(person)).join("; ")}`}
    </Caption1>
  );
}
