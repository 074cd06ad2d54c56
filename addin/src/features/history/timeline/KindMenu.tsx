import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { HistoryKind } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { KindIcon } from "@/shared/ui";
import type { KindFilterProps } from "./KindFilter";

export default function KindMenu(props: KindFilterProps & { button: ReactElement }) {
  const { counts, selected, onSelect } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const total = counts.reduce((sum, kind) => sum + kind.count, 0);

  return (
    <Menu
      defaultOpen
      hasCheckmarks
      hasIcons
      positioning={{ position: "below", align: "start", autoSize: "height" }}
      checkedValues={{ kinds: selected }}
      onCheckedValueChange={(_, { checkedItems }) => onSelect(checkedItems as HistoryKind[])}
    >
      <MenuTrigger disableButtonEnhancement>{props.button}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent={formats.quantity(total)} onClick={() => onSelect([])}>
            {t("history.allKinds")}
          </MenuItem>
          <MenuDivider />
          {counts.map(({ kind, count }) => (
            <MenuItemCheckbox
              key={kind}
              name="kinds"
              value={kind}
              icon={<KindIcon kind={kind} />}
              secondaryContent={formats.quantity(count)}
            >
              {t(`history.kind.${kind}`)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
