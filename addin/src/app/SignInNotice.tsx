import { Button, makeStyles } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation, type TextKey } from "@/shared/i18n";
import { useSignIn, type SignInState } from "@/shared/signIn";
import { Notice } from "@/shared/ui";

const useStyles = makeStyles({ root: { flexShrink: 0 } });

/** Above whatever is shown, as long as somebody must sign in. */
export function SignInNotice() {
  return (
    <div className={useStyles().root}>
      <SignInBar />
    </div>
  );
}

function SignInBar() {
  const { t } = useTranslation();
  const queries = useQueryClient();
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

  const button = (text: TextKey, onClick: () => Promise<void>, isPrimary = false) => (
    <Button size="small" appearance={isPrimary ? "primary" : "secondary"} onClick={onClick}>
      {t(text)}
    </Button>
  );
  switch (state.kind) {
    case "running":
      return (
        <Notice intent="info" actions={button("signIn.openAgain", () => signIn(false))}>
          {t("signIn.running")}
        </Notice>
      );
    case "noEmployee":
      return (
        <Notice
          intent="error"
          actions={
            <>
              {button("action.retry", retry)}
              {button("signIn.otherAccount", () => signIn(true))}
            </>
          }
        >
          {t("signIn.noEmployee")}
        </Notice>
      );
    case "needed":
      return (
        <Notice intent={intentOf(state)} actions={button("signIn.signIn", () => signIn(false), true)}>
          {state.failure
            ? t(`signIn.failure.${state.failure.reason}`, { reason: state.failure.message })
            : t(`signIn.${state.reason}`)}
        </Notice>
      );
  }
}

function intentOf({ reason, failure }: Extract<SignInState, { kind: "needed" }>): "info" | "warning" {
  return failure || reason === "expired" || reason === "refused" ? "warning" : "info";
}
