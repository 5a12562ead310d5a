import type { ReactNode } from 'react';
import './standing.css';
import { useToday } from '@renderer/components/day/today-context';
import { daysBetween, type LocalDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { latenessByDay } from '@shared/domain/record/due';
import { LatenessMark } from './LatenessMark';

interface StandingProps {
  /** How it stands, in words. */
  readonly words: string;
  readonly isOver: boolean;
  /** Until when, while that still runs. */
  readonly dueOn: LocalDate | null;
  /** Another mark, such as its colour. */
  readonly beside?: ReactNode;
}

/** How it stands; what is late stands out. */
export function StandingCell({ words, isOver, dueOn, beside }: StandingProps) {
  const today = useToday();
  if (isOver) return <span className="quiet">✓ {words}</span>;
  return (
    <>
      <div>{words}</div>
      <div className="standing-marks">
        {dueOn !== null && (
          <LatenessMark
            lateness={latenessByDay(dueOn, today)}
            mark={wordDaysLeft(daysBetween(today, dueOn))}
          />
        )}
        {beside}
      </div>
    </>
  );
}
