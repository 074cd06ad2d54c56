import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "@/shared/i18n";
import { useSignIn, type SignInState } from "@/shared/signIn";

const useStyles = makeStyles({ root: { flexShrink: 0, margin: tokens.spacingHorizontalXS } });

/** Above whatever is shown, as long as somebody must sign in. */
export function SignInNotice() {
  const { t } = useTranslation();
  const styles = useStyles();
  const queries = useQueryClient();
  const text = useNoticeText();
  const { state, actions } = useSignIn() ?? {};
  if (state === undefined || actions === undefined || state.kind === "quiet") return null;

  const askAgain = () => queries.invalidateQueries({ predicate: (query) => query.state.error !== null });
  const signIn = async (choosesAccount: boolean) => {
    const who = await actions.signIn({ choosesAccount });
    // What somebody else was shown may not be for the eyes of whoever is signed in now.
    if (who === "other") await queries.resetQueries();
    else if (who === "same") await askAgain();
  };
  const retry = () => {
    actions.dismiss();
    return askAgain();
  };

  return (
    <MessageBar className={styles.root} intent={intentOf(state)} layout="multiline">
      <MessageBarBody>{text(state)}</MessageBarBody>
      <MessageBarActions>
        {state.kind === "noEmployee" ? (
          <>
            <Button size="small" onClick={retry}>
              {t("action.retry")}
            </Button>
            <Button size="small" onClick={() => signIn(true)}>
              {t("signIn.otherAccount")}
            </Button>
          </>
        ) : (
          <Button
            size="small"
            appearance={state.kind === "running" ? "secondary" : "primary"}
            onClick={() => signIn(false)}
          >
            {t(state.kind === "running" ? "signIn.openAgain" : "signIn.signIn")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function useNoticeText(): (state: SignInState) => string {
  const { t } = useTranslation();
  return (state) => {
    if (state.kind === "running") return t("signIn.running");
    if (state.kind === "noEmployee") return t("signIn.noEmployee");
    if (state.kind === "quiet") return "";
    const { reason, failure } = state;
    if (failure) return t(`signIn.failure.${failure.reason}`, { reason: failure.message });
    return t(`signIn.${reason}`);
  };
}

function intentOf(state: SignInState): "info" | "warning" | "error" {
  if (state.kind === "noEmployee") return "error";
  return state.kind === "needed" && (state.reason === "expired" || state.failure) ? "warning" : "info";
}
