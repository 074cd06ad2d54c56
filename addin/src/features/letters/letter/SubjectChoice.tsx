import { Field, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { answer, api, type HistoryKind, type PartyCard } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import type { Subject } from "./partyLetterDraft";

const kinds: Record<Subject["kind"], HistoryKind[]> = {
  salesDocument: ["quote", "salesOrder", "deliveryNote", "invoice", "creditNote"],
  complaint: ["issue"],
};
const mostOffered = 50;

/** Which quote, invoice or complaint the letter is about; the newest first. */
export function SubjectChoice(props: {
  party: Pick<PartyCard, "partyId" | "type">;
  kind: Subject["kind"];
  subject: Subject | undefined;
  onChoose: (subject: Subject | undefined) => void;
}) {
  const { party, kind } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const entries = useQuery({
    queryKey: ["letterSubjects", party.partyId, kind],
    queryFn: ({ signal }) => {
      const path = { partyType: party.type, partyId: party.partyId };
      const query = { kinds: kinds[kind].join(","), limit: mostOffered };
      return answer(api.GET("/api/history/{partyType}/{partyId}", { params: { path, query }, signal }));
    },
  });
  return (
    <>
      {entries.error && <Failure error={entries.error} onRetry={() => void entries.refetch()} />}
      <Field label={t(`letters.subject.${kind}`)} size="small" orientation="horizontal">
        <Select
          value={props.subject?.kind === kind ? String(props.subject.id) : ""}
          onChange={(_, { value }) => props.onChoose(value === "" ? undefined : { kind, id: Number(value) })}
        >
          <option value="">{t("letters.noSubject")}</option>
          {entries.data?.entries.map((entry) => (
            <option key={`${entry.kind} ${entry.id}`} value={entry.id}>
              {[
                t(`history.kindSingular.${entry.kind}`),
                entry.subject,
                formats.date({ at: entry.occurredAt, dateOnly: entry.isDateOnly }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
