import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { answer, ApiProblem, api, type MailContext, type MailPartyMatch } from "@/shared/api";
import type { OpenMail } from "@/shared/host";
import { Failure, Loading } from "@/shared/ui";
import type { PartyParts } from "./party/partyParts";
import { PartyView } from "./party/PartyView";
import { mailContextQuery } from "./queries";

const MatchList = lazy(() => import("./party/MatchList"));

/** Who stands behind an address of the open mail, or of one that is being written. What other features show comes in from outside. */
export function MailParty(props: {
  address: string;
  /** Undefined beside a mail that is being written. */
  mail: OpenMail | undefined;
  parts: PartyParts;
  unknown: (found: MailContext) => ReactNode;
  invalid: ReactNode;
}) {
  const { address, mail } = props;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<number>();
  const [isChoosing, setIsChoosing] = useState(false);
  const found = useQuery(mailContextQuery(client, address, chosen));
  const remember = useMutation({
    mutationFn: (partyId: number) =>
      answer(api.PUT("/api/mail-context/choice", { body: { address, partyId } })),
    // The next mail from this address asks without a choice of its own.
    onSuccess: () => client.invalidateQueries({ queryKey: ["mailContext", address, null] }),
  });

  const choose = (match: MailPartyMatch) => {
    setChosen(match.partyId);
    setIsChoosing(false);
    remember.mutate(match.partyId);
  };

  if (found.error instanceof ApiProblem && found.error.code === "address_invalid") return props.invalid;
  const { data } = found;
  return (
    <>
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {remember.error && (
        <Failure error={remember.error} onRetry={() => chosen !== undefined && remember.mutate(chosen)} />
      )}
      {!data && !found.error && <Loading heights={[24, 16, 24, 64, 40, 40, 40, 40]} />}
      {data?.matches.length === 0 && props.unknown(data)}
      {data && data.matches.length > 0 && (isChoosing || !data.context) && (
        <Suspense>
          <MatchList address={data.address} matches={data.matches} onChoose={choose} />
        </Suspense>
      )}
      {data?.context && !isChoosing && (
        <PartyView
          key={data.context.party.partyId}
          context={data.context}
          mail={mail}
          parts={props.parts}
          {...(data.matches.length > 1 && { onChangeMatch: () => setIsChoosing(true) })}
        />
      )}
    </>
  );
}
