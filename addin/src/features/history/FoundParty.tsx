import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Failure, Loading } from "@/shared/ui";
import type { PartyParts } from "./party/partyParts";
import { PartyView } from "./party/PartyView";
import { partyContextQuery } from "./queries";

/** A party that was searched for; what is captured here has nothing to do with the open mail. */
export function FoundParty(props: {
  partyId: number;
  parts: PartyParts;
  /** A contact is to be captured at once. */
  isCaptured?: boolean;
}) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(partyContextQuery(client, props.partyId));
  return (
    <>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading heights={[24, 16, 24, 64, 40, 40, 40, 40]} />}
      {data && (
        <PartyView
          context={data}
          mail={undefined}
          parts={props.parts}
          isCaptured={props.isCaptured ?? false}
        />
      )}
    </>
  );
}
