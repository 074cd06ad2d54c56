import { makeStyles } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";
import {
  ListFailure,
  ListTitle,
  RecordList,
  useCreateKey,
  useLoadedList,
  type ListView,
} from "@/shared/list";
import { useWidth } from "@/shared/ui";
import { useMayEnter } from "../record/records";
import { columns } from "./columns";
import { partyTypes, type ListKind } from "./listView";
import { exportList, loadAddresses } from "./queries";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
});

/** A list of one kind of address (R1, R3, R6, R7). Where it stands in its view is its owner's matter. */
export function AddressList(props: {
  kind: ListKind;
  view: ListView;
  openParty: number | undefined;
  onView: (change: (view: ListView) => ListView) => void;
  onOpen: (partyId: number) => void;
  onCreate?: () => void;
}) {
  const { kind, view, onView } = props;
  const onCreate = useMayEnter(partyTypes[kind]) ? props.onCreate : undefined;
  const { t } = useTranslation();
  const [measure, width] = useWidth();
  const list = useLoadedList(["partyList", kind, view], loadAddresses(kind, view));
  const isFiltered = Object.keys(view.filters).length > 0;
  const title = t(`lists.${kind}`);
  useCreateKey(onCreate);

  return (
    <section ref={measure} className={useStyles().root} aria-label={title} aria-busy={list.isFetching}>
      <ListTitle
        title={title}
        total={list.total}
        download={() => exportList(kind, view)}
        onClearFilters={isFiltered ? () => onView((current) => ({ ...current, filters: {} })) : undefined}
        onCreate={onCreate}
      />
      <ListFailure list={list} />
      <RecordList
        label={title}
        list={list}
        columns={columns[kind]}
        width={width}
        view={view}
        idOf={(row) => row.partyId}
        openRow={props.openParty}
        empty={t(isFiltered ? "lists.emptyFiltered" : "lists.empty")}
        onView={onView}
        onOpen={props.onOpen}
      />
    </section>
  );
}
