import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { MailInbox20Regular, PeopleTeam20Regular } from "@fluentui/react-icons";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import { NewSender } from "@/features/addresses";
import { MailParty } from "@/features/history";
import { answer, api, type PartyContext } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import type { MailAddress } from "@/shared/host";
import { useTranslation, type TextKey } from "@/shared/i18n";
import { Failure, Loading } from "@/shared/ui";
import { fittingLists } from "@/shared/ui/fittingLists";
import { useDebounced } from "@/shared/ui/useDebounced";
import { EmptyState } from "./EmptyState";
import { partyParts } from "./partyParts";

export type DraftState = components["schemas"]["DraftState"];
type DraftRecipient = components["schemas"]["DraftRecipient"];

/** While names are being added and taken out, what is shown stays. */
const restMilliseconds = 300;
/** As many as fit into an address; who writes to more than these writes to no customer in particular. */
const mostPeople = 100;

const useStyles = makeStyles({
  choice: { ...fittingLists, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** The first customer among several people, or the chosen one (R68, R69). */
export function PeoplePage(props: {
  /** Undefined until Outlook has answered. */
  people: MailAddress[] | undefined;
  /** Of what names them. */
  itemKey: string;
  label: TextKey;
  none: { title: TextKey; text: TextKey };
  own: { title: TextKey; text: TextKey };
  /** What will become, or has become, of what is open. */
  line: (state: DraftState, context: PartyContext) => ReactNode;
  onOpenParty: (partyId: number) => void;
  onSearch: (text: string) => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const people = useDebounced(props.people, restMilliseconds);
  const addresses = useMemo(() => people?.map(({ address }) => address).slice(0, mostPeople), [people]);
  const found = useQuery({ ...peopleQuery(addresses ?? []), enabled: addresses !== undefined });
  const [chosen, setChosen] = useState<string>();

  const state = found.data;
  if (found.error) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!state) return <Loading heights={[24, 16, 24, 64, 40, 40]} />;
  const outsiders = differentParties(state.recipients.filter(({ isOwn }) => !isOwn));
  const shown =
    outsiders.find(({ address }) => address === chosen) ??
    outsiders.find(({ parties }) => parties.length > 0) ??
    outsiders[0];
  if (!shown) {
    const isOwn = state.recipients.length > 0;
    const { title, text } = isOwn ? props.own : props.none;
    return (
      <EmptyState
        icon={isOwn ? <PeopleTeam20Regular /> : <MailInbox20Regular />}
        title={t(title)}
        text={t(text)}
        onSearch={() => props.onSearch("")}
      />
    );
  }

  const nameOf = (address: string) =>
    people?.find((person) => person.address.toLowerCase() === address)?.name ?? "";
  const person = { name: nameOf(shown.address), address: shown.address };
  return (
    <>
      {outsiders.length > 1 && (
        <Field className={styles.choice} label={t(props.label)} size="small" orientation="horizontal">
          <Select value={shown.address} onChange={(_, { value }) => setChosen(value)}>
            {outsiders.map(({ address, parties }) => (
              <option key={address} value={address}>
                {parties.length === 1
                  ? [parties[0]?.name, parties[0]?.contactPersonName].filter(Boolean).join(", ")
                  : nameOf(address) || address}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <MailParty
        key={shown.address}
        address={shown.address}
        mail={undefined}
        parts={{
          ...partyParts(props.onOpenParty),
          draftState: (context) => props.line(state, context),
        }}
        unknown={() => (
          <NewSender
            mail={{ key: props.itemKey, direction: "outgoing", readText: () => Promise.resolve("") }}
            sender={person}
            onOpenParty={props.onOpenParty}
          />
        )}
        invalid={null}
      />
    </>
  );
}

/** Who is known now is asked for anew with everything that is known by an address. */
function peopleQuery(addresses: string[]) {
  return queryOptions({
    queryKey: ["mailContext", "recipients", addresses],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/draft-state", { params: { query: { address: addresses } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Several persons of one party are one choice. */
function differentParties(people: DraftRecipient[]): DraftRecipient[] {
  const keyOf = ({ parties, address }: DraftRecipient) =>
    parties.length === 1 ? `party ${parties[0]?.partyId ?? ""}` : address;
  const keys = people.map(keyOf);
  return people.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
