import { useMemo, useSyncExternalStore } from "react";

/** Whether the window matches, also after it was resized. */
export function useMediaQuery(condition: string): boolean {
  const [subscribe, matches] = useMemo(() => {
    const query = window.matchMedia(condition);
    const follow = (changed: () => void) => {
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    };
    return [follow, () => query.matches];
  }, [condition]);
  return useSyncExternalStore(subscribe, matches);
}
