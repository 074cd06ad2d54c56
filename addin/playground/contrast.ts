import { teamsHighContrastTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { ThemeName } from "./wire";

/**
 * Office has no theme of its own for high contrast: the system forces its colours on every page, and a page learns of it
 * by the media feature `forced-colors`. These are the colours of Windows' two best-known contrast themes, as far as
 * Fluent's tokens can show them.
 */
const whiteForBlack: Record<string, string> = {
  "#ffffff": "#000000",
  "#000000": "#ffffff",
  "#ffff00": "#00009f",
  "#1aebff": "#37006e",
  "#3ff23f": "#600000",
};

export const contrastBlackTheme: Theme = {
  ...teamsHighContrastTheme,
  fontFamilyBase: webLightTheme.fontFamilyBase,
};

export const contrastWhiteTheme = Object.fromEntries(
  Object.entries(contrastBlackTheme).map(([name, value]) => [
    name,
    whiteForBlack[String(value).toLowerCase()] ?? (value as string),
  ]),
) as unknown as Theme;

/** The pane itself has a black contrast theme only; the system makes it white. */
export function forcedTokens(theme: ThemeName): Record<string, string> | undefined {
  if (theme !== "contrastWhite") return undefined;
  return Object.fromEntries(
    Object.entries(contrastWhiteTheme)
      .filter(([name]) => name.startsWith("color"))
      .map(([name, value]) => [name, String(value)]),
  );
}
