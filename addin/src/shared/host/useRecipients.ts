import { useEffect, useState } from "react";
import { useOffice } from "./HostProvider";
import { ask, toMailAddress, type MailAddress, type MailDraft } from "./openMail";

/** How often is asked where Outlook doesn't tell of changes. */
const pollMilliseconds = 3_000;

/** Whom a mail that is being written goes to, as it is changed; undefined until Outlook has answered. */
export function useRecipients(draft: MailDraft): MailAddress[] | undefined {
  const office = useOffice();
  const [recipients, setRecipients] = useState<MailAddress[]>();
  useEffect(() => {
    const { item } = draft;
    let isShown = true;
    let newest = 0;
    const read = async () => {
      const own = ++newest;
      const fields = await Promise.all(
        [item.to, item.cc, item.bcc].map((field) =>
          ask<Office.EmailAddressDetails[]>((done) => field.getAsync(done)),
        ),
      );
      // Answers may overtake each other, and what is half typed has no address yet.
      if (!isShown || own !== newest) return;
      const people = fields
        .flat()
        .map(toMailAddress)
        .filter(({ address }) => address.includes("@"));
      setRecipients((before) => (isSame(before, people) ? before : people));
    };
    // A draft that was sent or closed meanwhile has nothing to say any more.
    const readAgain = () => void read().catch(() => isShown && setRecipients((before) => before ?? []));
    readAgain();
    if (office?.context.requirements.isSetSupported("Mailbox", "1.7")) {
      item.addHandlerAsync(office.EventType.RecipientsChanged, readAgain, readAgain);
      return () => {
        isShown = false;
        item.removeHandlerAsync(office.EventType.RecipientsChanged);
      };
    }
    const timer = setInterval(readAgain, pollMilliseconds);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, [office, draft]);
  return recipients;
}

function isSame(left: MailAddress[] | undefined, right: MailAddress[]): boolean {
  return (
    left?.length === right.length && left.every(({ address }, index) => address === right[index]?.address)
  );
}
