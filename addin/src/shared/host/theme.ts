export type HostTheme = "light" | "dark" | "highContrast";

/** Outlook tells no name of its theme, only colours; where it tells nothing, the system's preference counts. */
export function readTheme(office: typeof Office | undefined, window: Window): HostTheme {
  if (window.matchMedia("(forced-colors: active)").matches) return "highContrast";
  const theme = office?.context.officeTheme;
  const background = parseColor(theme?.bodyBackgroundColor);
  if (background === undefined) {
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  return luminance(background) < 0.5 ? "dark" : "light";
}

type Rgb = [red: number, green: number, blue: number];

function parseColor(color: string | undefined): Rgb | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (hex === undefined) return undefined;
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance([red, green, blue]: Rgb): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

export function onThemeChange(
  office: typeof Office | undefined,
  window: Window,
  changed: () => void,
): () => void {
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", changed);
  // An Office dialog knows the requirement sets, but has no mailbox.
  const mailbox = office?.context.mailbox;
  if (mailbox && office.context.requirements.isSetSupported("Mailbox", "1.14")) {
    mailbox.addHandlerAsync(office.EventType.OfficeThemeChanged, changed);
  }
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
