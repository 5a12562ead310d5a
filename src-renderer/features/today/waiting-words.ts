import { wordNearDay } from '@renderer/messages/day-wording';
import { NEXT_STEP_LABELS } from '@shared/domain/case/view/next-steps';
import { daysBetween, type LocalDate } from '@shared/domain/kernel/local-date';
import type { OpenCase } from './open-cases';

export interface WaitingWords {
  /** What is to be done next. */
  readonly step: string;
  /** Since when the case waits for it, or on which day it is to be done. */
  readonly since: string;
}

/** The next step of an open case in words. */
export function wordWaiting(
  { nextStep, waiting, waitingDay }: Pick<OpenCase, 'nextStep' | 'waiting' | 'waitingDay'>,
  today: LocalDate,
): WaitingWords {
  const { on } = waiting;
  const step = NEXT_STEP_LABELS[nextStep];
  switch (waiting.for) {
    case 'session':
      // A session already has its day: what is missing is the talk itself, then its record.
      if (waitingDay === 'past')
        return { step: '写调解记录', since: `${wordNearDay(on, today)}的一场` };
      return {
        step: '调解',
        since: waitingDay === 'today' ? '约在今天' : `约在${wordNearDay(on, today)}`,
      };
    case 'performance':
      if (waitingDay === 'ahead')
        return { step: '等待履行', since: `${wordNearDay(on, today)}到期` };
      return {
        step,
        since: waitingDay === 'today' ? '今天到期' : `${wordNearDay(on, today)}已到期`,
      };
    case 'step':
      return { step, since: wordWait(daysBetween(on, today)) };
  }
}

function wordWait(days: number): string {
  return days <= 0 ? '从今天起' : `等了 ${days} 天`;
}
