import { makeStyles, Subtitle2, Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ApiProblem, type PartyType } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { DuplicateWarning } from "../newSender/DuplicateWarning";
import { fieldErrors } from "./fieldErrors";
import { fieldsOf, tabsOf, type RecordTab } from "./recordFields";
import { toForm, toRequest, type FormValues } from "./recordForm";
import { RecordForm } from "./RecordForm";
import { useCreateRecord } from "./records";
import { SaveBar } from "./SaveBar";
import { onSaveKeys } from "@/shared/ui/formKeys";

const useStyles = makeStyles({
  heading: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** An address is entered by hand. What is typed is kept until it is saved or discarded. */
export default function NewRecordPage(props: {
  type: PartyType;
  /** What was searched for in vain. */
  name: string;
  onCreated: (partyId: number) => void;
  onClose: () => void;
}) {
  const { type } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [tab, setTab] = useState<RecordTab>("address");
  const fields = fieldsOf(type);
  const draft = useDraft<{ values: FormValues }>(`new ${type}`, () => ({
    values: toForm({ ...defaults, [nameField[type]]: props.name }, fields),
  }));
  const { values } = draft.fields;
  const create = useCreateRecord(type);
  const duplicates = create.error instanceof ApiProblem ? create.error.problem.duplicates : undefined;
  const tabs = tabsOf(type);

  const send = (acceptDuplicates: boolean) => {
    if (create.isPending) return;
    create.mutate(
      { request: toRequest({}, values, fields), acceptDuplicates },
      {
        onSuccess: (created) => {
          draft.discard();
          props.onCreated(created.partyId);
        },
      },
    );
  };

  return (
    <div onKeyDown={onSaveKeys(() => send(false))}>
      <Subtitle2 as="h1" block className={styles.heading}>
        {t("search.newTitle", { type: t(`partyType.${type}`) })}
      </Subtitle2>
      <TabList size="small" selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as RecordTab)}>
        {tabs.map((name) => (
          <Tab key={name} value={name}>
            {t(`record.tab.${name}`)}
          </Tab>
        ))}
      </TabList>
      {create.error && !duplicates && <Failure error={create.error} />}
      {duplicates && (
        <DuplicateWarning
          duplicates={duplicates}
          continueLabel={t("newSender.createAnyway")}
          onOpen={props.onCreated}
          onContinue={() => send(true)}
        />
      )}
      <RecordForm
        tab={tab}
        fields={fields}
        values={values}
        errors={fieldErrors(create.error, fields)}
        isReadOnly={false}
        onChange={(changes) => draft.change({ values: { ...values, ...changes } })}
      />
      <SaveBar
        saveLabel={t("record.create")}
        isSaving={create.isPending}
        hint={t("record.saveHint")}
        onSave={() => send(false)}
        onDiscard={() => {
          draft.discard();
          props.onClose();
        }}
      />
    </div>
  );
}

const defaults = { partyKind: "company", country: "AT", origin: "otherContact" };
const nameField: Record<PartyType, string> = {
  customer: "companyName",
  lead: "companyName",
  supplier: "name",
  employee: "lastName",
  referrer: "companyName",
};
