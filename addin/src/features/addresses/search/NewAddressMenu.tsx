import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { useMayEnter } from "../record/records";

const forEverybody: PartyType[] = ["customer", "lead", "supplier", "referrer"];

export default function NewAddressMenu(props: { button: ReactElement; onCreate: (type: PartyType) => void }) {
  const { t } = useTranslation();
  const types = useMayEnter("employee") ? [...forEverybody, "employee" as const] : forEverybody;
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>{props.button}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {types.map((type) => (
            <MenuItem key={type} onClick={() => props.onCreate(type)}>
              {t("search.newTitle", { type: t(`partyType.${type}`) })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
