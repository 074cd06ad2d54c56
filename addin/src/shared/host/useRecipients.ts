import { useEffect, useState } from "react";
import { useOffice } from "./HostProvider";
import { ask, toMailAddress, type MailAddress } from "./openMail";

/** How often is asked where Outlook doesn't tell of changes. */
const pollMilliseconds = 3_000;

/** Whom a mail or an appointment that is being written goes to, as it is changed; undefined until Outlook has answered. */
export function useRecipients(
  item: Office.MessageCompose | Office.AppointmentCompose,
): MailAddress[] | undefined {
  const office = useOffice();
  const [recipients, setRecipients] = useState<MailAddress[]>();
  useEffect(() => {
    let isShown = true;
    let newest = 0;
    const read = async () => {
      const own = ++newest;
      const fields = await Promise.all(
        fieldsOf(item).map((field) => ask<Office.EmailAddressDetails[]>((done) => field.getAsync(done))),
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
  }, [office, item]);
  return recipients;
}

function fieldsOf(item: Office.MessageCompose | Office.AppointmentCompose): Office.Recipients[] {
  return "to" in item ? [item.to, item.cc, item.bcc] : [item.requiredAttendees, item.optionalAttendees];
}

function isSame(left: MailAddress[] | undefined, right: MailAddress[]): boolean {
  return (
    left?.length === right.length && left.every(({ address }, index) => address === right[index]?.address)
  );
}
