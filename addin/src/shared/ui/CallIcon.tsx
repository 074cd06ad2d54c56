import { CallInbound20Regular, CallMissed20Regular, CallOutbound20Regular } from "@fluentui/react-icons";

const icons = {
  incoming: CallInbound20Regular,
  outgoing: CallOutbound20Regular,
  missed: CallMissed20Regular,
};

export type CallDirection = keyof typeof icons;

/** The way a call went. */
export default function CallIcon(props: { direction: CallDirection }) {
  const Icon = icons[props.direction];
  return <Icon aria-hidden />;
}
