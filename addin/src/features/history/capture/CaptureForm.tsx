import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Subtitle2,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InteractionView, PartyContext } from "@/shared/api";
import { useDraft } from "@/shared/drafts";
import type { OpenMail } from "@/shared/host";
import { useFormats, useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { FoldButton } from "@/shared/ui/FoldButton";
import { onFormKeys } from "@/shared/ui/formKeys";
import { durationText } from "../timeline/callText";
import { newCaptureDraft, toRequest, type CaptureSuggestion } from "./captureDraft";
import { draftKey } from "./draftKey";
import { FurtherFields } from "./FurtherFields";
import { interactionTypesQuery, useCapture } from "./useCapture";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

export default function CaptureForm(props: {
  context: PartyContext;
  mail: OpenMail | undefined;
  suggestion?: CaptureSuggestion | undefined;
  onClose: () => void;
  onCaptured: (interaction: InteractionView) => void;
}) {
  const { context, suggestion } = props;
  const call = suggestion?.call;
  // What is suggested has nothing to do with the open mail.
  const mail = suggestion ? undefined : props.mail;
  const { partyId } = context.party;
  const { t, language } = useTranslation();
  const formats = useFormats();
  const styles = useStyles();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const types = useQuery(interactionTypesQuery);
  const draft = useDraft(draftKey(partyId, mail?.key, suggestion), () =>
    newCaptureDraft(context, mail, suggestion),
  );
  const { fields, change } = draft;
  const capture = useCapture((interaction) => {
    draft.discard();
    props.onCaptured(interaction);
  });
  const chosenType = types.data?.find((type) => type.key === fields.typeKey);

  const save = () => {
    if (!chosenType || capture.isPending) return;
    capture.mutate(toRequest(fields, partyId, chosenType, mail, suggestion));
  };

  return (
    <form
      className={styles.root}
      aria-label={t("capture.title")}
      onKeyDown={onFormKeys(save, props.onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Subtitle2 as="h2">{t("capture.title")}</Subtitle2>
      {call && (
        <Caption1 className={styles.hint}>
          {[
            [call.contactPersonName, call.number].filter(Boolean).join(", "),
            formats.relativeDayAndTime(call.connectedAt ?? call.occurredAt),
            durationText(call.durationSeconds, t, formats),
          ].join(" · ")}
        </Caption1>
      )}
      {types.error && <Failure error={types.error} onRetry={() => void types.refetch()} />}
      {capture.error && <Failure error={capture.error} />}
      <Field label={t("capture.type")} size="small">
        <Select value={fields.typeKey} onChange={(_, { value }) => change({ typeKey: value })}>
          {types.data
            ?.filter((type) => type.isActive || type.key === fields.typeKey)
            .map((type) => (
              <option key={type.id} value={type.key}>
                {language === "en" ? type.nameEnglish : type.nameGerman}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={t("capture.topics")} size="small">
        <Textarea
          autoFocus
          resize="vertical"
          placeholder={t("capture.topicsHint")}
          value={fields.topics}
          onChange={(_, { value }) => change({ topics: value })}
        />
      </Field>
      <Field label={t("capture.commitments")} size="small">
        <Textarea
          resize="vertical"
          value={fields.commitments}
          onChange={(_, { value }) => change({ commitments: value })}
        />
      </Field>
      <FoldButton isUnfolded={isUnfolded} onFold={setIsUnfolded}>
        {t("capture.more")}
      </FoldButton>
      {isUnfolded && <FurtherFields draft={fields} persons={context.party.persons} onChange={change} />}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabledFocusable={!chosenType || capture.isPending}
        >
          {t("capture.save")}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {t(draft.isStarted ? "capture.later" : "action.cancel")}
        </Button>
        {draft.isStarted && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              draft.discard();
              props.onClose();
            }}
          >
            {t("capture.discard")}
          </Button>
        )}
      </div>
      <Caption1 className={styles.hint}>{t("capture.saveHint")}</Caption1>
    </form>
  );
}
