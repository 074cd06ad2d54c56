import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useTranslation } from "@/shared/i18n";

const useStyles = makeStyles({
  // Answers mostly come within this time, and then nothing has flickered.
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "1ms",
    animationDelay: "400ms",
    animationFillMode: "both",
  },
});

/** Grey shapes in the size of what is to come. */
export function Loading(props: { heights: (16 | 24 | 32 | 40 | 64)[] }) {
  const { t } = useTranslation();
  return (
    <Skeleton className={useStyles().root} aria-label={t("loading")}>
      {props.heights.map((height, index) => (
        <SkeletonItem key={index} size={height} />
      ))}
    </Skeleton>
  );
}
