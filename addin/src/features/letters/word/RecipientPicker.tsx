import { Combobox, Field, Option, OptionGroup } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { bestMatchesQuery } from "@/shared/api/addressSearch";
import { useTranslation } from "@/shared/i18n";
import { useDebounced } from "@/shared/ui";
import type { Recipient } from "./letterDraft";

const typingPause = 200;

/** Who the letter goes to: the recent ones at once, all others by their name. */
export function RecipientPicker(props: {
  recipient: Recipient | undefined;
  recent: Recipient[];
  onChoose: (recipient: Recipient) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const text = useDebounced((typed ?? "").trim(), typingPause);
  const query = bestMatchesQuery(text);
  const isSearching = query.enabled === true;
  const found = useQuery(query);
  const results: Recipient[] = (found.data?.results ?? []).map(({ partyId, type, name, city, number }) => ({
    partyId,
    type,
    name,
    detail: [number, city].filter(Boolean).join(" · "),
  }));
  const offered = isSearching ? results : props.recent;
  const option = (recipient: Recipient) => (
    <Option key={recipient.partyId} value={String(recipient.partyId)} text={recipient.name}>
      {[recipient.name, recipient.detail].filter(Boolean).join(" · ")}
    </Option>
  );

  return (
    <Field label={t("letters.recipient")} size="small" orientation="horizontal">
      <Combobox
        freeform
        placeholder={t("letters.recipientHint")}
        value={typed ?? props.recipient?.name ?? ""}
        selectedOptions={props.recipient ? [String(props.recipient.partyId)] : []}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = offered.find(({ partyId }) => String(partyId) === optionValue);
          if (chosen) props.onChoose(chosen);
          setTyped(undefined);
        }}
        onBlur={() => setTyped(undefined)}
      >
        {isSearching || props.recent.length === 0 ? (
          results.map(option)
        ) : (
          <OptionGroup label={t("letters.recent")}>{props.recent.map(option)}</OptionGroup>
        )}
        {(isSearching ? found.data?.results.length === 0 : props.recent.length === 0) && (
          <Option disabled value="" text="">
            {isSearching ? t("search.nothing", { query: text }) : t("search.tooShort")}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
