import type { LocalDate } from '../../kernel/local-date';
import type { LedgerCell } from '../report-content';
import type { LedgerContext } from './define-ledger';

/** A look at an estate or a merchant, as its list shows it, and when its fault was put right. */
interface Look {
  readonly on: LocalDate;
  readonly isFaulty: boolean;
  readonly rightOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
}

/** What looks of a period come to: as the table counts them, each by its own day. */
export interface LookCounts {
  readonly looks: string;
  readonly faulty: string;
  readonly righted: string;
  /** What was not right at the end of the period; late where a limit is over and it still is not. */
  readonly open: LedgerCell;
}

const NONE: LookCounts = { looks: '', faulty: '', righted: '', open: '' };

/** How often it was looked at in the period of the ledger, and what came of it; nothing where it stands alone. */
export function countLooks(
  { period, today }: Pick<LedgerContext<unknown>, 'period' | 'today'>,
  looks: readonly Look[],
): LookCounts {
  if (period === undefined) return NONE;
  const { from, to } = period;
  const isIn = (on: LocalDate | null) => on !== null && from <= on && on <= to;
  const faulty = looks.filter((one) => one.isFaulty);
  const open = faulty.filter(({ on, rightOn }) => on <= to && (rightOn === null || rightOn > to));
  const isLate = open.some(
    ({ dueOn, rightOn }) => rightOn === null && dueOn !== null && dueOn < today,
  );
  return {
    looks: String(looks.filter(({ on }) => isIn(on)).length),
    faulty: String(faulty.filter(({ on }) => isIn(on)).length),
    righted: String(faulty.filter(({ rightOn }) => isIn(rightOn)).length),
    open: isLate ? { text: `${open.length}（有过期的）`, mark: 'late' } : String(open.length),
  };
}
