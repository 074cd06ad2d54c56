import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ApiProblem, Unreachable } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";
import type { Uploads } from "./uploads";

const useStyles = makeStyles({
  progress: { padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** How far the files are, and which ones were refused and why. */
export function UploadState(props: {
  uploads: Uploads & { isUnderway: boolean; retry: () => void; forgetFailed: () => void };
}) {
  const { done, total, failed, isUnderway, retry, forgetFailed } = props.uploads;
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <>
      <div role="status">
        {isUnderway && (
          <Caption1 block className={styles.progress}>
            {t("files.uploading", { number: done + 1, total })}
          </Caption1>
        )}
      </div>
      {failed.length > 0 && !isUnderway && (
        <Notice
          intent="error"
          title={t("files.notUploaded", { count: failed.length })}
          onDismiss={forgetFailed}
          actions={
            <Button size="small" onClick={retry}>
              {t("action.retry")}
            </Button>
          }
        >
          <ul className={styles.list}>
            {failed.map(({ file, error }, index) => (
              <li key={index}>
                {file.name}: <Reason error={error} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** The API's own words come in the user's language. */
function Reason(props: { error: Error }) {
  const { t } = useTranslation();
  if (props.error instanceof ApiProblem) return props.error.message;
  if (props.error instanceof Unreachable) return t("files.unreachable");
  return t("failure.unexpected", { reason: props.error.message });
}
