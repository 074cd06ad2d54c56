import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import {
  ClockAlarm20Regular,
  DocumentText20Regular,
  Globe20Regular,
  Location20Regular,
  PeopleSwap20Regular,
  WindowNew20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useHostActions } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import type { MoreActionsProps } from "./MoreActions";

export default function MoreMenu(props: MoreActionsProps & { button: ReactElement }) {
  const { party } = props;
  const { t } = useTranslation();
  const { openBrowser, openWindow } = useHostActions();
  const { website } = party;
  const postal = [party.street, [party.postalCode, party.city].filter(Boolean).join(" "), party.country];

  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>{props.button}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentText20Regular />} onClick={props.onLetter}>
            {t("party.letter")}
          </MenuItem>
          {props.onCallback && (
            <MenuItem icon={<ClockAlarm20Regular />} onClick={props.onCallback}>
              {t("planning.callback")}
            </MenuItem>
          )}
          {website && (
            <MenuItem icon={<Globe20Regular />} onClick={() => openBrowser(withScheme(website))}>
              {t("party.website")}
            </MenuItem>
          )}
          {party.street && (
            <MenuItem icon={<Location20Regular />} onClick={() => openBrowser(mapLink(postal))}>
              {t("party.map")}
            </MenuItem>
          )}
          {props.onChangeMatch && (
            <MenuItem icon={<PeopleSwap20Regular />} onClick={props.onChangeMatch}>
              {t("matches.change")}
            </MenuItem>
          )}
          {openWindow && (
            <MenuItem icon={<WindowNew20Regular />} onClick={() => openWindow(`#/parties/${party.partyId}`)}>
              {t("party.openWindow")}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function withScheme(website: string): string {
  return /^https?:\/\//i.test(website) ? website : `https://${website}`;
}

function mapLink(postal: (string | null | undefined)[]): string {
  return `https://www.bing.com/maps?q=${encodeURIComponent(postal.filter(Boolean).join(", "))}`;
}
