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
}

/** How it stands; what is late stands out. */
export function StandingCell({ words, isOver, dueOn }: StandingProps) {
  const today = useToday();
  if (isOver) return <span className="quiet">✓ {words}</span>;
  return (
    <>
      <div>{words}</div>
      {dueOn !== null && (
        <LatenessMark
          lateness={latenessByDay(dueOn, today)}
          mark={wordDaysLeft(daysBetween(today, dueOn))}
        />
      )}
    </>
  );
}
