import { useQuery } from "@tanstack/react-query";
import type { PartyType } from "@/shared/api";
import { PartyLookup } from "@/shared/ui/PartyLookup";
import { recordQuery } from "./records";

/** A field that holds another record; an empty one holds none. */
export function PartyField(props: { type: PartyType; partyId: string; onChoose: (partyId: string) => void }) {
  const { type, partyId, onChoose } = props;
  const chosen = useQuery({ ...recordQuery(type, Number(partyId)), enabled: partyId !== "" });
  return (
    <PartyLookup
      type={type}
      party={partyId === "" ? null : { partyId: Number(partyId), name: chosen.data?.name ?? "" }}
      onChoose={(party) => onChoose(party ? String(party.partyId) : "")}
    />
  );
}
