import { wordNearDay } from '@renderer/messages/day-wording';
import { NEXT_STEP_LABELS } from '@shared/domain/case/view/next-steps';
import { daysBetween, type LocalDate } from '@shared/domain/kernel/local-date';
import type { DeskLineAnswer } from './desk-questions';

export interface DeskStep {
  /** What the button says. */
  readonly button: string;
  /** Since when the case waits for it, or on which day it is to be done. */
  readonly since: string;
  /** Whether the button opens the form of the step; else the case alone, for its day has not come. */
  readonly isNow: boolean;
}

/** The next step of a case on the desk, in words. */
export function wordDeskStep(
  {
    nextStep,
    waiting,
    waitingDay,
    session,
  }: Pick<DeskLineAnswer, 'nextStep' | 'waiting' | 'waitingDay' | 'session'>,
  today: LocalDate,
): DeskStep {
  const near = wordNearDay(waiting.on, today);
  switch (waiting.for) {
    case 'session': {
      // A session already has its day: what is missing is the talk itself, then its record.
      if (waitingDay === 'past')
        return { button: '补写调解记录', since: `${near}的一场`, isNow: true };
      // The hour of today stands before the names.
      if (waitingDay === 'today')
        return { button: '开始记录', since: session?.place || '今天', isNow: true };
      const when = [`约在${near}`, session?.startsAt ?? ''].filter((word) => word !== '');
      return { button: '打开案卷', since: when.join(' '), isNow: false };
    }
    case 'performance':
      if (waitingDay === 'ahead')
        return { button: NEXT_STEP_LABELS[nextStep], since: `等履行，${near}到期`, isNow: true };
      return {
        button: NEXT_STEP_LABELS[nextStep],
        since: waitingDay === 'today' ? '今天到期' : `${near}已到期`,
        isNow: true,
      };
    case 'step':
      return {
        button: NEXT_STEP_LABELS[nextStep],
        since: wordWait(daysBetween(waiting.on, today)),
        isNow: true,
      };
  }
}

function wordWait(days: number): string {
  return days <= 0 ? '今天才到这一步' : `等了 ${days} 天`;
}
