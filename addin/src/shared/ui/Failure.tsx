import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ApiProblem, SignInRequired, Unreachable } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  waiting: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** Says what happened and offers to do it again; whatever is on the screen stays. */
export function Failure(props: { error: Error; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const text = useFailureText(props.error);
  // The notice above all says the rest, and has the button for it.
  if (props.error instanceof SignInRequired) return <p className={styles.waiting}>{text}</p>;
  if (props.error instanceof ApiProblem && props.error.code === "no_employee") return null;
  const retry = props.onRetry && (
    <Button size="small" onClick={props.onRetry}>
      {t("action.retry")}
    </Button>
  );
  return (
    <Notice intent="error" actions={retry}>
      {text}
    </Notice>
  );
}

function useFailureText(error: Error): string {
  const { t } = useTranslation();
  if (error instanceof SignInRequired) return t("signIn.afterwards");
  if (error instanceof Unreachable) return t("failure.unreachable");
  if (!(error instanceof ApiProblem)) return t("failure.unexpected", { reason: error.message });
  const fields = Object.values(error.problem.errors ?? {}).flat();
  return fields.length > 0 ? fields.join(" ") : t("failure.unexpected", { reason: error.message });
}
