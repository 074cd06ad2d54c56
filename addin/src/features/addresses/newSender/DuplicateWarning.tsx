import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { DuplicateCandidate } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";
import { ResultRow } from "../search/ResultRow";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`, padding: 0 },
});

/** Nothing has been saved yet: one of these is opened instead, or the record is saved all the same. */
export function DuplicateWarning(props: {
  duplicates: DuplicateCandidate[];
  onOpen: (partyId: number) => void;
  continueLabel: string;
  onContinue: () => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div role="alert">
      <Notice
        intent="warning"
        title={t("newSender.duplicatesTitle")}
        actions={
          <Button size="small" onClick={props.onContinue}>
            {props.continueLabel}
          </Button>
        }
      />
      <ul className={styles.list}>
        {props.duplicates.map((duplicate) => (
          <ResultRow
            key={duplicate.partyId}
            result={duplicate}
            secondary={duplicate.reasons.map((reason) => t(`newSender.duplicateReason.${reason}`)).join(", ")}
            onOpen={() => props.onOpen(duplicate.partyId)}
          />
        ))}
      </ul>
    </div>
  );
}
