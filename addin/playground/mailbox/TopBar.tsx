import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { Address } from "./address";
import type { SampleEmployee } from "./data";
import { SettingsPanel } from "./SettingsPanel";
import { useTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "1fr minmax(200px, 480px) 1fr",
    alignItems: "center",
    columnGap: "16px",
    height: "44px",
    flexShrink: 0,
    padding: "0 8px 0 16px",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  title: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  search: { maxWidth: "none" },
  end: { display: "flex", justifyContent: "end", columnGap: "4px" },
  button: {
    columnGap: "4px",
    minWidth: "auto",
    whiteSpace: "nowrap",
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
  /** What is searched for; undefined where there is nothing to search. */
  query?: string;
  onQueryChange?: (query: string) => void;
  employees: SampleEmployee[];
  employee: SampleEmployee | undefined;
}

export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <header className={styles.root}>
      <Subtitle2 className={styles.title}>{texts.title}</Subtitle2>
      {props.query === undefined ? (
        <span />
      ) : (
        <SearchBox
          className={styles.search}
          size="small"
          placeholder={texts.searchMails}
          aria-label={texts.searchMails}
          value={props.query}
          onChange={(_, { value }) => props.onQueryChange?.(value)}
        />
      )}
      <div className={styles.end}>
        <SettingsPanel
          address={props.address}
          onAddressChange={props.onAddressChange}
          buttonClassName={styles.button}
        />
        <EmployeeMenu {...props} />
      </div>
    </header>
  );
}

function EmployeeMenu({ employees, employee, onAddressChange }: TopBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  if (employee === undefined) return null;
  return (
    <Menu
      checkedValues={{ employee: [employee.number] }}
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
                value={number}
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
