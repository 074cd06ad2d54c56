import { useQuery } from "@tanstack/react-query";
import type { MailAddress, OpenMail } from "@/shared/host";
import { Failure, Loading } from "@/shared/ui";
import { NewSenderForm } from "./NewSenderForm";
import { suggestSender } from "./signature";

/** An address nobody knows: never a dead end, the first step to a record is taken already. */
export default function NewSender(props: {
  mail: Pick<OpenMail, "key" | "direction" | "readText">;
  sender: MailAddress;
  onOpenParty: (partyId: number) => void;
}) {
  const { mail, sender } = props;
  const text = useQuery({
    queryKey: ["mailText", mail.key],
    // A recipient's data do not stand in a mail that somebody else wrote.
    queryFn: () => (mail.direction === "incoming" ? mail.readText() : ""),
    staleTime: Infinity,
    retry: false,
  });
  if (text.isPending) return <Loading heights={[24, 32, 32, 32, 32, 32]} />;
  return (
    <>
      {text.error && <Failure error={text.error} onRetry={() => void text.refetch()} />}
      <NewSenderForm
        mail={mail}
        sender={sender}
        suggestion={suggestSender(sender, text.data ?? "")}
        onOpenParty={props.onOpenParty}
      />
    </>
  );
}
