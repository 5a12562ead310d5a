import { useToday } from '@renderer/components/day/today-context';
import type { RemovedCase } from '@renderer/ipc/answers';
import { wordMoment } from '@renderer/messages/day-wording';
import { Button } from 'antd';
import { useId } from 'react';

interface RemovedCaseCardProps {
  readonly removed: RemovedCase;
  readonly isRestoring: boolean;
  readonly onRestore: () => void;
}

/** One deleted case, and the way back. */
export function RemovedCaseCard({ removed, isRestoring, onRestore }: RemovedCaseCardProps) {
  const { number, title, applicants, respondents, on, time, who, reason } = removed;
  const titleId = useId();
  const today = useToday();
  const parties = [applicants, respondents]
    .map((names) => (names.length === 0 ? '（待补）' : names.join('、')))
    .join(' 与 ');
  return (
    <li className="recycle-case" aria-labelledby={titleId}>
      <div className="recycle-words">
        <h2 id={titleId}>
          {number} <span className="recycle-title">{title}</span>
        </h2>
        <p>{parties}</p>
        <p>
          {wordMoment(on, time, today)} {who ?? '（没有选经办人）'} 删除。原因：
          {reason === '' ? '没有记下来' : reason}
        </p>
      </div>
      <Button loading={isRestoring} aria-label={`恢复 ${number}`} onClick={onRestore}>
        恢复
      </Button>
    </li>
  );
}
