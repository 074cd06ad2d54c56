import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useFormats, useTranslation } from "@/shared/i18n";
import type { Mailbox, useMailboxActions } from "./mailboxes";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** It can't be undone, so it is asked, with everything that goes and everything that stays. */
export function WithdrawButton(props: {
  name: string;
  mailbox: Mailbox;
  withdraw: ReturnType<typeof useMailboxActions>["withdraw"];
}) {
  const { mailbox, withdraw } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" className={styles.button} disabledFocusable={withdraw.isPending}>
          {t("administration.withdraw")}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("administration.withdrawal.title", { name: props.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{t("administration.withdrawal.goes")}</Body1>
            <ul className={styles.list}>
              <li>{t("administration.withdrawal.subscriptions")}</li>
              <li>{t("administration.withdrawal.notEntered")}</li>
              <li>{t("administration.withdrawal.unlinked")}</li>
            </ul>
            <Body1>
              {t("administration.withdrawal.stays", {
                count: mailbox.linked,
                number: formats.quantity(mailbox.linked),
              })}
            </Body1>
            <Body1>{t("administration.withdrawal.final")}</Body1>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t("action.cancel")}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => withdraw.mutate(mailbox.id)}>
                {t("administration.withdrawal.confirm")}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
