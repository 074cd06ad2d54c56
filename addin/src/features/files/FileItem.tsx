import { Body1, Button, Caption1, mergeClasses } from "@fluentui/react-components";
import {
  Attach20Regular,
  Document20Regular,
  DocumentText20Regular,
  Ruler20Regular,
  Table20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useFormats, useTranslation } from "@/shared/i18n";
import { useEntryRowStyles } from "@/shared/ui/useEntryRowStyles";
import { fileSize } from "./fileSize";
import type { FileKind, FileRow } from "./files";

const icons: Record<FileKind, FluentIcon> = {
  letter: DocumentText20Regular,
  spreadsheet: Table20Regular,
  drawing: Ruler20Regular,
  attachment: Attach20Regular,
  other: Document20Regular,
};

/** A file, which a click downloads. Of some only the entry is kept here. */
export function FileItem(props: { file: FileRow; onDownload: () => void }) {
  const { file } = props;
  const { t, language } = useTranslation();
  const formats = useFormats();
  const styles = useEntryRowStyles();
  const Icon = icons[file.kind];
  // Where a file came from says more than what kind it is of.
  const origin = file.templateName ?? file.salesDocumentNumber ?? t(`files.kind.${file.kind}`);
  const size = file.hasContent ? file.size !== null && fileSize(file.size, language) : t("files.entryOnly");
  return (
    <li>
      <Button
        appearance="subtle"
        className={styles.row}
        disabledFocusable={!file.hasContent}
        title={file.hasContent ? t("files.download", { name: file.fileName }) : t("files.entryOnlyHint")}
        onClick={props.onDownload}
      >
        <span className={styles.icon}>
          <Icon aria-hidden />
        </span>
        <Body1 block truncate wrap={false} className={styles.wide}>
          {file.fileName}
        </Body1>
        <Caption1 block truncate wrap={false} className={mergeClasses(styles.title, styles.secondary)}>
          {[origin, file.authorName, size].filter(Boolean).join(" · ")}
        </Caption1>
        <Caption1 className={mergeClasses(styles.figure, styles.secondary)}>
          {formats.relativeDay({ at: file.createdAt })}
        </Caption1>
      </Button>
    </li>
  );
}
