import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog';

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'title'> {
  /** The question, such as 撤下这名调解员？ */
  readonly question: string;
  /** What will happen, and what will not. */
  readonly explanation: ReactNode;
  /** Verb of the act: never 确定. */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
}

/** A button for an act that is hard to take back: asks once, in words. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { question, explanation, confirmLabel, onConfirm, ...button } = props;
  const [isAsking, setAsking] = useState(false);
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <>
      <Button {...button} onClick={() => setAsking(true)} />
      <Dialog
        open={isAsking}
        title={question}
        okText={confirmLabel}
        cancelText="不了"
        onOk={confirm}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {explanation}
      </Dialog>
    </>
  );
}
