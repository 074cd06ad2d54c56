import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useTranslation } from "@/shared/i18n";
import type { NoticeProps } from "./Notice";

const useStyles = makeStyles({ root: { margin: tokens.spacingHorizontalXS } });

export default function NoticeBar(props: NoticeProps) {
  const { t } = useTranslation();
  const close = props.onDismiss && (
    <Button
      appearance="transparent"
      size="small"
      icon={<Dismiss20Regular />}
      aria-label={t("action.close")}
      onClick={props.onDismiss}
    />
  );
  return (
    <MessageBar
      intent={props.intent}
      layout={props.intent === "success" ? "auto" : "multiline"}
      className={useStyles().root}
    >
      <MessageBarBody>
        {props.title && <MessageBarTitle>{props.title}</MessageBarTitle>}
        {props.children}
      </MessageBarBody>
      {(props.actions !== undefined || close) && (
        <MessageBarActions {...(close && { containerAction: close })}>{props.actions}</MessageBarActions>
      )}
    </MessageBar>
  );
}
