import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import type { CallView, InteractionView, PartyContext } from "@/shared/api";
import { appointmentDraftKey, recordDraftKey, useHasDraft } from "@/shared/drafts";
import type { OpenMail } from "@/shared/host";
import { laterView, useTranslation } from "@/shared/i18n";
import { Failure, Loading, Notice } from "@/shared/ui";
import { suggestCall, type CaptureSuggestion } from "../capture/captureDraft";
import { useCaptureRequests } from "../capture/captureRequests";
import { draftKey } from "../capture/draftKey";
import { useLastCall, useUndoCapture } from "../capture/useCapture";
import { Timeline } from "../timeline/Timeline";
import { Attention } from "./Attention";
import { PartyHeader } from "./PartyHeader";
import type { PartyPage } from "./PartyPages";
import type { PartyParts } from "./partyParts";

const CaptureForm = laterView(() => import("../capture/CaptureForm"));
const PartyPages = lazy(() => import("./PartyPages"));

/** A party with everything that happened; beside a mail, contacts are captured from that mail. */
export function PartyView(props: {
  context: PartyContext;
  mail: OpenMail | undefined;
  parts: PartyParts;
  /** A contact is to be captured at once. */
  isCaptured?: boolean;
  onChangeMatch?: () => void;
}) {
  const { context, mail } = props;
  const { Appointments, Attachments, Callback, Letter } = props.parts;
  const { t } = useTranslation();
  const hasDraft = useHasDraft(draftKey(context.party.partyId, mail?.key));
  const hasChanges = useHasDraft(recordDraftKey(context.party.partyId));
  const hasAppointment = useHasDraft(appointmentDraftKey(context.party.partyId));
  // One at a time, in place of the history.
  const [opened, setOpened] = useState<
    "capture" | "letter" | "appointments" | "attachments" | "callback" | undefined
  >(props.isCaptured ? "capture" : undefined);
  const [suggestion, setSuggestion] = useState<CaptureSuggestion>();
  const [dialled, setDialled] = useState<number>();
  const [page, setPage] = useState<PartyPage>();
  const [captured, setCaptured] = useState<InteractionView>();
  const view = useRef<HTMLDivElement>(null);
  // What had the focus is gone; the header stays, and the reader goes on from there.
  const focusView = () => view.current?.focus();
  const closeNotice = () => {
    setCaptured(undefined);
    focusView();
  };
  const undo = useUndoCapture(closeNotice);

  const openForm = (about: CaptureSuggestion | undefined) => {
    setSuggestion(about);
    setOpened("capture");
  };
  // After a call it was a call, unless nobody was reached.
  const lastCall = useLastCall(dialled);
  const capture = (call: CallView) => openForm(suggestCall(call));
  useCaptureRequests(context.party.partyId, context.party.type === "employee", capture);
  const close = () => {
    setOpened(undefined);
    focusView();
  };
  // Customers and leads are called.
  const planCallback = ["customer", "lead"].includes(context.party.type)
    ? () => setOpened("callback")
    : undefined;
  // Files are kept with business partners.
  const canSave = mail?.readAttachment !== undefined && context.party.type !== "employee";

  return (
    <div ref={view} tabIndex={-1} style={{ outline: "none" }}>
      <PartyHeader
        context={context}
        parts={props.parts}
        onCapture={() => openForm(lastCall && suggestCall(lastCall))}
        onCalled={(call) => setDialled(call.id)}
        onOpenRecord={() => {
          setOpened(undefined);
          setPage("address");
        }}
        onLetter={() => setOpened("letter")}
        onAppointments={() => setOpened("appointments")}
        onCallback={planCallback}
        onChangeMatch={props.onChangeMatch}
      />
      {captured && (
        <Notice
          intent="success"
          onDismiss={closeNotice}
          actions={
            <Button size="small" disabledFocusable={undo.isPending} onClick={() => undo.mutate(captured)}>
              {t("action.undo")}
            </Button>
          }
        >
          {t("capture.saved")}
        </Notice>
      )}
      {undo.error && <Failure error={undo.error} />}
      {opened === "capture" ? (
        <Suspense fallback={<Loading heights={[32, 64, 64]} />}>
          <CaptureForm
            key={suggestion?.key}
            context={context}
            mail={mail}
            suggestion={suggestion}
            onClose={close}
            onCaptured={(interaction) => {
              setCaptured(interaction);
              close();
            }}
          />
        </Suspense>
      ) : opened === "letter" ? (
        <Suspense fallback={<Loading heights={[24, 24, 24, 24]} />}>
          <Letter
            context={context}
            onClose={close}
            onCapture={context.party.type === "employee" ? undefined : openForm}
          />
        </Suspense>
      ) : opened === "appointments" ? (
        <Suspense fallback={<Loading heights={[24, 32, 32, 32]} />}>
          <Appointments context={context} mail={mail} onClose={close} />
        </Suspense>
      ) : opened === "callback" ? (
        <Suspense fallback={<Loading heights={[24, 32, 32, 32]} />}>
          <Callback
            context={context}
            onClose={close}
            onOpenDetails={() => {
              setOpened(undefined);
              setPage("details");
            }}
          />
        </Suspense>
      ) : opened === "attachments" && mail ? (
        <Suspense fallback={<Loading heights={[24, 32, 32]} />}>
          <Attachments mail={mail} party={context.party} onClose={close} />
        </Suspense>
      ) : page ? (
        <Suspense fallback={<Loading heights={[24, 32, 32, 32]} />}>
          <PartyPages
            party={context.party}
            page={page}
            onPage={setPage}
            onClose={() => setPage(undefined)}
            parts={props.parts}
          />
        </Suspense>
      ) : (
        <>
          {mail && props.parts.mailState(mail, context, canSave ? () => setOpened("attachments") : undefined)}
          {props.parts.draftState?.(context)}
          {props.parts.customerInfo(context)}
          <Attention
            context={context}
            onCallback={planCallback}
            drafts={[
              { text: t("attention.draft"), onResume: () => openForm(undefined), isThere: hasDraft },
              {
                text: t("attention.appointment"),
                onResume: () => setOpened("appointments"),
                isThere: hasAppointment,
              },
              { text: t("attention.changes"), onResume: () => setPage("address"), isThere: hasChanges },
            ]}
          />
          <Timeline owner={context.party} />
        </>
      )}
    </div>
  );
}
