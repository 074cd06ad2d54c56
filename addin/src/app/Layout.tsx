import { Suspense } from "react";
import { useHostState } from "@/shared/host";
import { laterView } from "@/shared/i18n";
import { Loading, useMediaQuery } from "@/shared/ui";
import { useHash } from "./route";
import { Shell } from "./Shell";

const WideLayout = laterView(() => import("./wide/WideLayout"));

/** The pane; in a window of its own, a browser's or an Office dialog's, with room for more, the lists too. */
export function Layout() {
  const isWide = useMediaQuery("(min-width: 720px)");
  const host = useHostState();
  // What the pane has no place for stays open when the window becomes narrow, or everything in it large.
  const isAdministration = useHash().startsWith("#/administration/");
  if (host.kind !== "noHost" || !(isWide || isAdministration)) return <Shell />;
  return (
    <Suspense fallback={<Loading heights={[32, 24, 24, 24, 24, 24]} />}>
      <WideLayout />
    </Suspense>
  );
}
