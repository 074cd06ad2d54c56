import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useTexts } from "../texts";

export function DiscardDialog(props: { onDiscard: () => void; onKeep: () => void }) {
  const texts = useTexts();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && props.onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.discardTitle}</DialogTitle>
          <DialogContent>{texts.discardText}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onDiscard}>
              {texts.discard}
            </Button>
            <Button onClick={props.onKeep}>{texts.keepWriting}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
