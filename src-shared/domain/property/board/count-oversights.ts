import type { LocalDate } from '../../kernel/local-date';
import type { OversightRow } from '../oversight/oversight';
import type { Counts } from './rank-companies';

interface Days {
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
}

type CountedOversight = Pick<
  OversightRow,
  'estateId' | 'lookedOn' | 'standing' | 'dueOn' | 'mendedOn'
>;

/**
 * What the 督导 of a company's estates in these days says of it. Late is what was put right after its day, or is not put
 * right though its day is over; in order is a month of an estate in which it was looked at and nothing was found.
 */
export function countOversights(
  oversights: readonly CountedOversight[],
  { fromOn, untilOn }: Days,
  today: LocalDate,
): Pick<Counts, 'faults' | 'late' | 'monthsInOrder'> {
  const within = oversights.filter(({ lookedOn }) => fromOn <= lookedOn && lookedOn <= untilOn);
  const faulty = within.filter(({ standing }) => standing !== 'in_order');
  const late = faulty.filter(
    ({ dueOn, mendedOn }) => dueOn !== null && (mendedOn ?? today) > dueOn,
  );
  const monthOf = ({ estateId, lookedOn }: CountedOversight) =>
    `${estateId}/${lookedOn.slice(0, 7)}`;
  const months = new Set(within.map(monthOf));
  for (const one of faulty) months.delete(monthOf(one));
  return { faults: faulty.length, late: late.length, monthsInOrder: months.size };
}
