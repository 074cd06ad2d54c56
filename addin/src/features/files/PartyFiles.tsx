import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Select,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons";
import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, useOnVisible } from "@/shared/ui";
import { FileItem } from "./FileItem";
import { downloadFile, fileKinds, filesQuery, type FileKind } from "./files";
import { UploadState } from "./UploadState";
import { useUploads } from "./useUploads";

const useStyles = makeStyles({
  over: { outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-4px" },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  upload: { marginInlineStart: "auto" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: { display: "block", padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  more: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalS },
});

/** Letters that were written, and files of others: listed, uploaded, downloaded. Files can be dropped on it, too. */
export default function PartyFiles(props: { partyId: number }) {
  const { partyId } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [kind, setKind] = useState<FileKind | "">("");
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const uploads = useUploads(partyId);
  const files = useInfiniteQuery({ ...filesQuery(partyId, kind), placeholderData: keepPreviousData });
  const download = useMutation({ mutationFn: downloadFile });
  const rows = files.data?.pages.flatMap((page) => page.rows);

  const loadMore = () => {
    if (files.hasNextPage && !files.isFetchingNextPage) void files.fetchNextPage();
  };
  const moreButton = useOnVisible(() => {
    if (!files.isFetchNextPageError) loadMore();
  });

  return (
    <section
      aria-label={t("files.title")}
      aria-busy={files.isFetching}
      className={mergeClasses(isOver && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void uploads.send([...event.dataTransfer.files]);
      }}
    >
      <div className={styles.heading}>
        <Subtitle2 as="h2">{t("files.title")}</Subtitle2>
        <Select
          size="small"
          aria-label={t("files.filter")}
          value={kind}
          onChange={(_, { value }) => setKind(value as FileKind | "")}
        >
          <option value="">{t("files.allKinds")}</option>
          {fileKinds.map((name) => (
            <option key={name} value={name}>
              {t(`files.kinds.${name}`)}
            </option>
          ))}
        </Select>
        <Button
          className={styles.upload}
          size="small"
          icon={<ArrowUpload20Regular />}
          onClick={() => input.current?.click()}
        >
          {t("files.upload")}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={({ target }) => {
            void uploads.send([...(target.files ?? [])]);
            // The same file can then be chosen again.
            target.value = "";
          }}
        />
      </div>
      <UploadState uploads={{ ...uploads, retry: () => void uploads.retry() }} />
      {download.error && (
        <Failure error={download.error} onRetry={() => download.mutate(download.variables)} />
      )}
      {files.error && <Failure error={files.error} onRetry={() => void files.refetch()} />}
      {rows === undefined && !files.error && <Loading heights={[40, 40, 40]} />}
      {rows?.length === 0 && (
        <Caption1 className={styles.note}>{t(kind === "" ? "files.empty" : "files.emptyFiltered")}</Caption1>
      )}
      <ul className={styles.list}>
        {rows?.map((file) => (
          <FileItem key={file.id} file={file} onDownload={() => download.mutate(file)} />
        ))}
      </ul>
      {files.hasNextPage && (
        <div className={styles.more}>
          <Button
            ref={moreButton}
            size="small"
            appearance="subtle"
            disabledFocusable={files.isFetchingNextPage}
            onClick={loadMore}
          >
            {t("history.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
