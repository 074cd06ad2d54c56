import { useEffect } from "react";
import { isTyping } from "@/shared/ui";

/** N, where nobody is typing. */
export function useCreateKey(onCreate: (() => void) | undefined): void {
  useEffect(() => {
    if (!onCreate) return;
    const create = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      onCreate();
    };
    window.addEventListener("keydown", create);
    return () => window.removeEventListener("keydown", create);
  }, [onCreate]);
}
