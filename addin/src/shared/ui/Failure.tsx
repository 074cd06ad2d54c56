import {
  Button,
  makeStyles,
  tokens,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { ApiProblem, SignInRequired, Unreachable } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";

const useStyles = makeStyles({ root: { margin: tokens.spacingHorizontalXS } });

/** Says what happened and offers to do it again; whatever is on the screen stays. */
export function Failure(props: { error: Error; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  // The notice above all has the button for this.
  const waits = props.error instanceof SignInRequired;
  return (
    <MessageBar intent={waits ? "info" : "error"} layout="multiline" className={useStyles().root}>
      <MessageBarBody>{useFailureText(props.error)}</MessageBarBody>
      {props.onRetry && !waits && (
        <MessageBarActions>
          <Button size="small" onClick={props.onRetry}>
            {t("action.retry")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
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
