import { Button, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { Add20Regular, ArrowDownload20Regular, FilterDismiss20Regular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, saveFile } from "@/shared/ui";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  total: {
    flexGrow: 1,
    paddingInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});

/** What the list is of, how many there are, and what can be done with all of them. */
export function ListTitle(props: {
  title: string;
  total: number | undefined;
  /** The whole list as a CSV file. */
  download: () => Promise<Blob>;
  onClearFilters: (() => void) | undefined;
  onCreate: (() => void) | undefined;
  /** Filters that belong to no column. */
  children?: ReactNode;
}) {
  const { title, total } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const download = useMutation({ mutationFn: async () => saveFile(await props.download(), `${title}.csv`) });

  return (
    <>
      <div className={styles.root}>
        <Subtitle1 as="h1">{title}</Subtitle1>
        <Caption1 role="status" className={styles.total}>
          {total !== undefined && t("lists.total", { count: total, number: formats.quantity(total) })}
        </Caption1>
        {props.children}
        {props.onClearFilters && (
          <Button
            size="small"
            appearance="subtle"
            icon={<FilterDismiss20Regular />}
            onClick={props.onClearFilters}
          >
            {t("lists.clearFilters")}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={download.isPending || total === 0}
          onClick={() => download.mutate()}
        >
          {t("lists.export")}
        </Button>
        {props.onCreate && (
          <Button
            size="small"
            appearance="primary"
            icon={<Add20Regular />}
            aria-keyshortcuts="N"
            onClick={props.onCreate}
          >
            {t("lists.create")}
          </Button>
        )}
      </div>
      {download.error && <Failure error={download.error} onRetry={() => download.mutate()} />}
    </>
  );
}
