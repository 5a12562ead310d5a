import type { DeskAnswer, DeskLineAnswer } from '@renderer/features/today/desk-questions';
import { DESK_GROUPS, type DeskGroup } from '@shared/domain/case/view/desk-words';
import { waitingDayOf } from '@shared/domain/case/view/waiting';
import { localDate } from '@shared/domain/kernel/local-date';

export const TODAY = localDate('2026-11-19');

/** An accepted case that waits for its first session; only what the test is about differs. */
export function makeLine(caseId: string, more: Partial<DeskLineAnswer> = {}): DeskLineAnswer {
  const line: DeskLineAnswer = {
    ...{ caseId, number: '（2026）人调字第1号', about: '车棚维修', status: 'accepted' },
    ...{ alertColor: null, applicants: ['王丽华'], respondents: ['顺达车行'] },
    phones: [{ name: '王丽华', phone: '13912345678' }],
    ...{ presidingMediator: null, nextStep: 'open_session', session: null, asks: [] },
    ...{ waiting: { for: 'step', on: localDate('2026-11-06') }, waitingDay: 'past' },
    ...more,
  };
  return { ...line, waitingDay: waitingDayOf(line.waiting, TODAY) };
}

/** What 今日 is answered. */
export function makeDesk(
  lines: Partial<Record<DeskGroup, readonly DeskLineAnswer[]>> = {},
  more: Partial<DeskAnswer> = {},
): DeskAnswer {
  const groups = DESK_GROUPS.map((key) => {
    const its = [...(lines[key] ?? [])];
    return { key, total: its.length, lines: its };
  });
  const all = groups.reduce((sum, { total }) => sum + total, 0);
  return {
    ...{ today: TODAY, all, mine: null, isMineAlone: false, groups, days: [], counting: null },
    ...more,
  };
}
