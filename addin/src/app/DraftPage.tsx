import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { MailInbox20Regular, PeopleTeam20Regular } from "@fluentui/react-icons";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { Suspense, useMemo, useState } from "react";
import { NewSender } from "@/features/addresses";
import { MailParty } from "@/features/history";
import { DraftStateLine } from "@/features/mail";
import { answer, api } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import type { MailDraft } from "@/shared/host";
import { useRecipients } from "@/shared/host/useRecipients";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading } from "@/shared/ui";
import { fittingLists } from "@/shared/ui/fittingLists";
import { useDebounced } from "@/shared/ui/useDebounced";
import { EmptyState } from "./EmptyState";
import { partyParts } from "./partyParts";

type DraftRecipient = components["schemas"]["DraftRecipient"];

/** While names are being added and taken out, what is shown stays. */
const restMilliseconds = 300;
/** As many as fit into an address; who writes to more than these writes to no customer in particular. */
const mostRecipients = 100;

const useStyles = makeStyles({
  recipient: { ...fittingLists, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** Beside a mail that is being written stands whom it goes to: the first customer among its recipients, or the chosen one (R68). */
export default function DraftPage(props: {
  draft: MailDraft;
  onOpenParty: (partyId: number) => void;
  onSearch: (text: string) => void;
}) {
  const { draft } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const recipients = useDebounced(useRecipients(draft), restMilliseconds);
  const addresses = useMemo(
    () => recipients?.map(({ address }) => address).slice(0, mostRecipients),
    [recipients],
  );
  const found = useQuery({ ...draftStateQuery(addresses ?? []), enabled: addresses !== undefined });
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
    return (
      <EmptyState
        icon={isOwn ? <PeopleTeam20Regular /> : <MailInbox20Regular />}
        title={t(isOwn ? "draft.ownTitle" : "draft.noneTitle")}
        text={t(isOwn ? "draft.ownText" : "draft.noneText")}
        onSearch={() => props.onSearch("")}
      />
    );
  }

  const nameOf = (address: string) =>
    recipients?.find((recipient) => recipient.address.toLowerCase() === address)?.name ?? "";
  const sender = { name: nameOf(shown.address), address: shown.address };
  return (
    <>
      {outsiders.length > 1 && (
        <Field
          className={styles.recipient}
          label={t("draft.recipient")}
          size="small"
          orientation="horizontal"
        >
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
          draftState: ({ party }) => (
            <Suspense>
              <DraftStateLine state={state} party={party} />
            </Suspense>
          ),
        }}
        unknown={() => (
          <NewSender
            mail={{ key: draft.key, direction: "outgoing", readText: () => Promise.resolve("") }}
            sender={sender}
            onOpenParty={props.onOpenParty}
          />
        )}
        invalid={null}
      />
    </>
  );
}

/** Who is known now is asked for anew with everything that is known by an address. */
function draftStateQuery(addresses: string[]) {
  return queryOptions({
    queryKey: ["mailContext", "recipients", addresses],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/draft-state", { params: { query: { address: addresses } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Several persons of one party are one choice. */
function differentParties(recipients: DraftRecipient[]): DraftRecipient[] {
  const keyOf = ({ parties, address }: DraftRecipient) =>
    parties.length === 1 ? `party ${parties[0]?.partyId ?? ""}` : address;
  const keys = recipients.map(keyOf);
  return recipients.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
