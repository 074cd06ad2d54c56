import { Button } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import type { PartyCard } from "@/shared/api";
import { laterView, useTranslation } from "@/shared/i18n";
import { LazyMenu } from "@/shared/ui";

const fetchMenu = () => import("./MoreMenu");
const MoreMenu = laterView(fetchMenu);

export interface MoreActionsProps {
  party: PartyCard;
  onLetter: () => void;
  onCallback: (() => void) | undefined;
  onChangeMatch: (() => void) | undefined;
}

export function MoreActions(props: MoreActionsProps) {
  const { t } = useTranslation();
  const button = (
    <Button
      size="small"
      appearance="subtle"
      icon={<MoreHorizontal20Regular />}
      aria-label={t("action.more")}
    />
  );
  return (
    <LazyMenu
      button={button}
      fetch={fetchMenu}
      menu={(trigger) => <MoreMenu {...props} button={trigger} />}
    />
  );
}
