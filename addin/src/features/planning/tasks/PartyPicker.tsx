import { Combobox, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { useDebounced } from "@/shared/ui";
import type { TaskDraft } from "./taskDraft";

const typingPause = 200;
const shortestQuery = 2;
const mostShown = 20;

/** Whom something is about, found by name; an emptied field means nobody. */
export function PartyPicker(props: {
  party: TaskDraft["party"];
  onChoose: (party: TaskDraft["party"]) => void;
}) {
  const { party, onChoose } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const text = useDebounced((typed ?? "").trim(), typingPause);
  const found = useQuery({
    queryKey: ["taskParty", text],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/addresses/search", { params: { query: { q: text, limit: mostShown } }, signal })),
    enabled: text.length >= shortestQuery,
  });
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
