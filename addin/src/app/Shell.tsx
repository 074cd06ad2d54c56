import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState } from "react";
import { AddressSearch, AddressSearchBox, NewRecordPage } from "@/features/addresses";
import { FoundParty } from "@/features/history";
import type { PartyType } from "@/shared/api";
import { useHostState, type HostState } from "@/shared/host";
import { laterView, useTranslation } from "@/shared/i18n";
import { BackButton, Loading } from "@/shared/ui";
import { Calls } from "./Calls";
import { MailPage } from "./MailPage";
import { partyParts } from "./partyParts";
import { navigate, navigateBack, useRoute } from "./route";
import { SignInNotice } from "./SignInNotice";

const ListPage = laterView(() => import("./ListPage"));

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  back: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0` },
});

/** The search on top, below it what it found, or the party that was opened, or the mail's. */
export function Shell() {
  const { t } = useTranslation();
  const styles = useStyles();
  const host = useHostState();
  const route = useRoute();
  const item = itemKey(host);
  const searchBox = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState({ item, text: "" });
  // A search belongs to the item beside which it was begun.
  const text = search.item === item ? search.text : "";
  useReturnToMail(item);

  const open = (partyId: number) => {
    setSearch({ item, text: "" });
    navigate({ page: "party", partyId });
  };

  const create = (type: PartyType) => {
    setSearch({ item, text: "" });
    navigate({ page: "newParty", type, name: text.trim() });
  };

  const startSearch = (typed: string) => {
    setSearch({ item, text: typed });
    searchBox.current?.focus();
  };

  return (
    <div className={styles.root}>
      <SignInNotice />
      <AddressSearchBox
        ref={searchBox}
        text={text}
        onText={(typed) => setSearch({ item, text: typed })}
        onCreate={create}
      />
      <main className={styles.main}>
        <Suspense fallback={<Loading heights={[32, 40, 40]} />}>
          {text !== "" ? (
            <AddressSearch text={text} onOpen={(result) => open(result.partyId)} onCreate={create} />
          ) : route.page === "party" ? (
            <>
              <BackButton className={styles.back} onClick={navigateBack}>
                {t(host.kind === "mail" || host.kind === "draft" ? "mail.backToMail" : "action.back")}
              </BackButton>
              <FoundParty
                key={route.partyId}
                partyId={route.partyId}
                isCaptured={route.capture !== undefined}
                parts={partyParts(open)}
              />
            </>
          ) : route.page === "list" ? (
            <ListPage kind={route.kind} />
          ) : route.page === "newParty" ? (
            <NewRecordPage
              key={route.type}
              type={route.type}
              name={route.name}
              onCreated={open}
              onClose={() => navigate({ page: "mail" })}
            />
          ) : (
            <MailPage host={host} onOpenParty={open} onSearch={startSearch} />
          )}
        </Suspense>
      </main>
      <Calls onOpenParty={open} />
    </div>
  );
}

/** A pinned pane follows the selection, also out of a party that was searched for. */
function useReturnToMail(item: string): void {
  const shown = useRef(item);
  useEffect(() => {
    if (shown.current === item) return;
    shown.current = item;
    navigate({ page: "mail" });
  }, [item]);
}

function itemKey(host: HostState): string {
  if (host.kind === "draft") return host.draft.key;
  if (host.kind === "appointment") return host.appointment.key;
  return host.kind === "mail" ? host.mail.key : host.kind;
}
