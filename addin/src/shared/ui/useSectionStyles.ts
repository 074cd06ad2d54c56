import { makeStyles, tokens } from "@fluentui/react-components";
import { fittingLists } from "./fittingLists";

/** Styles of what stands in place of a history or a list, and of the way back to it. */
export const useSectionStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "520px",
    ...fittingLists,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    // It may take the focus when what had it is gone.
    outline: "none",
  },
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
