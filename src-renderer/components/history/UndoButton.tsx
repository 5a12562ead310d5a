import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import type { CaseHistory } from '@renderer/ipc/answers';
import { Button, type ButtonProps } from 'antd';

interface UndoButtonProps {
  readonly offer: NonNullable<CaseHistory['undo']>;
  readonly isRunning: boolean;
  /** A half-filled form would put back what is taken back. */
  readonly isDisabled: boolean;
  readonly onUndo: () => void;
  readonly type?: ButtonProps['type'];
}

const ONE_STEP =
  '只改正这里的记录，内容回到这一步之前。已经印出、签好的文书和告诉过当事人的话，不会跟着改变。';
const WHOLE =
  '这一次记下的整件撤回，放进回收站，能整件恢复；编号不再给别的案件。已经印出的文书和告诉过当事人的话，不会跟着改变。';

/** 撤销, or 恢复 after one; asks first when papers or parties may already go by what is taken back. */
export function UndoButton({
  offer,
  isRunning,
  isDisabled,
  onUndo,
  type = 'default',
}: UndoButtonProps) {
  const word = offer.kind === 'redo' ? '恢复刚才撤销的' : '撤销';
  const button = { type, loading: isRunning, disabled: isDisabled, children: word } as const;
  if (!offer.isWeighty) return <Button {...button} onClick={onUndo} />;
  return (
    <ConfirmButton
      {...button}
      question={`撤销“${offer.act}”？`}
      explanation={offer.isWhole ? WHOLE : ONE_STEP}
      confirmLabel={offer.isWhole ? '整件撤回' : '撤销这一步'}
      onConfirm={onUndo}
    />
  );
}
