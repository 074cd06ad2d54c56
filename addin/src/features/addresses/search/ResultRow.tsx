import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { AddressSearchResult } from "@/shared/api";
import { PartyBadge } from "@/shared/ui";
import { readableOnHover } from "@/shared/ui/readableOnHover";

const useStyles = makeStyles({
  row: {
    ...readableOnHover,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    maxWidth: "none",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  text: { display: "flex", flexDirection: "column", minWidth: 0 },
  secondary: { color: tokens.colorNeutralForeground3 },
  badge: { flexShrink: 0 },
});

type ResultFields = Pick<AddressSearchResult, "number" | "name" | "city" | "type"> & {
  matchedPersonName?: string | null;
  isActive?: boolean;
};

/** A party in a list; `secondary` says more than number, town and the person that matched. */
export function ResultRow(props: { result: ResultFields; secondary?: string; onOpen: () => void }) {
  const { result } = props;
  const styles = useStyles();
  const secondary = [result.number, result.city, result.matchedPersonName, props.secondary];
  return (
    <li>
      <Button appearance="subtle" className={styles.row} onClick={props.onOpen}>
        <span className={styles.text}>
          <Body1 block truncate wrap={false} title={result.name}>
            {result.name}
          </Body1>
          <Caption1 className={styles.secondary}>{secondary.filter(Boolean).join(" · ")}</Caption1>
        </span>
        <span className={styles.badge}>
          <PartyBadge type={result.type} isActive={result.isActive ?? true} />
        </span>
      </Button>
    </li>
  );
}
