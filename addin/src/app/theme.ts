import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useHostTheme, type HostTheme } from "@/shared/host";

/** One theme weighs as much as a view; only the one that is shown is loaded. */
const themes: Record<HostTheme, () => Promise<{ theme: Theme }>> = {
  light: () => import("./themes/light"),
  dark: () => import("./themes/dark"),
  highContrast: () => import("./themes/highContrast"),
};

export interface LoadedTheme {
  name: HostTheme;
  tokens: Theme;
}

export async function loadTheme(name: HostTheme): Promise<LoadedTheme> {
  return { name, tokens: (await themes[name]()).theme };
}

/** The host's theme; after a change the former one stays until the new one is there. */
export function useTheme(first: LoadedTheme): LoadedTheme {
  const wanted = useHostTheme();
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (wanted === shown.name) return;
    let isStale = false;
    void loadTheme(wanted).then((loaded) => {
      if (!isStale) setShown(loaded);
    });
    return () => {
      isStale = true;
    };
  }, [wanted, shown.name]);
  return shown;
}
