import type { ThemeName } from "../wire";

/** The colours that Outlook reports. */
const colors = {
  light: { body: "#FFFFFF", text: "#242424", control: "#F5F5F5" },
  dark: { body: "#1F1F1F", text: "#FFFFFF", control: "#292929" },
  contrastBlack: { body: "#000000", text: "#FFFFFF", control: "#000000" },
  contrastWhite: { body: "#FFFFFF", text: "#000000", control: "#FFFFFF" },
} satisfies Record<ThemeName, object>;

/** Outlook knows neither `isDarkTheme` nor `themeId`; the other Office programs do. */
export function officeTheme(name: ThemeName): Office.OfficeTheme {
  const { body, text, control } = colors[name];
  return {
    bodyBackgroundColor: body,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: text,
  } as Office.OfficeTheme;
}
