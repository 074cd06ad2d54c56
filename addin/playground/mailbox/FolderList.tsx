import { CounterBadge, makeStyles, Tab, TabList, tokens, Tooltip } from "@fluentui/react-components";
import {
  Calendar20Filled,
  Calendar20Regular,
  Drafts20Filled,
  Drafts20Regular,
  MailInbox20Filled,
  MailInbox20Regular,
  News20Filled,
  News20Regular,
  Send20Filled,
  Send20Regular,
  bundleIcon,
} from "@fluentui/react-icons";
import type { FolderName } from "../mail";
import { useTexts } from "./texts";

const folders: { name: FolderName; icon: ReturnType<typeof bundleIcon> }[] = [
  { name: "inbox", icon: bundleIcon(MailInbox20Filled, MailInbox20Regular) },
  { name: "drafts", icon: bundleIcon(Drafts20Filled, Drafts20Regular) },
  { name: "sentItems", icon: bundleIcon(Send20Filled, Send20Regular) },
  { name: "newsletters", icon: bundleIcon(News20Filled, News20Regular) },
  { name: "calendar", icon: bundleIcon(Calendar20Filled, Calendar20Regular) },
];

const narrow = "@media (max-width: 1279px)";

const useStyles = makeStyles({
  root: {
    width: "208px",
    flexShrink: 0,
    padding: "12px 4px",
    overflow: "auto",
    [narrow]: { width: "48px" },
  },
  tab: { [narrow]: { paddingLeft: "8px", paddingRight: "8px" } },
  label: {
    display: "flex",
    width: "152px",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "4px",
    whiteSpace: "nowrap",
    [narrow]: { display: "none" },
  },
  count: { color: tokens.colorBrandForeground1, backgroundColor: "transparent" },
});

export function FolderList(props: {
  selected: FolderName;
  /** Unread mails; in Drafts all there are, as in Outlook. */
  counts: Record<FolderName, number>;
  onSelect: (folder: FolderName) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <nav className={styles.root} aria-label={texts.folders}>
      <TabList
        vertical
        appearance="subtle"
        selectedValue={props.selected}
        onTabSelect={(_, { value }) => props.onSelect(value as FolderName)}
      >
        {folders.map(({ name, icon: Icon }) => {
          const count = props.counts[name];
          return (
            <Tooltip key={name} content={texts.folder[name]} relationship="label" positioning="after">
              <Tab className={styles.tab} value={name} icon={<Icon />}>
                <span className={styles.label}>
                  {texts.folder[name]}
                  {count > 0 && (
                    <CounterBadge
                      className={styles.count}
                      count={count}
                      appearance="filled"
                      aria-label={name === "drafts" ? texts.draftCount(count) : texts.unread(count)}
                    />
                  )}
                </span>
              </Tab>
            </Tooltip>
          );
        })}
      </TabList>
    </nav>
  );
}
