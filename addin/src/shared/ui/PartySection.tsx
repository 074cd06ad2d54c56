import type { ReactNode, Ref } from "react";
import { useTranslation } from "@/shared/i18n";
import { BackButton } from "./BackButton";
import { onEscape } from "./formKeys";
import { useSectionStyles } from "./useSectionStyles";

/** What stands in place of a party's history, with the way back to it. */
export function PartySection({
  ref,
  label,
  onClose,
  children,
}: {
  /** It can take the focus when what had it is gone. */
  ref?: Ref<HTMLElement>;
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const styles = useSectionStyles();
  return (
    <section ref={ref} tabIndex={-1} className={styles.root} aria-label={label} onKeyDown={onEscape(onClose)}>
      <BackButton className={styles.back} onClick={onClose}>
        {t("party.backToHistory")}
      </BackButton>
      {children}
    </section>
  );
}
