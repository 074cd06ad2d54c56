import type { ThemeName } from "../wire";

/** The colours that Outlook on the web reports. */
const colors = {
  light: { body: "#FFFFFF", text: "#242424", control: "#F5F5F5" },
  dark: { body: "#1F1F1F", text: "#FFFFFF", control: "#292929" },
} satisfies Record<ThemeName, object>;

export function officeTheme(name: ThemeName): Office.OfficeTheme {
  const { body, text, control } = colors[name];
  return {
    bodyBackgroundColor: body,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: text,
    isDarkTheme: name === "dark",
    themeId: name === "dark" ? 0 : 1,
  };
}
