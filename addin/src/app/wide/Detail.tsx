import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { Suspense, useEffect, useRef } from "react";
import { NewRecordPage } from "@/features/addresses";
import { partyTypes } from "@/features/addresses/lists";
import { FoundParty } from "@/features/history";
import { useTranslation } from "@/shared/i18n";
import { BackButton, Loading } from "@/shared/ui";
import { partyParts } from "../partyParts";
import { isAddressList, type WideRoute } from "./wideRoute";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    boxSizing: "border-box",
    minHeight: 0,
    overflowY: "auto",
  },
  beside: {
    width: "clamp(360px, 32vw, 480px)",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  alone: { flexGrow: 1, flexShrink: 1, minWidth: 0 },
  bar: {
    display: "flex",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
  },
  atEnd: { justifyContent: "flex-end" },
});

/** The record that was opened from the list, the same view as in the pane; or a new one. */
export function Detail(props: {
  route: WideRoute;
  isAlone: boolean;
  onOpen: (partyId: number) => void;
  onClose: () => void;
}) {
  const { route, isAlone, onClose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The row that had the focus is hidden then.
    if (isAlone) back.current?.focus();
  }, [isAlone]);

  return (
    <aside
      className={mergeClasses(styles.root, isAlone ? styles.alone : styles.beside)}
      aria-label={t("lists.detail")}
    >
      <div className={mergeClasses(styles.bar, !isAlone && styles.atEnd)}>
        {isAlone ? (
          <BackButton ref={back} onClick={onClose}>
            {t("lists.backToList")}
          </BackButton>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={t("lists.closeDetail")}
            onClick={onClose}
          />
        )}
      </div>
      {route.partyId !== undefined ? (
        <FoundParty
          key={`${route.partyId} ${route.capture ?? ""}`}
          partyId={route.partyId}
          isCaptured={route.capture !== undefined}
          parts={partyParts(props.onOpen)}
        />
      ) : isAddressList(route.kind) ? (
        <Suspense fallback={<Loading heights={[32, 32, 32]} />}>
          <NewRecordPage
            key={route.kind}
            type={partyTypes[route.kind]}
            name={route.newName ?? ""}
            onCreated={props.onOpen}
            onClose={onClose}
          />
        </Suspense>
      ) : null}
    </aside>
  );
}
