import { makeStyles, Subtitle1, Subtitle2, tokens } from "@fluentui/react-components";
import { ClockAlarm20Regular, PersonCall20Regular, TaskListSquareLtr20Regular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { useFormats, useTranslation, type Formats, type Texts } from "@/shared/i18n";
import { Failure, KindIcon, Loading } from "@/shared/ui";
import { wholeDay } from "../days";
import { callbacks } from "../lists/callbacks";
import type { Summary } from "../lists/listDefinition";
import { suggestions } from "../lists/suggestions";
import { tasks } from "../lists/tasks";
import type {
  AppointmentToday,
  OpenIssue,
  PlanningListKind,
  PlanningParts,
  PlanningScope,
  StartView as Start,
  Task,
} from "../planning";
import { PlanningNotice } from "../PlanningNotice";
import { CallActions, TaskActions } from "../RowActions";
import { RowItem } from "../RowItem";
import { ScopeSwitch } from "../ScopeSwitch";
import { usePlanningActions, type PlanningActions } from "../usePlanningActions";
import { Block } from "./Block";
import { DigestSetting } from "./DigestSetting";
import { startQuery } from "./startQuery";

const TaskForm = lazy(() => import("../tasks/TaskForm").then((module) => ({ default: module.TaskForm })));

const useStyles = makeStyles({
  root: { outline: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  blocks: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(400px, 100%), 1fr))",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalL,
  },
});

export interface StartViewProps {
  scope: PlanningScope;
  parts: PlanningParts;
  /** Whether the day is what the page is about, or stands below another heading. */
  headingLevel: 1 | 2;
  /** The address of a whole list. */
  hrefOf: (list: PlanningListKind, scope: PlanningScope) => string;
  onScope: (scope: PlanningScope) => void;
}

/** The view that begins the day (R64): what is to be done today, the few first of each kind. */
export default function StartView(props: StartViewProps) {
  const { scope, parts } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const actions = usePlanningActions(() => root.current?.focus());
  const [edited, setEdited] = useState<Task>();
  const { data, error, refetch, isFetching } = useQuery(startQuery(scope));

  const title = data ? t("planning.today", { day: wholeDay(data.today) }) : t("planning.start");

  if (edited) {
    return (
      <Suspense fallback={<Loading heights={[24, 32, 32, 32]} />}>
        <TaskForm
          task={edited}
          onClose={() => setEdited(undefined)}
          onCancelTask={(task) => actions.step.mutate({ task, step: "cancel" })}
        />
      </Suspense>
    );
  }
  return (
    <div ref={root} tabIndex={-1} className={styles.root} aria-busy={isFetching}>
      <div className={styles.head}>
        {props.headingLevel === 1 ? (
          <Subtitle1 as="h1">{title}</Subtitle1>
        ) : (
          <Subtitle2 as="h2">{title}</Subtitle2>
        )}
        <ScopeSwitch scope={scope} onScope={props.onScope} />
      </div>
      <PlanningNotice actions={actions} onCapture={parts.onCapture} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading heights={[24, 40, 40, 24, 40, 40]} />}
      {data && <Blocks {...props} start={data} actions={actions} onEdit={setEdited} />}
      {data && <DigestSetting />}
    </div>
  );
}

function Blocks(
  props: StartViewProps & { start: Start; actions: PlanningActions; onEdit: (task: Task) => void },
) {
  const { start, scope, parts, actions, hrefOf, onEdit } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const open = (partyId: number | null) => (partyId === null ? undefined : () => parts.onOpen(partyId));
  return (
    <div className={styles.blocks}>
      <Block
        icon={<ClockAlarm20Regular />}
        title={t("planning.callbacks")}
        shown={start.callbacks.rows.length}
        total={start.callbacks.total}
        empty={t("planning.empty.callbacks")}
        href={hrefOf("callbacks", scope)}
      >
        {start.callbacks.rows.map((row) => (
          <RowItem key={row.partyId} summary={callbacks.summary(row, t, formats)} onOpen={open(row.partyId)}>
            <CallActions row={row} parts={parts} actions={actions} />
          </RowItem>
        ))}
      </Block>
      <Block
        icon={<PersonCall20Regular />}
        title={t("planning.suggestions")}
        shown={start.suggestions.rows.length}
        total={start.suggestions.total}
        empty={t("planning.empty.suggestions")}
        href={hrefOf("suggestions", scope)}
      >
        {start.suggestions.rows.map((row) => (
          <RowItem
            key={row.partyId}
            summary={suggestions.summary(row, t, formats)}
            onOpen={open(row.partyId)}
          >
            <CallActions row={row} parts={parts} actions={actions} />
          </RowItem>
        ))}
      </Block>
      <Block
        icon={<TaskListSquareLtr20Regular />}
        title={t("planning.myTasks")}
        shown={start.tasks.rows.length}
        total={start.tasks.total}
        empty={t("planning.empty.tasks")}
        href={hrefOf("tasks", "mine")}
      >
        {start.tasks.rows.map((row) => {
          // Everything here is one's own.
          const summary = tasks.summary({ ...row, assignedTo: "" }, t, formats);
          return (
            <RowItem key={row.id} summary={summary} onOpen={open(row.partyId) ?? (() => onEdit(row))}>
              <TaskActions row={row} parts={parts} actions={actions} onEdit={onEdit} />
            </RowItem>
          );
        })}
      </Block>
      <Block
        icon={<KindIcon kind="appointment" />}
        title={t("planning.appointmentsToday")}
        shown={start.appointments.rows.length}
        total={start.appointments.total}
        empty={t("planning.empty.appointments")}
        href={hrefOf("appointments", scope)}
      >
        {start.appointments.rows.map((row) => (
          <RowItem
            key={row.id}
            summary={appointmentSummary(row, scope, formats)}
            onOpen={open(row.partyId)}
          />
        ))}
      </Block>
      <Block
        icon={<KindIcon kind="issue" />}
        title={t("planning.issues")}
        shown={start.issues.rows.length}
        total={start.issues.total}
        empty={t("planning.empty.issues")}
      >
        {start.issues.rows.map((row) => (
          <RowItem key={row.id} summary={issueSummary(row, t)} onOpen={open(row.customerId)} />
        ))}
      </Block>
    </div>
  );
}

function appointmentSummary(row: AppointmentToday, scope: PlanningScope, formats: Formats): Summary {
  return {
    title: `${formats.time(row.start)}–${formats.time(row.end)} ${row.subject}`,
    detail: [row.partyName, row.location, scope === "all" ? row.salesperson : null],
  };
}

function issueSummary(row: OpenIssue, t: Texts["t"]): Summary {
  return {
    title: row.customerName ?? row.number,
    detail: [
      t("planning.issueAge", { count: row.ageDays }),
      row.customerName === null ? null : row.number,
      row.description,
    ],
  };
}
