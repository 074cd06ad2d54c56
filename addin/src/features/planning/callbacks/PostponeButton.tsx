import { Button } from "@fluentui/react-components";
import { ClockAlarm20Regular } from "@fluentui/react-icons";
import { lazy } from "react";
import { useTranslation } from "@/shared/i18n";
import { LazyMenu } from "@/shared/ui";
import type { PostponeProps } from "./PostponePopover";

const fetchPopover = () => import("./PostponePopover");
const PostponePopover = lazy(fetchPopover);

/** Plans somebody's callback, or another time for it. */
export function PostponeButton(props: PostponeProps & { tabIndex?: number | undefined }) {
  const { party, actions } = props;
  const { t } = useTranslation();
  const isPlanned = party.callbackAt !== null;
  const button = (
    <Button
      size="small"
      appearance="subtle"
      icon={<ClockAlarm20Regular />}
      tabIndex={props.tabIndex}
      disabledFocusable={actions.isBusy}
      aria-label={t(isPlanned ? "planning.postpone.of" : "planning.postpone.plan", { name: party.name })}
      title={t(isPlanned ? "planning.postpone.title" : "planning.postpone.planTitle")}
    />
  );
  return (
    <LazyMenu
      button={button}
      opens="dialog"
      fetch={fetchPopover}
      menu={(trigger) => <PostponePopover party={party} actions={actions} button={trigger} />}
    />
  );
}
