import { Button } from "@fluentui/react-components";
import { Call20Regular } from "@fluentui/react-icons";
import { telephoneLink } from "@/features/history";
import type { DialProps } from "@/features/planning";
import { useTranslation } from "@/shared/i18n";

/** Calls somebody from a row. */
export function DialLink({ phone, name, tabIndex }: DialProps) {
  const { t } = useTranslation();
  return (
    <Button
      as="a"
      size="small"
      appearance="subtle"
      icon={<Call20Regular />}
      href={telephoneLink(phone)}
      tabIndex={tabIndex}
      aria-label={t("planning.dial", { name, number: phone })}
      title={t("party.callNumber", { number: phone })}
    />
  );
}
