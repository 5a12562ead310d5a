import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import type { CaseHistory } from '@renderer/ipc/answers';
import { Button, type ButtonProps } from 'antd';
import { useCaseFile } from '../shared/case-file-context';

interface UndoButtonProps {
  readonly offer: NonNullable<CaseHistory['undo']>;
  readonly isRunning: boolean;
  readonly onUndo: () => void;
  readonly type?: ButtonProps['type'];
}

/** 撤销, or 恢复 after one; asks first when papers or parties may already go by what is taken back. */
export function UndoButton({ offer, isRunning, onUndo, type = 'default' }: UndoButtonProps) {
  const { openAct } = useCaseFile();
  const word = offer.kind === 'redo' ? '恢复刚才撤销的' : '撤销';
  // A half-filled form would put back what is taken back.
  const button = { type, loading: isRunning, disabled: openAct !== null, children: word } as const;
  if (!offer.isWeighty) return <Button {...button} onClick={onUndo} />;
  return (
    <ConfirmButton
      {...button}
      question={`撤销“${offer.act}”？`}
      explanation="只改正这里的记录，案件回到这一步之前。已经印出、签好的文书和告诉过当事人的话，不会跟着改变。"
      confirmLabel="撤销这一步"
      onConfirm={onUndo}
    />
  );
}
