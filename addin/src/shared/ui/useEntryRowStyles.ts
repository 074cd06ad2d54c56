import { makeStyles, tokens } from "@fluentui/react-components";
import { readableOnHover } from "./readableOnHover";

/** Styles of a button that is a row of a list: icon, title and figure, and a second line below the title. */
export const useEntryRowStyles = makeStyles({
  row: {
    ...readableOnHover,
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    justifyContent: "stretch",
    alignItems: "baseline",
    width: "100%",
    maxWidth: "none",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: 0,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { display: "flex", alignSelf: "start", gridRow: "1 / 3", color: tokens.colorNeutralForeground3 },
  title: { gridColumn: "2" },
  wide: { gridColumn: "2 / 4" },
  secondary: { color: tokens.colorNeutralForeground3 },
  figure: { justifySelf: "end", fontVariantNumeric: "tabular-nums" },
});
