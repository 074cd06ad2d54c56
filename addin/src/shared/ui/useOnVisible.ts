import { useEffect, useEffectEvent, useState } from "react";

/** Calls back when the element scrolls near the visible part. Returns the ref to set on it. */
export function useOnVisible(onVisible: () => void): (element: HTMLElement | null) => void {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const becameVisible = useEffectEvent(onVisible);
  useEffect(() => {
    if (element === null || !("IntersectionObserver" in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) becameVisible();
      },
      { rootMargin: "200px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return setElement;
}
