import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading } from "@/shared/ui";
import { Facts } from "./Facts";

export function EmailDetail(props: { id: number }) {
  const { id } = props;
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["email", id],
    queryFn: ({ signal }) => answer(api.GET("/api/emails/{id}", { params: { path: { id } }, signal })),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading heights={[16, 16]} />;
  return (
    <Facts
      facts={[
        [t("history.detail.from"), data.from],
        [t("history.detail.to"), [...data.to, ...data.cc].join(", ")],
        [t("history.detail.preview"), data.preview],
        [t("history.detail.attachments"), data.attachmentNames.join(", ")],
      ]}
    />
  );
}
