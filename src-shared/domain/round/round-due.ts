import type { LocalDate } from '../kernel/local-date';
import { type AnyDue, type DayGroup, defineRowDue } from '../record/due';
import type { RoundRow } from './round';

/** The heading of 今日 under which what was found on rounds stands until something came of it. */
const FOUND_OPEN: DayGroup = {
  key: 'round_findings',
  title: '走访发现的问题',
  half: 'mediation',
  when: 'open',
  nothing: null,
};

interface RoundDue extends AnyDue {
  readonly kind: 'round';
  readonly what: string;
}

/**
 * What was found on a round and neither settled nor turned into a dispute or a matter: it never drops off (S2: 清隐患、清诉求).
 * The sources set no limit, so that it stands on the day of the round and is never late.
 */
export const ROUND_DUE = defineRowDue<RoundRow, RoundDue>({
  kind: 'round',
  label: '发现的问题',
  staysOpen: true,
  hasLastDay: () => false,
  of: ({ next, openCount, madeOn }) => {
    if (next === null) return [];
    const others = openCount > 1 ? ` · 还有 ${openCount - 1} 个没处理` : '';
    return [{ kind: 'round', on: madeOn as LocalDate, what: `还没处理：${next}${others}` }];
  },
  lateness: () => 'calm',
  words: ({ what }) => ({ what, mark: null }),
  dayGroups: [FOUND_OPEN],
});
