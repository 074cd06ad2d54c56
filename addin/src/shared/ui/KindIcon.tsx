import {
  CalendarLtr20Regular,
  Call20Regular,
  Cart20Regular,
  Document20Regular,
  DocumentEdit20Regular,
  Flag20Regular,
  Mail20Regular,
  MoneyOff20Regular,
  PersonChat20Regular,
  Receipt20Regular,
  VehicleTruckProfile20Regular,
  Warning20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { HistoryKind } from "@/shared/api";

const icons: Record<HistoryKind, FluentIcon> = {
  interaction: PersonChat20Regular,
  quote: DocumentEdit20Regular,
  salesOrder: Cart20Regular,
  deliveryNote: VehicleTruckProfile20Regular,
  invoice: Receipt20Regular,
  creditNote: MoneyOff20Regular,
  email: Mail20Regular,
  appointment: CalendarLtr20Regular,
  event: Flag20Regular,
  issue: Warning20Regular,
  file: Document20Regular,
  call: Call20Regular,
};

/** The one place that says which icon stands for which kind of record. */
export function KindIcon(props: { kind: HistoryKind; subtype?: string | null }) {
  const Icon = props.kind === "interaction" && props.subtype === "phone" ? Call20Regular : icons[props.kind];
  return <Icon aria-hidden />;
}
