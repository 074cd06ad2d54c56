import { MailOff20Regular } from "@fluentui/react-icons";
import type { MailAddress } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { EmptyState } from "./EmptyState";

/** A sender who can't be looked up can be searched for by name. */
export default function InvalidAddress(props: { person: MailAddress; onSearch: (text: string) => void }) {
  const { person } = props;
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<MailOff20Regular />}
      title={t("noMail.invalidTitle")}
      text={t("noMail.invalidText", { address: person.address })}
      onSearch={() => props.onSearch(person.name)}
    />
  );
}
