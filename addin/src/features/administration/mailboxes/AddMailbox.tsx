import { Body1 } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import type { useMailboxActions } from "./mailboxes";
import { PeriodField } from "./PeriodField";
import { firstPeriod, periods, type Period } from "./periods";

/** An employee takes part from now on, and the mails of a chosen time are read. */
export function AddMailbox(props: { employeeId: number; add: ReturnType<typeof useMailboxActions>["add"] }) {
  const { add } = props;
  const { t } = useTranslation();
  const [days, setDays] = useState<Period>(firstPeriod);
  return (
    <>
      <Body1>{t("administration.addText")}</Body1>
      {add.error && <Failure error={add.error} />}
      <PeriodField
        label={t("administration.period.first")}
        periods={periods}
        value={days}
        isPrimary
        isBusy={add.isPending}
        action={t("administration.add")}
        onChange={setDays}
        onConfirm={() => add.mutate({ employeeId: props.employeeId, days })}
      />
    </>
  );
}
