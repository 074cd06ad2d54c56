import { Body1 } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";

export interface NoticeProps {
  intent: "info" | "success" | "warning" | "error";
  title?: string;
  children?: ReactNode;
  /** Buttons below or beside the text. */
  actions?: ReactNode;
  onDismiss?: (() => void) | undefined;
}

/** Most mails need no message bar: it is loaded behind the first paint. */
export const loadNotice = () => import("./NoticeBar");

// What must be said includes that the server is gone, and then the bar can't be loaded either.
const NoticeBar = lazy(() => loadNotice().catch(() => ({ default: PlainNotice })));

/** Fluent's message bar. */
export function Notice(props: NoticeProps) {
  return (
    <Suspense>
      <NoticeBar {...props} />
    </Suspense>
  );
}

function PlainNotice(props: NoticeProps) {
  return (
    <div role={props.intent === "error" ? "alert" : "status"}>
      <Body1 block>
        {props.title} {props.children}
      </Body1>
      {props.actions}
    </div>
  );
}
