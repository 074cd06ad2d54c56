import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api } from "@/shared/api";
import { useTranslation } from "@/shared/i18n";
import { Failure } from "@/shared/ui";
import { endPreview, previewedDocument, readLetter } from "../memory";
import { readSource, type LetterSelection, type LetterSource } from "../queries";
import { deliver, useWord } from "../word/useWord";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface Shown {
  index: number;
  name: string;
}

/** One letter after the other in the open document, as Word's own preview; leaving it brings the document back. */
export function Preview(props: { selection: LetterSelection; source: LetterSource; total: number }) {
  const { selection, source, total } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const word = useWord();
  const [shown, setShown] = useState<Shown>();

  const look = useMutation({
    mutationFn: async (index: number): Promise<Shown> => {
      const template = await readLetter(word);
      const body = { selection, index, ...(await readSource(source, () => Promise.resolve(template))) };
      const preview = await answer(api.POST("/api/letters/preview", { body }));
      if ((await deliver(word, preview.document, preview.fileName, true)) === "inPlace")
        previewedDocument.write(template);
      return { index: preview.index, name: preview.recipient.name };
    },
    onSuccess: setShown,
  });
  const end = useMutation({
    mutationFn: () => endPreview(word),
    onSuccess: () => setShown(undefined),
  });
  // Whoever goes on to something else does not leave a preview behind as the document.
  useEffect(() => () => void endPreview(word), [word]);

  return (
    <>
      {look.error && <Failure error={look.error} />}
      {end.error && <Failure error={end.error} onRetry={() => end.mutate()} />}
      <div className={styles.root} role="group" aria-label={t("letters.preview")}>
        {shown ? (
          <>
            <Button
              size="small"
              icon={<ChevronLeft20Regular />}
              aria-label={t("letters.previous")}
              disabledFocusable={look.isPending || shown.index === 0}
              onClick={() => look.mutate(shown.index - 1)}
            />
            <Caption1 className={styles.name} role="status">
              {t("letters.previewOf", { number: shown.index + 1, total, name: shown.name })}
            </Caption1>
            <Button
              size="small"
              icon={<ChevronRight20Regular />}
              aria-label={t("letters.next")}
              disabledFocusable={look.isPending || shown.index + 1 >= total}
              onClick={() => look.mutate(shown.index + 1)}
            />
            <Button size="small" disabledFocusable={look.isPending} onClick={() => end.mutate()}>
              {t("letters.endPreview")}
            </Button>
          </>
        ) : (
          <Button disabledFocusable={look.isPending} onClick={() => look.mutate(0)}>
            {t("letters.preview")}
          </Button>
        )}
      </div>
    </>
  );
}
