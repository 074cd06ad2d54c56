import { CustomerInfoBlock } from "@/features/statistics";
import type { PartyContext } from "@/shared/api";

export function customerInfoOf(context: PartyContext) {
  return context.customerInfo && <CustomerInfoBlock info={context.customerInfo} />;
}
