import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Subtitle2,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import type { Address } from "./address";
import type { SampleEmployee } from "./data";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "1fr minmax(240px, 480px) 1fr",
    alignItems: "center",
    columnGap: "16px",
    height: "44px",
    flexShrink: 0,
    padding: "0 8px 0 16px",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  search: { maxWidth: "none" },
  end: { display: "flex", justifyContent: "end", columnGap: "4px" },
  button: {
    columnGap: "4px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    ":hover:active": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundPressed,
    },
  },
});

interface TopBarProps {
  address: Address;
  onAddressChange: (changes: Partial<Address>) => void;
  query: string;
  onQueryChange: (query: string) => void;
  employees: SampleEmployee[];
  employee: SampleEmployee | undefined;
}

export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <header className={styles.root}>
      <Subtitle2>{texts.title}</Subtitle2>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={texts.searchMails}
        aria-label={texts.searchMails}
        value={props.query}
        onChange={(_, { value }) => props.onQueryChange(value)}
      />
      <div className={styles.end}>
        <SettingsMenu {...props} />
        <EmployeeMenu {...props} />
      </div>
    </header>
  );
}

function SettingsMenu({ address, onAddressChange }: TopBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const groups = [
    { name: "language", label: texts.language, choices: { de: texts.german, en: texts.english } },
    { name: "theme", label: texts.theme, choices: { light: texts.light, dark: texts.dark } },
    {
      name: "size",
      label: texts.paneSize,
      choices: { narrow: texts.paneNarrow, wide: texts.paneWide, tall: texts.paneTall },
    },
    {
      name: "delay",
      label: texts.itemChange,
      choices: { 0: texts.atOnce, 1: texts.afterSeconds(1), 3: texts.afterSeconds(3) },
    },
  ] as const satisfies { name: keyof Address; label: string; choices: Record<string, string> }[];

  return (
    <Menu
      checkedValues={Object.fromEntries(groups.map(({ name }) => [name, [address[name]]]))}
      onCheckedValueChange={(_, { name, checkedItems }) => onAddressChange({ [name]: checkedItems[0] })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.settings} relationship="label">
          <Button appearance="transparent" className={styles.button} icon={<Settings20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {groups.map(({ name, label, choices }, index) => (
            <MenuGroup key={name}>
              {index > 0 && <MenuDivider />}
              <MenuGroupHeader>{label}</MenuGroupHeader>
              {Object.entries(choices).map(([value, choice]) => (
                <MenuItemRadio key={value} name={name} value={value}>
                  {choice}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function EmployeeMenu({ employees, employee, onAddressChange }: TopBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  if (employee === undefined) return null;
  return (
    <Menu
      checkedValues={{ employee: [String(employee.number)] }}
      onCheckedValueChange={(_, { checkedItems }) => onAddressChange({ employee: checkedItems[0] ?? null })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={styles.button}
          icon={<Avatar name={employee.name} size={28} color="neutral" aria-hidden />}
          aria-label={`${texts.employee}: ${employee.name}`}
        >
          {employee.name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{texts.employee}</MenuGroupHeader>
            {employees.map(({ number, name, roles }) => (
              <MenuItemRadio
                key={number}
                name="employee"
                value={String(number)}
                secondaryContent={roles.map((role) => texts.role[role]).join(", ")}
              >
                {name}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
