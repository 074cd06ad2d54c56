import { makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState } from "react";
import { AddressSearch, AddressSearchBox } from "@/features/addresses";
import { AddressList } from "@/features/addresses/lists";
import { useTranslation } from "@/shared/i18n";
import { Loading, useMediaQuery } from "@/shared/ui";
import { ListNavigation } from "./ListNavigation";
import { OpenParty } from "./OpenParty";
import { adjust, goTo, useWideRoute } from "./wideRoute";

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
  product: { width: "176px", paddingInline: tokens.spacingHorizontalL, boxSizing: "border-box" },
  search: { width: "420px", "& > *": { borderBottom: "none" } },
  columns: { display: "flex", flexGrow: 1, minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, overflowY: "auto" },
  hidden: { display: "none" },
});

/** Navigation, list and detail; with less room the list or the detail. */
export default function WideLayout() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { kind, view, partyId } = useWideRoute();
  const isBeside = useMediaQuery(beside);
  const searchBox = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const isSearching = text !== "";
  useEffect(() => {
    document.title = `${t(`lists.${kind}`)} – CrmOffice`;
  }, [t, kind]);

  const open = (id: number) => goTo((route) => ({ ...route, partyId: id }));

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <Subtitle2 className={styles.product}>CrmOffice</Subtitle2>
        <div className={styles.search}>
          <AddressSearchBox ref={searchBox} text={text} onText={setText} />
        </div>
      </div>
      <div className={styles.columns}>
        <ListNavigation kind={kind} />
        <main
          className={mergeClasses(
            styles.main,
            !isBeside && !isSearching && partyId !== undefined && styles.hidden,
          )}
        >
          {isSearching ? (
            <Suspense fallback={<Loading heights={[32, 40, 40]} />}>
              <AddressSearch
                text={text}
                onOpen={(result) => {
                  setText("");
                  open(result.partyId);
                }}
              />
            </Suspense>
          ) : (
            <AddressList
              key={kind}
              kind={kind}
              view={view}
              openParty={partyId}
              onView={(change) => adjust((route) => ({ ...route, view: change(route.view) }))}
              onOpen={open}
            />
          )}
        </main>
        {partyId !== undefined && (isBeside || !isSearching) && (
          <OpenParty
            key={partyId}
            partyId={partyId}
            isAlone={!isBeside}
            onClose={() => goTo((route) => ({ ...route, partyId: undefined }))}
          />
        )}
      </div>
    </div>
  );
}
