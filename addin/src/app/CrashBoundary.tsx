import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useTranslation } from "@/shared/i18n";
import { Notice } from "@/shared/ui";

/** React hands errors of drawing to classes only. */
export class CrashBoundary extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  const reload = (
    <Button size="small" onClick={() => window.location.reload()}>
      {t("failure.reload")}
    </Button>
  );
  return (
    <Notice intent="error" actions={reload}>
      {t("failure.crashed")}
    </Notice>
  );
}
