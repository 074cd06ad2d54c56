import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Link,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PartyCard } from "@/shared/api";
import type { MailAttachment, OpenMail } from "@/shared/host";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, Notice } from "@/shared/ui";
import { downloadFile, keptAttachmentsQuery, type FileRow } from "../files";
import { fileSize } from "../fileSize";
import { UploadState } from "../UploadState";
import { useUploads } from "../useUploads";
import { readAttachment } from "./attachmentFile";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} 0` },
  title: { display: "block", padding: `0 ${tokens.spacingHorizontalM}` },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  row: { display: "flex" },
  choice: { minWidth: 0, flexGrow: 1 },
  text: { overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground3 },
  saved: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

/** Attachments of the open mail are kept with the party (R70): all files, pictures inside the text only when they are chosen. */
export default function SaveAttachments(props: { mail: OpenMail; party: PartyCard; onClose: () => void }) {
  const { mail, party } = props;
  const { t, language } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [unreadable, setUnreadable] = useState<MailAttachment[]>([]);
  const [saved, setSaved] = useState<FileRow[]>([]);
  const kept = useQuery(keptAttachmentsQuery(party.partyId));
  const uploads = useUploads(party.partyId, "attachment");
  const earlier = ({ name }: MailAttachment) => kept.data?.rows.find(({ fileName }) => fileName === name);
  const isChosen = (attachment: MailAttachment) =>
    attachment.attachmentType !== "cloud" &&
    (changes.get(attachment.id) ?? (!attachment.isInline && earlier(attachment) === undefined));
  const chosen = mail.attachments.filter(isChosen);
  const remember = (rows: FileRow[]) => setSaved((before) => [...before, ...rows]);

  const save = useMutation({
    mutationFn: async () => {
      const files: File[] = [];
      const failed: MailAttachment[] = [];
      for (const attachment of chosen) {
        try {
          files.push(await readAttachment(mail, attachment));
        } catch {
          // Outlook's reasons are in Outlook's words; which one it was is what helps.
          failed.push(attachment);
        }
      }
      setUnreadable(failed);
      return uploads.send(files);
    },
    // What was saved is marked from now on, and only what still is to be saved stays chosen.
    onSuccess: (rows) => {
      remember(rows);
      setChanges(new Map());
    },
  });

  const about = (attachment: MailAttachment) => {
    const before = earlier(attachment);
    return [
      attachment.size > 0 && fileSize(attachment.size, language),
      attachment.isInline && t("attachments.inline"),
      attachment.attachmentType === "cloud" && t("attachments.cloud"),
      before && t("attachments.kept", { date: formats.relativeDay({ at: before.createdAt }) }),
    ]
      .filter(Boolean)
      .join(" · ");
  };

  return (
    <section className={styles.root} aria-label={t("attachments.title")}>
      <Subtitle2 as="h2" className={styles.title}>
        {t("attachments.title")}
      </Subtitle2>
      {saved.length > 0 && !save.isPending && (
        <Notice intent="success" title={t("attachments.saved", { count: saved.length })}>
          <ul className={styles.saved}>
            {saved.map((file) => (
              <li key={file.id}>
                <Link as="button" onClick={() => void downloadFile(file)}>
                  {file.fileName}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {save.error && <Failure error={save.error} onRetry={() => save.mutate()} />}
      {unreadable.length > 0 && !save.isPending && (
        <Notice intent="error" title={t("attachments.unreadable")} onDismiss={() => setUnreadable([])}>
          {unreadable.map(({ name }) => name).join(", ")}
        </Notice>
      )}
      <UploadState uploads={{ ...uploads, retry: () => void uploads.retry().then(remember) }} />
      <ul className={styles.list} aria-label={t("attachments.choice")}>
        {mail.attachments.map((attachment) => (
          <li key={attachment.id} className={styles.row}>
            <Checkbox
              className={styles.choice}
              checked={isChosen(attachment)}
              disabled={attachment.attachmentType === "cloud" || save.isPending}
              onChange={(_, { checked }) =>
                setChanges((before) => new Map(before).set(attachment.id, checked === true))
              }
              label={
                <>
                  <Body1 block className={styles.text}>
                    {attachment.name}
                  </Body1>
                  <Caption1 block className={styles.about}>
                    {about(attachment)}
                  </Caption1>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={save.isPending || chosen.length === 0 || kept.isPending}
          onClick={() => save.mutate()}
        >
          {t("attachments.save", { count: chosen.length })}
        </Button>
        {uploads.isUnderway ? (
          <Button size="small" onClick={uploads.cancel}>
            {t("attachments.stop")}
          </Button>
        ) : (
          <Button size="small" disabledFocusable={save.isPending} onClick={props.onClose}>
            {t(saved.length > 0 ? "attachments.done" : "action.cancel")}
          </Button>
        )}
      </div>
    </section>
  );
}
