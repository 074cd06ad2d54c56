import {
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  SearchBox,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { AddressSearchResult } from "@/shared/api";
import type { MailAddress } from "@/shared/host";
import { useTranslation } from "@/shared/i18n";
import { BackButton, Failure } from "@/shared/ui";
import AddressSearch from "../search/AddressSearch";
import { splitName } from "./senderDraft";
import { useAssignSender } from "./useNewSender";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  box: { width: "100%", maxWidth: "none" },
  secondary: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The address of an unknown sender is added to a record that exists already. */
export function AssignSender(props: { sender: MailAddress; personName: string; onClose: () => void }) {
  const { sender, personName } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [text, setText] = useState("");
  const [party, setParty] = useState<AddressSearchResult>();
  const assign = useAssignSender(sender.address);
  const canHavePersons = party?.type !== "employee" && personName.trim() !== "";

  return (
    <section>
      <div className={styles.block}>
        <BackButton
          className={styles.back}

          onClick={() => (party ? setParty(undefined) : props.onClose())}
        >
          {t("action.back")}
        </BackButton>
        <Subtitle2 as="h1">{t("newSender.chooseTitle", { address: sender.address })}</Subtitle2>
        {!party && (
          <SearchBox
            autoFocus
            className={styles.box}
            size="small"
            aria-label={t("newSender.toExisting")}
            placeholder={t("search.placeholder")}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        )}
        {party && (
          <>
            <div>
              <Body1Strong block>{party.name}</Body1Strong>
              <Caption1 className={styles.secondary}>
                {[t(`partyType.${party.type}`), party.number, party.city].filter(Boolean).join(" · ")}
              </Caption1>
            </div>
            {assign.error && <Failure error={assign.error} />}
            <div className={styles.buttons}>
              {canHavePersons && (
                <Button
                  size="small"
                  appearance="primary"
                  disabledFocusable={assign.isPending}
                  onClick={() => assign.mutate({ partyId: party.partyId, personName: splitName(personName) })}
                >
                  {t("newSender.asPerson", { person: personName })}
                </Button>
              )}
              <Button
                size="small"
                appearance={canHavePersons ? "secondary" : "primary"}
                disabledFocusable={assign.isPending}
                onClick={() => assign.mutate({ partyId: party.partyId, personName: undefined })}
              >
                {t("newSender.onlyAddress")}
              </Button>
            </div>
          </>
        )}
      </div>
      {!party && text !== "" && <AddressSearch text={text} onOpen={setParty} />}
    </section>
  );
}
