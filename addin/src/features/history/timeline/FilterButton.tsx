import { Button } from "@fluentui/react-components";
import { Filter20Filled, Filter20Regular } from "@fluentui/react-icons";
import { lazy } from "react";
import { useTranslation } from "@/shared/i18n";
import { LazyMenu } from "@/shared/ui";
import type { HistoryFilter } from "../queries";

const fetchPopover = () => import("./FilterPopover");
const FilterPopover = lazy(fetchPopover);

export interface FilterProps {
  filter: HistoryFilter;
  onFilter: (filter: HistoryFilter) => void;
}

/** Period, employee and type; filled while one of them leaves something out. */
export function FilterButton(props: FilterProps) {
  const { from, to, employeeId, subtype } = props.filter;
  const { t } = useTranslation();
  const isActive = [from, to, employeeId, subtype].some((value) => value !== "");
  const label = t(isActive ? "history.filterActive" : "history.filterMore");
  const button = (
    <Button
      size="small"
      appearance="subtle"
      icon={isActive ? <Filter20Filled /> : <Filter20Regular />}
      aria-label={label}
      title={label}
    />
  );
  return (
    <LazyMenu
      button={button}
      opens="dialog"
      fetch={fetchPopover}
      menu={(trigger) => <FilterPopover {...props} button={trigger} />}
    />
  );
}
