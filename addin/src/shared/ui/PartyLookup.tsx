import { Combobox, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PartyType } from "@/shared/api";
import { bestMatchesQuery } from "@/shared/api/addressSearch";
import { useTranslation } from "@/shared/i18n";
import { useDebounced } from "./useDebounced";

const typingPause = 200;

export interface FoundParty {
  partyId: number;
  name: string;
}

/** Finds a party by its name; an emptied field means nobody. */
export function PartyLookup(props: {
  /** All of them without it. */
  type?: PartyType;
  party: FoundParty | null;
  onChoose: (party: FoundParty | null) => void;
}) {
  const { type, party, onChoose } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const text = useDebounced((typed ?? "").trim(), typingPause);
  const found = useQuery(bestMatchesQuery(text, type));
  const results = found.data?.results ?? [];

  return (
    <Combobox
      freeform
      placeholder={t("record.lookup")}
      value={typed ?? party?.name ?? ""}
      selectedOptions={party ? [String(party.partyId)] : []}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        const chosen = results.find(({ partyId }) => String(partyId) === optionValue);
        if (chosen) onChoose({ partyId: chosen.partyId, name: chosen.name });
        setTyped(undefined);
      }}
      onBlur={() => {
        if (typed?.trim() === "") onChoose(null);
        setTyped(undefined);
      }}
    >
      {results.map((result) => (
        <Option key={result.partyId} value={String(result.partyId)} text={result.name}>
          {[result.name, result.number, result.city].filter(Boolean).join(" · ")}
        </Option>
      ))}
      {found.data?.results.length === 0 && (
        <Option disabled value="" text="">
          {t("search.nothing", { query: text })}
        </Option>
      )}
    </Combobox>
  );
}
