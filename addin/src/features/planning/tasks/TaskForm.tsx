import {
  Body1,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "@/shared/api";
import { employeesQuery } from "@/shared/api/employees";
import { useDraft } from "@/shared/drafts";
import { useFormats, useTranslation } from "@/shared/i18n";
import { BackButton, Failure, Notice } from "@/shared/ui";
import { onFormKeys } from "@/shared/ui/formKeys";
import { PartyLookup } from "@/shared/ui/PartyLookup";
import { useSectionStyles } from "@/shared/ui/useSectionStyles";
import type { Task } from "../planning";
import { newerState } from "../usePlanningActions";
import { newTaskDraft, taskDraftOf, toTaskFields } from "./taskDraft";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A task that is entered or changed, in place of its list (R20); what is typed stays until it is saved or discarded. */
export function TaskForm(props: {
  /** Undefined for a new one. */
  task: Task | undefined;
  onClose: () => void;
  /** It is needed no more. */
  onCancelTask: (task: Task) => void;
}) {
  const { task, onClose } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const styles = { ...useSectionStyles(), ...useStyles() };
  const client = useQueryClient();
  const employees = useQuery(employeesQuery);
  const draft = useDraft(task ? `task ${task.id}` : "task", () =>
    task ? taskDraftOf(task) : newTaskDraft(new Date()),
  );
  const { fields, change } = draft;
  const body = toTaskFields(fields);
  const save = useMutation({
    mutationFn: async (etag: string) => {
      if (!body) return;
      if (!task) await answer(api.POST("/api/tasks", { body }));
      else {
        const params = { path: { id: task.id }, header: { "If-Match": etag } };
        await answer(api.PUT("/api/tasks/{id}", { params, body }));
      }
    },
    onSuccess: async () => {
      draft.discard();
      onClose();
      await client.invalidateQueries();
    },
  });
  const newer = newerState(save.error) as Task | undefined;
  const submit = () => {
    if (body && !save.isPending) save.mutate((newer ?? task)?.etag ?? "");
  };
  const title = t(task ? "planning.task.change" : "planning.task.new");
  const assignee = employees.data?.rows.find(({ partyId }) => String(partyId) === fields.assignedToId);
  const discard = () => {
    draft.discard();
    onClose();
  };

  return (
    <form
      className={styles.root}
      aria-label={title}
      onKeyDown={onFormKeys(submit, onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <BackButton className={styles.back} onClick={onClose}>
        {t("planning.tasks")}
      </BackButton>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {newer ? (
        <Notice
          intent="warning"
          title={t("appointments.newer.title")}
          actions={
            <>
              <Button size="small" disabledFocusable={save.isPending} onClick={submit}>
                {t("appointments.newer.insist")}
              </Button>
              <Button size="small" onClick={discard}>
                {t("appointments.newer.accept")}
              </Button>
            </>
          }
        >
          {[newer.subject, formats.relativeDayAndTime(newer.dueAt), newer.assignedTo].join(" · ")}
        </Notice>
      ) : (
        save.error && <Failure error={save.error} />
      )}
      <Field label={t("planning.task.subject")} size="small" required>
        <Input
          autoFocus
          className={styles.input}
          maxLength={500}
          value={fields.subject}
          onChange={(_, { value }) => change({ subject: value })}
        />
      </Field>
      {task ? (
        fields.party && <Body1>{fields.party.name}</Body1>
      ) : (
        <Field label={t("planning.task.party")} size="small">
          <PartyLookup party={fields.party} onChoose={(party) => change({ party })} />
        </Field>
      )}
      <Field label={t("planning.task.dueAt")} size="small" required>
        <Input
          className={styles.input}
          type="datetime-local"
          value={fields.dueAt}
          onChange={(_, { value }) => change({ dueAt: value })}
        />
      </Field>
      <Field label={t("planning.task.assignedTo")} size="small">
        <Select value={fields.assignedToId} onChange={(_, { value }) => change({ assignedToId: value })}>
          {!task && <option value="">{t("planning.task.me")}</option>}
          {task && !assignee && <option value={task.assignedToId}>{task.assignedTo}</option>}
          {employees.data?.rows
            .filter(({ isActive, partyId }) => isActive || String(partyId) === fields.assignedToId)
            .map((employee) => (
              <option key={employee.partyId} value={employee.partyId}>
                {employee.name}
              </option>
            ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={!body || save.isPending}>
          {t(task ? "appointments.save" : "planning.task.create")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t(draft.isStarted ? "appointments.later" : "action.cancel")}
        </Button>
        {draft.isStarted && (
          <Button size="small" appearance="subtle" onClick={discard}>
            {t("appointments.discard")}
          </Button>
        )}
        {task && !draft.isStarted && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              onClose();
              props.onCancelTask(task);
            }}
          >
            {t("planning.task.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
