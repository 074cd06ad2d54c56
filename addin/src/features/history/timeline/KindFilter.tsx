import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons";
import { lazy } from "react";
import type { HistoryKind, HistoryPage } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { LazyMenu } from "@/shared/ui";

const fetchMenu = () => import("./KindMenu");
const KindMenu = lazy(fetchMenu);

const useStyles = makeStyles({ button: { minWidth: 0 } });

export interface KindFilterProps {
  counts: NonNullable<HistoryPage["counts"]>;
  selected: HistoryKind[];
  onSelect: (kinds: HistoryKind[]) => void;
}

export function KindFilter(props: KindFilterProps) {
  const { selected } = props;
  const { t } = useTranslation();
  const [only, ...others] = selected;
  const label =
    only === undefined
      ? t("history.allKinds")
      : others.length === 0
        ? t(`history.kind.${only}`)
        : t("history.kindsSelected", { count: selected.length });
  const button = (
    <Button
      className={useStyles().button}
      size="small"
      appearance="subtle"
      icon={<ChevronDown12Regular />}
      iconPosition="after"
      aria-label={`${t("history.filter")}: ${label}`}
    >
      {label}
    </Button>
  );
  return (
    <LazyMenu
      button={button}
      fetch={fetchMenu}
      menu={(trigger) => <KindMenu {...props} button={trigger} />}
    />
  );
}
