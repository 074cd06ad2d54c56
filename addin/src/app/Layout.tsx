import { Suspense } from "react";
import { useHostState } from "@/shared/host";
import { laterView } from "@/shared/i18n";
import { Loading, useMediaQuery } from "@/shared/ui";
import { Shell } from "./Shell";

const WideLayout = laterView(() => import("./wide/WideLayout"));

/** The pane; in a window of its own, a browser's or an Office dialog's, with room for more, the lists too. */
export function Layout() {
  const isWide = useMediaQuery("(min-width: 720px)");
  const host = useHostState();
  if (!isWide || host.kind !== "noHost") return <Shell />;
  return (
    <Suspense fallback={<Loading heights={[32, 24, 24, 24, 24, 24]} />}>
      <WideLayout />
    </Suspense>
  );
}
