import type { ButtonProps } from "@fluentui/react-components";
import { lazy, type ReactElement } from "react";
import { LazyMenu } from "@/shared/ui";
import type { EndAppointmentProps } from "./EndAppointmentPopover";

const fetchPopover = () => import("./EndAppointmentPopover");
const EndAppointmentPopover = lazy(fetchPopover);

/** Cancels an appointment or says that it was held, and what came of it (R51). */
export function EndAppointmentButton({
  button,
  ...end
}: EndAppointmentProps & { button: ReactElement<ButtonProps> }) {
  return (
    <LazyMenu
      button={button}
      opens="dialog"
      fetch={fetchPopover}
      menu={(trigger) => <EndAppointmentPopover {...end} button={trigger} />}
    />
  );
}
