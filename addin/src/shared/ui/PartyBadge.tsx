import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";

const colors: Record<PartyType, BadgeProps["color"]> = {
  customer: "brand",
  lead: "success",
  supplier: "informative",
  employee: "informative",
  referrer: "informative",
};

export function PartyBadge(props: { type: PartyType; isActive: boolean }) {
  const { t } = useTranslation();
  const color = props.isActive ? colors[props.type] : "subtle";
  return (
    <Badge appearance="tint" color={color}>
      {t(`partyType.${props.type}`)}
      {!props.isActive && ` · ${t("inactive")}`}
    </Badge>
  );
}
