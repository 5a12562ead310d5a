import { Dialog } from '@renderer/components/feedback/Dialog';
import type { ReactNode, RefObject } from 'react';

interface FormDialogProps {
  readonly title: string;
  readonly okText: string;
  /** Says that nothing is done: 先不办. */
  readonly cancelText: string;
  /** What is sent cannot easily be taken back. */
  readonly isDangerous?: boolean;
  /** Nothing can be sent yet. */
  readonly isDisabled?: boolean;
  readonly isSaving: boolean;
  /** On the element that holds the fields: the first of them gets the cursor. */
  readonly formRef: RefObject<HTMLElement | null>;
  readonly width?: string;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form in a dialog; a click beside it does not close it. */
export function FormDialog(props: FormDialogProps) {
  const {
    formRef,
    width = 'min(640px, 94vw)',
    isDangerous = false,
    isDisabled = false,
    children,
  } = props;
  return (
    <Dialog
      open
      afterOpenChange={(isOpen) => {
        if (isOpen) formRef.current?.querySelector<HTMLElement>('input, textarea')?.focus();
      }}
      title={props.title}
      width={width}
      okText={props.okText}
      okButtonProps={{ danger: isDangerous, disabled: isDisabled }}
      cancelText={props.cancelText}
      confirmLoading={props.isSaving}
      mask={{ closable: false, blur: false }}
      onOk={props.onSend}
      onCancel={props.onClose}
    >
      {children}
    </Dialog>
  );
}
