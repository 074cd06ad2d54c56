import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure, Loading } from "@/shared/ui";
import { Facts } from "./Facts";

export function InteractionDetail(props: { id: number }) {
  const { id } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const { data, error, refetch } = useQuery({
    queryKey: ["interaction", id],
    queryFn: ({ signal }) => answer(api.GET("/api/interactions/{id}", { params: { path: { id } }, signal })),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading heights={[16, 16]} />;
  return (
    <Facts
      facts={[
        [t("history.detail.topics"), data.topics],
        [t("history.detail.commitments"), data.commitments],
        [t("history.detail.details"), data.details],
        [t("history.detail.document"), data.salesDocumentNumber],
        [t("history.detail.callback"), data.nextCallbackAt && formats.dateAndTime(data.nextCallbackAt)],
      ]}
    />
  );
}
