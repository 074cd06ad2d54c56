import { makeStyles, tokens } from "@fluentui/react-components";
import type { CustomerInfo } from "@/shared/api";

const barWidth = 8;
const gap = 3;
const height = 28;
const leastHeight = 1.5;

const useStyles = makeStyles({
  // Forced colours leave drawings alone; the system's own colours are seen on its background.
  past: { fill: tokens.colorNeutralForeground4, "@media (forced-colors: active)": { fill: "GrayText" } },
  current: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** Decoration beside the numbers: whoever can't see it finds them in the table behind. */
export function SparkBars(props: { years: CustomerInfo["revenueByYear"] }) {
  const styles = useStyles();
  const highest = Math.max(1, ...props.years.map((year) => year.revenue));
  const width = props.years.length * (barWidth + gap) - gap;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable={false}>
      {props.years.map((year, index) => {
        const barHeight = Math.max(leastHeight, (Math.max(0, year.revenue) / highest) * height);
        return (
          <rect
            key={year.year}
            className={year.isToDate ? styles.current : styles.past}
            x={index * (barWidth + gap)}
            y={height - barHeight}
            width={barWidth}
            height={barHeight}
            rx={1}
          />
        );
      })}
    </svg>
  );
}
