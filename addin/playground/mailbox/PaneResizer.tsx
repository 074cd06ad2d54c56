import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { greatestWidth, leastWidth } from "./address";
import { useTexts } from "./texts";

const step = 10;

const useStyles = makeStyles({
  root: {
    width: "6px",
    flexShrink: 0,
    cursor: "col-resize",
    touchAction: "none",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ":hover": { backgroundColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The pane's left edge: to be dragged, or moved with the arrow keys. */
export function PaneResizer({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const resize = (wanted: number) =>
    onResize(Math.round(Math.min(greatestWidth, Math.max(leastWidth, wanted))));

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      resize(window.innerWidth - event.clientX - step / 2);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") resize(width + step);
    if (event.key === "ArrowRight") resize(width - step);
  };

  return (
    <div
      className={styles.root}
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.resize}
      aria-valuenow={width}
      aria-valuemin={leastWidth}
      aria-valuemax={greatestWidth}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
