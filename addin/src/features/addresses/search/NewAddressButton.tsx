import { Button } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { lazy } from "react";
import type { PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { LazyMenu } from "@/shared/ui";

const fetchMenu = () => import("./NewAddressMenu");
const NewAddressMenu = lazy(fetchMenu);

export function NewAddressButton(props: { onCreate: (type: PartyType) => void }) {
  const { t } = useTranslation();
  const button = (
    <Button
      size="small"
      appearance="subtle"
      icon={<Add20Regular />}
      aria-label={t("search.newAddress")}
      title={t("search.newAddress")}
    />
  );
  return (
    <LazyMenu
      button={button}
      fetch={fetchMenu}
      menu={(trigger) => <NewAddressMenu button={trigger} onCreate={props.onCreate} />}
    />
  );
}
