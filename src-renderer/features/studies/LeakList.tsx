import { WarningFilled } from '@ant-design/icons';
import type { ShownLeak } from '@shared/ipc/routes-studies';
import { Button } from 'antd';

interface LeakListProps {
  readonly leaks: readonly ShownLeak[];
  readonly onReplace: (word: string, instead: string) => void;
  /** Somebody says that the word may stay. */
  readonly onAllow: (word: string) => void;
}

/** What of the case is left in what is told: each is said otherwise, or let stand by a person. */
export function LeakList({ leaks, onReplace, onAllow }: LeakListProps) {
  return (
    <ul className="study-leaks" aria-label="还在里面的">
      {leaks.map(({ word, what, instead }) => (
        <li key={word}>
          <WarningFilled aria-hidden="true" />
          <span>
            {what}：<strong>{word}</strong>
          </span>
          <Button onClick={() => onReplace(word, instead)}>
            {instead === '' ? `删去“${word}”` : `改成“${instead}”`}
          </Button>
          <Button type="text" aria-label={`可以留：${word}`} onClick={() => onAllow(word)}>
            可以留
          </Button>
        </li>
      ))}
    </ul>
  );
}
