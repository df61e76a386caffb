import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

interface ReplaceDialogProps {
  /** The workbook that waits to be opened; undefined while there is no question. */
  readonly wanted: string | undefined;
  readonly current: string;
  readonly onSaveFirst: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** Asked before a changed workbook gives way to another one. */
export function ReplaceDialog({ wanted, current, onSaveFirst, onReplace, onCancel }: ReplaceDialogProps) {
  return (
    <Dialog open={wanted !== undefined} modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>打开另一个工作簿</DialogTitle>
          <DialogContent>
            “{current}”有修改还没有保存。打开“{wanted}”之后，这些修改就找不回来了。
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSaveFirst}>
              另存后打开
            </Button>
            <Button onClick={onReplace}>不保存，直接打开</Button>
            <Button appearance="subtle" onClick={onCancel}>
              取消
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
