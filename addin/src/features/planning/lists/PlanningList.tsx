import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import { useFormats, useTranslation } from "@/shared/i18n";
import {
  ColumnFilterField,
  filterBy,
  ListFailure,
  ListTitle,
  RecordList,
  RestOfList,
  useCreateKey,
  useLoadedList,
  type ListView,
} from "@/shared/list";
import { Loading, useWidth } from "@/shared/ui";
import { isChangedHere, type Appointment } from "../appointments/appointments";
import {
  filterByScope,
  scopeIn,
  scopeOf,
  withoutScope,
  type PlanningListKind,
  type PlanningParts,
  type Task,
} from "../planning";
import { PlanningNotice } from "../PlanningNotice";
import { actionsWidth, AppointmentActions, CallActions, TaskActions } from "../RowActions";
import { RowItem } from "../RowItem";
import { PressButton, ScopeSwitch } from "../ScopeSwitch";
import { usePlanningActions, type PlanningActions } from "../usePlanningActions";
import { appointments } from "./appointments";
import { callbacks } from "./callbacks";
import type { ListDefinition } from "./listDefinition";
import { suggestions } from "./suggestions";
import { tasks } from "./tasks";

const AppointmentEditor = lazy(() =>
  import("../appointments/AppointmentEditor").then((module) => ({ default: module.AppointmentEditor })),
);
const TaskForm = lazy(() => import("../tasks/TaskForm").then((module) => ({ default: module.TaskForm })));

/** Below, rows stand in two lines instead of in columns. */
const tableFrom = 620;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, outline: "none" },
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(132px, 1fr))",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  filter: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  items: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  list: { listStyleType: "none", margin: 0, padding: `${tokens.spacingVerticalXS} 0` },
});

export interface PlanningListProps {
  kind: PlanningListKind;
  view: ListView;
  openParty: number | undefined;
  parts: PlanningParts;
  onView: (change: (view: ListView) => ListView) => void;
}

/** Callbacks, call suggestions, tasks or appointments (R14, R16, R20, R51); a table, or with less room two lines for each. */
export default function PlanningList(props: PlanningListProps) {
  const root = useRef<HTMLDivElement>(null);
  // The row that had the focus may be gone.
  const actions = usePlanningActions(() => root.current?.focus());
  const [edited, setEdited] = useState<Task | "new">();
  const [changed, setChanged] = useState<Appointment>();
  const { parts } = props;
  const frame = { ...props, actions };

  let content: ReactNode;
  switch (props.kind) {
    case "callbacks":
      content = (
        <List
          {...frame}
          list={callbacks}
          rowActions={(row, tabIndex) => (
            <CallActions row={row} parts={parts} actions={actions} tabIndex={tabIndex} />
          )}
        />
      );
      break;
    case "suggestions":
      content = (
        <List
          {...frame}
          list={suggestions}
          rowActions={(row, tabIndex) => (
            <CallActions row={row} parts={parts} actions={actions} tabIndex={tabIndex} />
          )}
        />
      );
      break;
    case "tasks":
      content = edited ? (
        <Suspense fallback={<Loading heights={[24, 32, 32, 32]} />}>
          <TaskForm
            task={edited === "new" ? undefined : edited}
            onClose={() => setEdited(undefined)}
            onCancelTask={(task) => actions.step.mutate({ task, step: "cancel" })}
          />
        </Suspense>
      ) : (
        <List
          {...frame}
          list={tasks}
          rowActions={(row, tabIndex) => (
            <TaskActions row={row} parts={parts} actions={actions} tabIndex={tabIndex} onEdit={setEdited} />
          )}
          onOpenOther={setEdited}
          onCreate={() => setEdited("new")}
        />
      );
      break;
    case "appointments":
      content = changed ? (
        <Suspense fallback={<Loading heights={[24, 32, 32, 32]} />}>
          <AppointmentEditor appointment={changed} onClose={() => setChanged(undefined)} />
        </Suspense>
      ) : (
        <List
          {...frame}
          list={appointments}
          rowActions={(row, tabIndex) => (
            <AppointmentActions
              row={row}
              parts={parts}
              actions={actions}
              tabIndex={tabIndex}
              onEdit={setChanged}
            />
          )}
          onOpenOther={(row) => {
            if (isChangedHere(row)) setChanged(row);
          }}
        />
      );
  }
  return (
    <div ref={root} tabIndex={-1} className={useStyles().root}>
      <PlanningNotice actions={actions} onCapture={parts.onCapture} />
      {content}
    </div>
  );
}

function List<Row extends object>(
  props: PlanningListProps & {
    list: ListDefinition<Row>;
    actions: PlanningActions;
    rowActions: (row: Row, tabIndex: number | undefined) => ReactNode;
    /** A row that is about nobody. */
    onOpenOther?: (row: Row) => void;
    onCreate?: () => void;
  },
) {
  const { kind, view, list, parts, rowActions } = props;
  const onView: typeof props.onView = (change) =>
    props.onView((before) => list.adapt?.(change(before), before) ?? change(before));
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const [measure, width] = useWidth();
  const loaded = useLoadedList(["partyList", kind, view], list.load(view));
  const filters = withoutScope(view.filters);
  const isFiltered = Object.keys(filters).length > 0;
  const filter = (name: string, value: string) => onView((current) => filterBy(current, name, value));
  const title = t(`planning.${kind}`);
  const empty = t(isFiltered ? "lists.emptyFiltered" : `planning.empty.${kind}`);
  useCreateKey(props.onCreate);

  const open = (row: Row) => {
    const partyId = list.partyOf(row);
    if (partyId !== null) parts.onOpen(partyId);
    else props.onOpenOther?.(row);
  };
  const openRow = loaded.rows.find(
    (row) => props.openParty !== undefined && list.partyOf(row) === props.openParty,
  );
  const isTable = width >= tableFrom;

  return (
    <section ref={measure} className={styles.root} aria-label={title} aria-busy={loaded.isFetching}>
      <ListTitle
        title={title}
        total={loaded.total}
        download={() => list.download(view)}
        onClearFilters={
          isFiltered ? () => onView((current) => ({ ...current, filters: scopeOf(current) })) : undefined
        }
        onCreate={props.onCreate}
      >
        <ScopeSwitch
          scope={scopeIn(view.filters)}
          onScope={(next) =>
            onView((current) => ({ ...current, filters: { ...filters, ...filterByScope(next) } }))
          }
        />
        {list.shape.filters.includes("overdue") && (
          <PressButton
            isPressed={filters.overdue === "true"}
            onClick={() => filter("overdue", filters.overdue === "true" ? "" : "true")}
          >
            {t("planning.overdue")}
          </PressButton>
        )}
      </ListTitle>
      <ListFailure list={loaded} />
      {isTable ? (
        <RecordList
          label={title}
          list={loaded}
          columns={list.columns}
          width={width}
          view={view}
          idOf={list.idOf}
          openRow={openRow && list.idOf(openRow)}
          empty={empty}
          actions={{ width: actionsWidth, show: (row, isTabbable) => rowActions(row, isTabbable ? 0 : -1) }}
          onView={onView}
          onOpen={(id) => {
            const row = loaded.rows.find((candidate) => list.idOf(candidate) === id);
            if (row) open(row);
          }}
        />
      ) : (
        <>
          <div className={styles.filters}>
            {list.columns
              .filter((column) => column.filter)
              .map((column) => (
                <div key={column.id} className={styles.filter}>
                  <Caption1 aria-hidden>{t(column.label)}</Caption1>
                  <ColumnFilterField
                    column={column}
                    value={filters[column.id] ?? ""}
                    onChange={(value) => filter(column.id, value)}
                  />
                </div>
              ))}
          </div>
          <div className={styles.items}>
            <ul className={styles.list} aria-label={title}>
              {loaded.rows.map((row) => (
                <RowItem
                  key={list.idOf(row)}
                  summary={list.summary(row, t, formats)}
                  onOpen={() => open(row)}
                >
                  {rowActions(row, undefined)}
                </RowItem>
              ))}
            </ul>
            <RestOfList list={loaded} empty={empty} />
          </div>
        </>
      )}
    </section>
  );
}
