import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  Dismiss16Regular,
  Document24Regular,
  DocumentPdf24Regular,
  DocumentTable24Regular,
  Image24Regular,
} from "@fluentui/react-icons";
import type { PlaygroundAttachment } from "../mail";
import { useLocale, useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    margin: 0,
    padding: "0 16px 12px",
    listStyleType: "none",
  },
  card: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    maxWidth: "240px",
    padding: "4px 12px 4px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  names: { minWidth: 0 },
  size: { color: tokens.colorNeutralForeground3 },
});

export function AttachmentList(props: {
  attachments: PlaygroundAttachment[];
  onRemove?: (id: string) => void;
}) {
  const { attachments, onRemove } = props;
  const styles = useStyles();
  const texts = useTexts();
  const locale = useLocale();
  const shown = attachments.filter((attachment) => !attachment.isInline);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.root} aria-label={texts.attachments}>
      {shown.map((attachment) => (
        <li key={attachment.id} className={styles.card}>
          {iconOf(attachment)}
          <div className={styles.names}>
            <Text size={200} block truncate wrap={false} title={attachment.name}>
              {attachment.name}
            </Text>
            <Caption1 className={styles.size}>{formatSize(attachment.size, locale)}</Caption1>
          </div>
          {onRemove && (
            <Button
              size="small"
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={texts.removeAttachment(attachment.name)}
              onClick={() => onRemove(attachment.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function iconOf({ contentType }: PlaygroundAttachment) {
  if (contentType === "application/pdf") return <DocumentPdf24Regular aria-hidden />;
  if (contentType.startsWith("image/")) return <Image24Regular aria-hidden />;
  if (/spreadsheet|excel|csv/.test(contentType)) return <DocumentTable24Regular aria-hidden />;
  return <Document24Regular aria-hidden />;
}

function formatSize(bytes: number, locale: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const maximumFractionDigits = unit === "megabyte" ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits }).format(amount);
}
