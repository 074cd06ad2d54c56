import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, textOrNull, type PartyContext } from "@/shared/api";
import type { OpenAppointment } from "@/shared/host";
import { itemIdOf, readFacts, saveItem } from "@/shared/host/openAppointment";
import type { Appointment } from "../appointments/appointments";

/** The sales appointment that the open appointment is; null when it is none. */
export function useOutlookAppointment(open: OpenAppointment) {
  const query = outlookAppointmentQuery(open);
  const client = useQueryClient();
  const known = useQuery(query);
  const show = (appointment: Appointment | null) => {
    client.setQueryData(query.queryKey, appointment);
    // The party's history and its appointments show it, too.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== query.queryKey[0] });
  };
  const enter = useMutation({
    mutationFn: (context: PartyContext) => enterAppointment(open, context),
    onSuccess: show,
  });
  const remove = useMutation({
    mutationFn: ({ id, etag }: Appointment) =>
      answer(
        api.DELETE("/api/appointments/{id}", {
          params: { path: { id }, header: { "If-Match": etag } },
        }),
      ),
    onSuccess: () => show(null),
    // Changed meanwhile: what it is now is shown.
    onError: () => void known.refetch(),
  });
  return { known, enter, remove };
}

function outlookAppointmentQuery(open: OpenAppointment) {
  return queryOptions({
    queryKey: ["outlookAppointment", open.key],
    queryFn: async ({ signal }): Promise<Appointment | null> => {
      const itemId = await itemIdOf(open.item);
      if (itemId === undefined) return null;
      const found = await answer(
        api.GET("/api/outlook-appointment", { params: { query: { itemId } }, signal }),
      );
      return found.appointment;
    },
  });
}

async function enterAppointment(open: OpenAppointment, { party, person }: PartyContext) {
  const itemId = await saveItem(open.item);
  const { subject, start, end, isAllDay, location } = await readFacts(open.item);
  return answer(
    api.POST("/api/outlook-appointment", {
      body: {
        itemId,
        partyId: party.partyId,
        contactPersonId: person?.id ?? null,
        kind: "sales",
        // Outlook takes appointments without a subject.
        subject: subject || party.name,
        start: start.toISOString(),
        end: end.toISOString(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        isAllDay,
        location: textOrNull(location),
        notes: null,
        reminderMinutes: null,
      },
    }),
  );
}
