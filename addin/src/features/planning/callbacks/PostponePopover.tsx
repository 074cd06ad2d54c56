import { makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useTranslation } from "@/shared/i18n";
import type { CalledParty } from "../planning";
import type { PlanningActions } from "../usePlanningActions";
import { CallbackChoices } from "./CallbackChoices";

const useStyles = makeStyles({
  surface: { width: "304px", padding: tokens.spacingHorizontalM, boxSizing: "border-box" },
});

export interface PostponeProps {
  party: CalledParty;
  actions: PlanningActions;
}

export default function PostponePopover(props: PostponeProps & { button: ReactElement }) {
  const { party, actions } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(true);
  // Kept here, because what is in a closed popover is gone.
  const [own, setOwn] = useState<string>();
  const close = () => setIsOpen(false);
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      trapFocus
      positioning={{ position: "below", align: "end" }}
    >
      <PopoverTrigger disableButtonEnhancement>{props.button}</PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t("planning.postpone.of", { name: party.name })}>
        <CallbackChoices
          party={party}
          isBusy={actions.isBusy}
          own={own}
          onOwn={setOwn}
          onPlan={(at) => {
            close();
            actions.plan.mutate({ party, at });
          }}
          onCallTask={() => {
            close();
            actions.createCallTask.mutate(party);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}
