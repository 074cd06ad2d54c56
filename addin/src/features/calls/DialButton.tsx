import { Button } from "@fluentui/react-components";
import { Call20Regular } from "@fluentui/react-icons";
import { laterView, useTranslation } from "@/shared/i18n";
import { LazyMenu } from "@/shared/ui";
import type { DialProps } from "./dialProps";

const fetchDial = () => import("./Dial");
const Dial = laterView(fetchDial);

/**
 * Calls a party: its only number at once, or the one that is chosen of several (R29). Without a label it is an icon, for the
 * rows of lists.
 */
export function DialButton(
  props: DialProps & { label?: string; className?: string; tabIndex?: number | undefined },
) {
  const { name, phone, label, className, tabIndex } = props;
  const { t } = useTranslation();
  const button = (
    <Button
      className={className}
      tabIndex={tabIndex}
      size="small"
      appearance={label ? "secondary" : "subtle"}
      icon={<Call20Regular />}
      disabled={!phone}
      title={phone ? t("party.callNumber", { number: phone }) : t("party.noNumber")}
      aria-label={label ? undefined : t("party.callNumber", { number: name })}
    >
      {label}
    </Button>
  );
  return phone ? (
    <LazyMenu
      button={button}
      opens={false}
      fetch={fetchDial}
      menu={(pressed) => <Dial {...props} phone={phone} button={pressed} />}
    />
  ) : (
    button
  );
}
