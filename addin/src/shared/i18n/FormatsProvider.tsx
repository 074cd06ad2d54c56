import { createContext, useContext, useMemo, type ReactNode } from "react";
import { createFormats, type Formats } from "./formats";

const FormatsContext = createContext<Formats | undefined>(undefined);

export function FormatsProvider(props: { locale: string; children: ReactNode }) {
  const formats = useMemo(() => createFormats(props.locale), [props.locale]);
  return <FormatsContext value={formats}>{props.children}</FormatsContext>;
}

export function useFormats(): Formats {
  const formats = useContext(FormatsContext);
  if (formats === undefined) throw new Error("FormatsProvider is missing.");
  return formats;
}
