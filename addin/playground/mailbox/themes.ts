import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import { contrastBlackTheme, contrastWhiteTheme } from "../contrast";
import type { ThemeName } from "../wire";

export const themes: Record<ThemeName, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrastBlack: contrastBlackTheme,
  contrastWhite: contrastWhiteTheme,
};

/** Scroll bars and the browser's own menus follow it. */
export const colorSchemes: Record<ThemeName, "light" | "dark"> = {
  light: "light",
  dark: "dark",
  contrastBlack: "dark",
  contrastWhite: "light",
};

export const ThemeNameContext = createContext<ThemeName>("light");

export function useThemeName(): ThemeName {
  return useContext(ThemeNameContext);
}
