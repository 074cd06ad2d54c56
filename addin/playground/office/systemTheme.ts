import type { Surroundings, ThemeName } from "../wire";

type Theme = Pick<Surroundings, "theme" | "forcedTokens">;

const answers: Record<string, (theme: ThemeName) => boolean> = {
  "(forced-colors: active)": (theme) => theme === "contrastBlack" || theme === "contrastWhite",
  "(prefers-color-scheme: dark)": (theme) => theme === "dark" || theme === "contrastBlack",
};

/**
 * Plays the system's part in the pane's look: the playground's theme is Windows' theme, too. What the real system says
 * of high contrast still counts.
 */
export function createSystemTheme(frame: Window): (theme: Theme) => void {
  const ask = frame.matchMedia.bind(frame);
  const queries = new Set<EventTarget>();
  let current: ThemeName = "light";
  frame.matchMedia = (media) => {
    const real = ask(media);
    const answer = answers[media];
    if (answer === undefined) return real;
    const query = new EventTarget();
    const tell = () => query.dispatchEvent(new Event("change"));
    Object.defineProperties(query, {
      media: { value: media },
      matches: { get: () => answer(current) || (media.includes("forced") && real.matches) },
    });
    real.addEventListener("change", tell);
    queries.add(query);
    return query as MediaQueryList;
  };

  return ({ theme, forcedTokens }) => {
    current = theme;
    forceColors(frame.document, forcedTokens);
    for (const query of queries) query.dispatchEvent(new Event("change"));
  };
}

/** As the system does it: whatever colours the pane has chosen, these are shown. */
function forceColors(page: Document, tokens: Theme["forcedTokens"]): void {
  page.getElementById("forced-colors")?.remove();
  if (tokens === undefined) return;
  const style = page.head.appendChild(page.createElement("style"));
  style.id = "forced-colors";
  const declarations = Object.entries(tokens).map(([name, value]) => `--${name}: ${value} !important;`);
  style.textContent = `[class*="fui-FluentProvider"] { ${declarations.join(" ")} color-scheme: light !important; }`;
}
