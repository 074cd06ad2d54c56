import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "@/shared/i18n";
import { fittingLists } from "@/shared/ui/fittingLists";
import { MergeTab } from "../merge/MergeTab";
import { FieldsTab } from "./FieldsTab";
import { LetterTab } from "./LetterTab";
import { TemplateTab } from "./TemplateTab";

const useStyles = makeStyles({
  tabs: {
    flexWrap: "wrap",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
    // All four fit in one line at 320 px.
    "& > [role=tab]": { paddingInline: tokens.spacingHorizontalXS },
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    ...fittingLists,
    "& .fui-Field": { gridTemplateColumns: "1fr minmax(0, 2fr)" },
  },
});

const tabs = ["letter", "merge", "fields", "template"] as const;
type LettersTab = (typeof tabs)[number];

/** What the pane does beside a document in Word. */
export default function WordLetters() {
  const { t } = useTranslation();
  const styles = useStyles();
  const [tab, setTab] = useState<LettersTab>("letter");
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as LettersTab)}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} id={`letters-${name}`}>
            {t(`letters.tab.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`letters-${tab}`} className={styles.panel}>
        {tab === "letter" && <LetterTab />}
        {tab === "merge" && <MergeTab />}
        {tab === "fields" && <FieldsTab />}
        {tab === "template" && <TemplateTab />}
      </div>
    </>
  );
}
