import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type PartyContext } from "@/shared/api";
import type { components } from "@/shared/api/schema";
import type { OpenMail } from "@/shared/host";

type Schemas = components["schemas"];
export type MailState = Schemas["MailState"];

const pollMilliseconds = 3_000;
/** How long a mail is awaited that was just sent or received: mailboxes are asked every two minutes, or told sooner. */
const patienceMilliseconds = 5 * 60_000;
/** As much of the text as the history shows. */
const previewLength = 250;

export function isNew({ sentAt }: OpenMail): boolean {
  return Math.abs(Date.now() - sentAt.getTime()) < patienceMilliseconds;
}

/** Whether it will soon be known what becomes of the mail. */
export function isAwaited({ status, takesPart }: MailState, mail: OpenMail): boolean {
  return status === "pending" || (status === "unknown" && takesPart && isNew(mail));
}

/** What has become of the open mail; asked again while it waits its turn. */
export function mailStateQuery(mail: OpenMail) {
  const { internetMessageId, itemId } = mail;
  return queryOptions({
    queryKey: ["mailState", mail.key],
    queryFn: ({ signal }) => {
      const address = mail.correspondents.map((person) => person.address);
      const query = { internetMessageId, itemId, address };
      return answer(api.GET("/api/mail-state", { params: { query }, signal }));
    },
    refetchInterval: ({ state }) => (state.data && isAwaited(state.data, mail) ? pollMilliseconds : false),
  });
}

/** Everything that can be done about the open mail beside this party; the history shows it at once. */
export function useMailActions(mail: OpenMail, { party, person }: PartyContext) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries();
  const enter = useMutation({
    mutationFn: async (wholeConversation: boolean) => {
      const text = await mail.readText();
      const body: Schemas["LinkEmailRequest"] = {
        internetMessageId: mail.internetMessageId ?? null,
        itemId: mail.itemId ?? null,
        partyId: party.partyId,
        contactPersonId: person?.id ?? null,
        from: mail.from.address,
        fromName: mail.from.name,
        to: mail.to.map(({ address }) => address),
        cc: mail.cc.map(({ address }) => address),
        subject: mail.subject,
        sentAt: mail.sentAt.toISOString(),
        preview: text.replaceAll(/\s+/g, " ").trim().slice(0, previewLength),
        attachmentNames: mail.attachments.filter(({ isInline }) => !isInline).map(({ name }) => name),
        wholeConversation,
      };
      return answer(api.POST("/api/emails/link", { body }));
    },
    onSuccess: refresh,
  });
  const unlink = useMutation({
    mutationFn: (path: { id: number; partyId: number }) =>
      answer(api.DELETE("/api/emails/{id}/links/{partyId}", { params: { path } })),
    onSuccess: refresh,
  });
  const restore = useMutation({
    mutationFn: (path: { id: number; partyId: number }) =>
      answer(api.POST("/api/emails/{id}/links/{partyId}/restore", { params: { path } })),
    onSuccess: refresh,
  });
  const retry = useMutation({
    mutationFn: () => {
      const { internetMessageId = null, itemId = null } = mail;
      return answer(api.POST("/api/mail-state/retry", { body: { internetMessageId, itemId } }));
    },
    onSuccess: refresh,
  });
  const isBusy = [enter, unlink, restore, retry].some(({ isPending }) => isPending);
  const error = enter.error ?? unlink.error ?? restore.error ?? retry.error;
  return { enter, unlink, restore, retry, isBusy, error };
}
