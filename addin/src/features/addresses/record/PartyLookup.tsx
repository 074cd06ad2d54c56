import { Combobox, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, type PartyType } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { useDebounced } from "@/shared/ui";
import { shortestQuery } from "../queries";
import { recordQuery } from "./records";

const typingPause = 200;
const mostShown = 20;

/** Finds a party of one kind by its name; an emptied field means nobody. */
export function PartyLookup(props: {
  type: PartyType;
  partyId: string;
  onChoose: (partyId: string) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const chosen = useQuery({
    ...recordQuery(props.type, Number(props.partyId)),
    enabled: props.partyId !== "",
  });
  const text = useDebounced((typed ?? "").trim(), typingPause);
  const found = useQuery({
    queryKey: ["partyLookup", props.type, text],
    queryFn: ({ signal }) => {
      const query = { q: text, kinds: props.type, limit: mostShown };
      return answer(api.GET("/api/addresses/search", { params: { query }, signal }));
    },
    enabled: text.length >= shortestQuery,
  });
  const name = props.partyId === "" ? "" : (chosen.data?.name ?? "");

  return (
    <Combobox
      size="small"
      freeform
      placeholder={t("record.lookup")}
      value={typed ?? name}
      selectedOptions={props.partyId === "" ? [] : [props.partyId]}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue) props.onChoose(optionValue);
        setTyped(undefined);
      }}
      onBlur={() => {
        if (typed?.trim() === "") props.onChoose("");
        setTyped(undefined);
      }}
    >
      {(found.data?.results ?? []).map((result) => (
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
