import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem, type PartyType } from "@/shared/api";
import { recordDraftKey } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import { DuplicateWarning } from "../newSender/DuplicateWarning";
import { fieldErrors } from "./fieldErrors";
import { PersonList } from "./persons/PersonList";
import { RecordConflict } from "./RecordConflict";
import { fieldsOf, type RecordTab } from "./recordFields";
import { toForm, toRequest, type FormValues } from "./recordForm";
import { RecordForm } from "./RecordForm";
import { recordQuery, useActivateRecord, useMayEnter, useSaveRecord, type PartyRecord } from "./records";
import { SaveBar } from "./SaveBar";
import { onSaveKeys } from "@/shared/ui/formKeys";
import { useMergedForm } from "./useMergedForm";

export interface RecordPageProps {
  type: PartyType;
  partyId: number;
  tab: RecordTab;
  onOpenParty: (partyId: number) => void;
}

/** A page of an address record: read, changed and saved in place. */
export default function RecordPage(props: RecordPageProps) {
  const { data, error, refetch } = useQuery(recordQuery(props.type, props.partyId));
  return (
    <>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading heights={[32, 32, 32, 32, 32, 32]} />}
      {data && <RecordEditor key={data.partyId} {...props} record={data} />}
    </>
  );
}

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground3,
  },
});

function RecordEditor(props: RecordPageProps & { record: PartyRecord }) {
  const { type, tab, record } = props;
  const { t } = useTranslation();
  const fields = fieldsOf(type);
  const form = useMergedForm(recordDraftKey(record.partyId), record.etag, toForm(record, fields));
  const isReadOnly = !useMayEnter(type);
  const save = useSaveRecord(type);
  /** The values before the last saving, for taking it back. */
  const [before, setBefore] = useState<FormValues>();
  const duplicates = save.error instanceof ApiProblem ? save.error.problem.duplicates : undefined;
  // Both states are shown already.
  const isConflict = save.error instanceof ApiProblem && save.error.code === "changed_meanwhile";

  const send = (acceptDuplicates: boolean) => {
    if (!form.isChanged || save.isPending) return;
    const former = toForm(record, fields);
    const request = toRequest(record, form.values, fields);
    save.mutate(
      { record, request, acceptDuplicates },
      {
        onSuccess: () => {
          form.discard();
          setBefore(former);
        },
      },
    );
  };
  const takeBack = (former: FormValues) =>
    save.mutate(
      { record, request: toRequest(record, former, fields), acceptDuplicates: true },
      { onSuccess: () => setBefore(undefined) },
    );

  return (
    <div onKeyDown={onSaveKeys(() => send(false))}>
      {form.isOutdated && <RecordConflict form={form} fields={fields} />}
      {save.error && !duplicates && !isConflict && <Failure error={save.error} />}
      {duplicates && (
        <DuplicateWarning
          duplicates={duplicates}
          continueLabel={t("record.saveAnyway")}
          onOpen={props.onOpenParty}
          onContinue={() => send(true)}
        />
      )}
      {before && !form.isChanged && (
        <Notice
          intent="success"
          onDismiss={() => setBefore(undefined)}
          actions={
            <Button size="small" disabledFocusable={save.isPending} onClick={() => takeBack(before)}>
              {t("action.undo")}
            </Button>
          }
        >
          {t("record.saved")}
        </Notice>
      )}
      <RecordForm
        tab={tab}
        fields={fields}
        values={form.values}
        errors={fieldErrors(save.error, fields)}
        isReadOnly={isReadOnly}
        onChange={form.change}
      />
      {tab === "address" && type !== "employee" && (
        <PersonList partyId={record.partyId} partyType={type} persons={record.contactPersons} />
      )}
      {tab === "details" && !isReadOnly && <Activity type={type} record={record} />}
      {form.isChanged && (
        <SaveBar
          saveLabel={t("record.save")}
          isSaving={save.isPending}
          hint={t("record.changes", { count: Object.keys(form.changed).length })}
          onSave={() => send(false)}
          onDiscard={() => {
            form.discard();
            save.reset();
          }}
        />
      )}
    </div>
  );
}

/** Whether the address is still dealt with. */
function Activity(props: { type: PartyType; record: PartyRecord }) {
  const { record } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const activate = useActivateRecord(props.type);
  return (
    <>
      {activate.error && <Failure error={activate.error} />}
      <div className={styles.footer}>
        <Caption1>{t(record.isActive ? "record.isActive" : "record.isInactive")}</Caption1>
        <Button
          size="small"
          disabledFocusable={activate.isPending}
          onClick={() => activate.mutate({ record, isActive: !record.isActive })}
        >
          {t(record.isActive ? "record.deactivate" : "record.activate")}
        </Button>
      </div>
    </>
  );
}
