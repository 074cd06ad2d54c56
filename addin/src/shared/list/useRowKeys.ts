import { useState, type KeyboardEvent } from "react";

const pageRows = 10;

/** Arrows, Page and Home/End move from row to row, Enter opens; one row at a time takes part in the tab order. */
export function useRowKeys(props: { rowIds: number[]; onOpen: (id: number) => void; onEnd: () => void }) {
  const { rowIds, onOpen, onEnd } = props;
  const [focused, setFocused] = useState<number>();
  const tabbable = focused !== undefined && rowIds.includes(focused) ? focused : rowIds[0];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = rowIds.length - 1;
    const position = rowIds.indexOf(Number(row.dataset.row));
    const target = targets[event.key]?.(position, last);
    // A button in the row has an Enter of its own.
    if (event.key === "Enter" && event.target !== row) return;
    if (event.key === "Enter") onOpen(Number(row.dataset.row));
    else if (target === undefined) return;
    else {
      if (target > last) onEnd();
      const id = rowIds[Math.max(0, Math.min(last, target))];
      rowElement(event.currentTarget, id)?.focus();
    }
    event.preventDefault();
  };

  return { tabbable, onFocus: setFocused, onKeyDown };
}

/** Where each key leads; beyond the end there may be more to load. */
const targets: Record<string, (position: number, last: number) => number> = {
  ArrowDown: (position) => position + 1,
  ArrowUp: (position) => position - 1,
  PageDown: (position) => position + pageRows,
  PageUp: (position) => position - pageRows,
  Home: () => 0,
  End: (_, last) => last + 1,
};

export function rowElement(table: Element | null, id: number | undefined): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? null;
}
