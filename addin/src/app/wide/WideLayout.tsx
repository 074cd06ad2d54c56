import { makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState } from "react";
import { AddressSearch, AddressSearchBox } from "@/features/addresses";
import { AddressList, listOf, partyTypes } from "@/features/addresses/lists";
import { Administration, useAdministrationRoute } from "@/features/administration";
import { filterByScope, PlanningList, scopeIn } from "@/features/planning/lists";
import { StartView } from "@/features/planning/start";
import type { PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { BackButton, Loading, useMediaQuery } from "@/shared/ui";
import { Calls } from "../Calls";
import { planningParts } from "../planningParts";
import { SignInNotice } from "../SignInNotice";
import { ListNavigation } from "./ListNavigation";
import { Detail } from "./Detail";
import { navigationWidth } from "./navigationWidth";
import { adjust, firstRoute, formatWideRoute, goTo, isAddressList, useWideRoute } from "./wideRoute";

/** From here on the navigation has room; below, only the administration is shown here. */
const roomy = "(min-width: 720px)";
/** From here on the list and a record have room beside each other. */
const beside = "(min-width: 1100px)";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    display: "flex",
    alignItems: "center",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  product: { width: navigationWidth, paddingInline: tokens.spacingHorizontalL, boxSizing: "border-box" },
  search: { width: "420px", "& > *": { borderBottom: "none" } },
  columns: { display: "flex", flexGrow: 1, minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, overflowY: "auto" },
  hidden: { display: "none" },
});

/** Navigation, list and detail; with less room the list or the detail. */
export default function WideLayout() {
  const { t } = useTranslation();
  const styles = useStyles();
  const route = useWideRoute();
  const { kind, view, partyId, newName } = route;
  const administration = useAdministrationRoute();
  const hasDetail = partyId !== undefined || newName !== undefined;
  const isRoomy = useMediaQuery(roomy);
  const isBeside = useMediaQuery(beside);
  const searchBox = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const isSearching = text !== "";
  const title = administration
    ? t("administration.title")
    : t(isAddressList(kind) ? `lists.${kind}` : `planning.${kind}`);
  useEffect(() => {
    document.title = `${title} – CrmOffice`;
  }, [title]);

  const open = (id: number) => {
    setText("");
    goTo((current) => ({ ...current, partyId: id, capture: undefined, newName: undefined }));
  };
  const parts = planningParts((id, isCapture) => {
    setText("");
    goTo((current) => ({
      ...current,
      partyId: id,
      capture: isCapture ? (current.capture ?? 0) + 1 : undefined,
      newName: undefined,
    }));
  });
  const create = (type: PartyType) => {
    setText("");
    goTo((current) => ({
      ...(listOf(type) === current.kind ? current : firstRoute(listOf(type))),
      partyId: undefined,
      capture: undefined,
      newName: text.trim(),
    }));
  };
  const close = () =>
    goTo((current) => ({ ...current, partyId: undefined, capture: undefined, newName: undefined }));

  if (administration && !isRoomy) {
    return (
      <div className={styles.root}>
        <SignInNotice />
        <div className={styles.top}>
          <BackButton onClick={() => (window.location.hash = "#/customers")}>
            {t("administration.leave")}
          </BackButton>
        </div>
        <main className={styles.main}>
          <Suspense fallback={<Loading heights={[32, 40, 40]} />}>
            <Administration route={administration} />
          </Suspense>
        </main>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <SignInNotice />
      <div className={styles.top}>
        <Subtitle2 className={styles.product}>CrmOffice</Subtitle2>
        <div className={styles.search}>
          <AddressSearchBox ref={searchBox} text={text} onText={setText} onCreate={create} />
        </div>
      </div>
      <div className={styles.columns}>
        <ListNavigation selected={administration ? "administration" : kind} />
        <main className={mergeClasses(styles.main, !isBeside && !isSearching && hasDetail && styles.hidden)}>
          {isSearching ? (
            <Suspense fallback={<Loading heights={[32, 40, 40]} />}>
              <AddressSearch text={text} onOpen={(result) => open(result.partyId)} onCreate={create} />
            </Suspense>
          ) : administration ? (
            <Suspense fallback={<Loading heights={[32, 40, 40]} />}>
              <Administration route={administration} />
            </Suspense>
          ) : kind === "start" ? (
            <StartView
              scope={scopeIn(view.filters)}
              headingLevel={1}
              parts={parts}
              hrefOf={(list, scope) => formatWideRoute(firstRoute(list, filterByScope(scope)))}
              onScope={(scope) =>
                adjust((current) => ({
                  ...current,
                  view: { ...current.view, filters: filterByScope(scope) },
                }))
              }
            />
          ) : !isAddressList(kind) ? (
            <PlanningList
              key={kind}
              kind={kind}
              view={view}
              openParty={partyId}
              parts={parts}
              onView={(change) => adjust((current) => ({ ...current, view: change(current.view) }))}
            />
          ) : (
            <AddressList
              key={kind}
              kind={kind}
              view={view}
              openParty={partyId}
              onView={(change) => adjust((current) => ({ ...current, view: change(current.view) }))}
              onOpen={open}
              onCreate={() => create(partyTypes[kind])}
            />
          )}
        </main>
        {hasDetail && (isBeside || !isSearching) && (
          <Detail route={route} isAlone={!isBeside} onOpen={open} onClose={close} />
        )}
      </div>
      <Calls onOpenParty={open} />
    </div>
  );
}
