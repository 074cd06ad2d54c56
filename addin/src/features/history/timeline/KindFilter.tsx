import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons";
import type { HistoryKind, HistoryPage } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { KindIcon } from "@/shared/ui";

const useStyles = makeStyles({ button: { minWidth: 0 } });

export function KindFilter(props: {
  counts: NonNullable<HistoryPage["counts"]>;
  selected: HistoryKind[];
  onSelect: (kinds: HistoryKind[]) => void;
}) {
  const { counts, selected, onSelect } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const total = counts.reduce((sum, kind) => sum + kind.count, 0);
  const [only, ...others] = selected;
  const label =
    only === undefined
      ? t("history.allKinds")
      : others.length === 0
        ? t(`history.kind.${only}`)
        : t("history.kindsSelected", { count: selected.length });

  return (
    <Menu
      hasCheckmarks
      hasIcons
      positioning={{ position: "below", align: "start", autoSize: "height" }}
      checkedValues={{ kinds: selected }}
      onCheckedValueChange={(_, { checkedItems }) => onSelect(checkedItems as HistoryKind[])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={useStyles().button}
          size="small"
          appearance="subtle"
          icon={<ChevronDown12Regular />}
          iconPosition="after"
          aria-label={`${t("history.filter")}: ${label}`}
        >
          {label}
        </Button>
      </MenuTrigger>
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
