import { Body1, makeStyles, Subtitle1, Tab, TabList, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { currentEmployeeQuery } from "@/shared/api/employees";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading } from "@/shared/ui";
import {
  administrationPages,
  goTo,
  type AdministrationPage,
  type AdministrationRoute,
} from "./administrationRoute";
import { MailboxesPage } from "./mailboxes/MailboxesPage";
import { RulesPage } from "./rules/RulesPage";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  tabs: {
    flexWrap: "wrap",
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  page: { flexGrow: 1, minHeight: 0 },
  refused: { padding: tokens.spacingHorizontalM },
});

/** What administrators look after (R77); each page is a tab. */
export default function Administration(props: { route: AdministrationRoute }) {
  const { route } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const me = useQuery(currentEmployeeQuery);
  const mayEnter = me.data?.roles.includes("administrator");

  return (
    <section className={styles.root} aria-label={t("administration.title")}>
      <Subtitle1 as="h1" className={styles.head}>
        {t("administration.title")}
      </Subtitle1>
      {me.error && <Failure error={me.error} onRetry={() => void me.refetch()} />}
      {me.isPending && <Loading heights={[32, 24, 24, 24]} />}
      {mayEnter === false && (
        <Body1 block className={styles.refused}>
          {t("administration.refused")}
        </Body1>
      )}
      {mayEnter && (
        <>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={route.page}
            onTabSelect={(_, { value }) =>
              goTo({ page: value as AdministrationPage, show: "all", name: "", employeeId: undefined })
            }
          >
            {administrationPages.map((page) => (
              <Tab key={page} value={page} id={`administration-${page}`}>
                {t(`administration.page.${page}`)}
              </Tab>
            ))}
          </TabList>
          <div className={styles.page} role="tabpanel" aria-labelledby={`administration-${route.page}`}>
            {route.page === "mailboxes" ? <MailboxesPage route={route} /> : <RulesPage />}
          </div>
        </>
      )}
    </section>
  );
}
