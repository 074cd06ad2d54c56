import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { OpenMail } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { fittingLists } from "@/shared/ui/fittingLists";

const useStyles = makeStyles({
  recipient: { ...fittingLists, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** A mail sent to several people is about one of them at a time. */
export default function RecipientChoice(props: {
  mail: OpenMail;
  index: number;
  onChoose: (index: number) => void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Field className={styles.recipient} label={t("mail.recipient")} size="small" orientation="horizontal">
      <Select value={props.index} onChange={(_, { value }) => props.onChoose(Number(value))}>
        {props.mail.correspondents.map((recipient, position) => (
          <option key={recipient.address} value={position}>
            {recipient.name || recipient.address}
          </option>
        ))}
      </Select>
    </Field>
  );
}
