import { makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowSync20Regular,
  CheckmarkCircle20Regular,
  Delete20Regular,
  ErrorCircle20Regular,
  MailOff20Regular,
  SubtractCircle20Regular,
  Timer20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { Standing } from "./standing";

const icons: Record<Standing, FluentIcon> = {
  noAddress: MailOff20Regular,
  notTakingPart: SubtractCircle20Regular,
  leaving: Delete20Regular,
  stopped: ErrorCircle20Regular,
  waiting: Timer20Regular,
  reading: ArrowSync20Regular,
  active: CheckmarkCircle20Regular,
};

const useStyles = makeStyles({
  active: { color: tokens.colorStatusSuccessForeground1 },
  stopped: { color: tokens.colorStatusDangerForeground1 },
  other: { color: tokens.colorNeutralForeground3 },
});

/** Always beside the words. */
export function StandingIcon(props: { standing: Standing }) {
  const { standing } = props;
  const styles = useStyles();
  const Icon = icons[standing];
  const color = standing === "active" || standing === "stopped" ? styles[standing] : styles.other;
  return <Icon aria-hidden className={color} />;
}
