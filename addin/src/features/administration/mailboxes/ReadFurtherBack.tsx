import { Caption1 } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import type { Mailbox, useMailboxActions } from "./mailboxes";
import { PeriodField } from "./PeriodField";
import { longerPeriods, type Period } from "./periods";

/** The first period was too short: older mails are read afterwards. */
export function ReadFurtherBack(props: {
  mailbox: Mailbox;
  readFurtherBack: ReturnType<typeof useMailboxActions>["readFurtherBack"];
}) {
  const { mailbox, readFurtherBack } = props;
  const { t } = useTranslation();
  const longer = longerPeriods(mailbox.readSince, new Date());
  const [chosen, setChosen] = useState<Period>();
  const days = longer.find((period) => period === chosen) ?? longer[0];
  if (days === undefined) return null;
  return (
    <div>
      {readFurtherBack.error && <Failure error={readFurtherBack.error} />}
      <PeriodField
        label={t("administration.period.longer")}
        periods={longer}
        value={days}
        isPrimary={false}
        isBusy={readFurtherBack.isPending}
        action={t("administration.readFurtherBack")}
        onChange={setChosen}
        onConfirm={() => readFurtherBack.mutate({ id: mailbox.id, days })}
      />
      <Caption1>{t("administration.period.longerText")}</Caption1>
    </div>
  );
}
