import { Button } from "@fluentui/react-components";
import { ApiProblem, Unreachable } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "./Notice";

/** Says what happened and offers to do it again; whatever is on the screen stays. */
export function Failure(props: { error: Error; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const retry = props.onRetry && (
    <Button size="small" onClick={props.onRetry}>
      {t("action.retry")}
    </Button>
  );
  return (
    <Notice intent="error" actions={retry}>
      {useFailureText(props.error)}
    </Notice>
  );
}

function useFailureText(error: Error): string {
  const { t } = useTranslation();
  if (error instanceof Unreachable) return t("failure.unreachable");
  if (!(error instanceof ApiProblem)) return t("failure.unexpected", { reason: error.message });
  const fields = Object.values(error.problem.errors ?? {}).flat();
  return fields.length > 0 ? fields.join(" ") : t("failure.unexpected", { reason: error.message });
}
