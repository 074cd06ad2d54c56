import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PartyContext } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { PartySection } from "@/shared/ui/PartySection";
import { PlanningNotice } from "../PlanningNotice";
import { usePlanningActions } from "../usePlanningActions";
import { CallbackChoices } from "./CallbackChoices";

const useStyles = makeStyles({
  late: { color: tokens.colorStatusDangerForeground3 },
  rhythm: { alignSelf: "flex-start", paddingInline: 0 },
});

/** When a customer or lead is called next, in place of the history (R13, R19). */
export default function PartyCallback(props: {
  context: PartyContext;
  onClose: () => void;
  /** Where the rhythm of contacts is changed (R15). */
  onOpenDetails: () => void;
}) {
  const { party, nextCallbackAt } = props.context;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const [own, setOwn] = useState<string>();
  const actions = usePlanningActions(() => {
    setOwn(undefined);
    root.current?.focus();
  });
  const called = { partyId: party.partyId, name: party.name, callbackAt: nextCallbackAt, etag: party.etag };
  const isLate = nextCallbackAt !== null && formats.isPast(nextCallbackAt);

  return (
    <PartySection ref={root} label={t("planning.callback")} onClose={props.onClose}>
      <PlanningNotice actions={actions} onCapture={undefined} />
      <Subtitle2 as="h2">{t("planning.callback")}</Subtitle2>
      <Body1 className={isLate ? styles.late : undefined}>
        {nextCallbackAt === null
          ? t("planning.noCallback")
          : t(isLate ? "attention.callbackOverdue" : "attention.callbackAt", {
              date: formats.relativeDayAndTime(nextCallbackAt),
            })}
      </Body1>
      <CallbackChoices
        key={nextCallbackAt}
        party={called}
        isBusy={actions.isBusy}
        own={own}
        onOwn={setOwn}
        onPlan={(at) => actions.plan.mutate({ party: called, at })}
        onCallTask={() => actions.createCallTask.mutate(called)}
      />
      <Button className={styles.rhythm} size="small" appearance="transparent" onClick={props.onOpenDetails}>
        {t("planning.rhythm")}
      </Button>
    </PartySection>
  );
}
