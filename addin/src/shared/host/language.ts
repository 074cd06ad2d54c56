/** The language of Office's own menus, as a BCP 47 tag. */
export function displayLanguage(office: typeof Office | undefined): string {
  return office?.context.displayLanguage ?? navigator.language;
}
