/** A request whose body is a form with a file; what is undefined or null is left out. */
export function asForm(fields: Record<string, string | number | File | null | undefined>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue;
    form.set(name, value instanceof File ? value : String(value));
  }
  // The description of the API has no types for forms.
  return { body: form as never, bodySerializer: (body: unknown) => body as FormData };
}
