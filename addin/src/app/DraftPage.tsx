import { Suspense } from "react";
import { DraftStateLine } from "@/features/mail";
import type { MailDraft } from "@/shared/host";
import { useRecipients } from "@/shared/host/useRecipients";
import { PeoplePage } from "./PeoplePage";

/** Beside a mail that is being written stands whom it goes to (R68). */
export default function DraftPage(props: {
  draft: MailDraft;
  onOpenParty: (partyId: number) => void;
  onSearch: (text: string) => void;
}) {
  const { draft, onOpenParty, onSearch } = props;
  return (
    <PeoplePage
      people={useRecipients(draft.item)}
      itemKey={draft.key}
      label="draft.recipient"
      none={{ title: "draft.noneTitle", text: "draft.noneText" }}
      own={{ title: "draft.ownTitle", text: "draft.ownText" }}
      line={(state, { party }) => (
        <Suspense>
          <DraftStateLine state={state} party={party} />
        </Suspense>
      )}
      onOpenParty={onOpenParty}
      onSearch={onSearch}
    />
  );
}
