import { addDays, type LocalDate } from '../../kernel/local-date';
import { type Refusal, refuse } from '../../kernel/ruling';
import type { MediationCase } from '../model/mediation-case';
import { type CaseDay, daysOf } from './case-days';
import { findUnwilling, foundersOf } from './consent-order';
import { type BoundRow, DAY_BOUNDS } from './day-bounds';
import { DAY_ORDER, ENDS_OF_SESSIONS } from './day-order';
import type { Disorder } from './disorder';
import type { OrderRow } from './order-row';

interface DaysSeen {
  readonly today: LocalDate;
  /** Who had to be asked before 受理; left out, all parties of a file that does not say. */
  readonly founders?: ReadonlySet<string>;
  /** Whether a day is being written down just now, for the rows that are judged only then. */
  readonly isWritten?: (day: CaseDay) => boolean;
}

/** Everything in the case that breaks the table of `day-order.ts`, as the case stands. Each has a key of its own. */
export function findDisorders(mediationCase: MediationCase, seen: DaysSeen): Disorder[] {
  const days = daysOf(mediationCase);
  const founders = seen.founders ?? foundersOf(mediationCase, 'all');
  return [
    ...findBeyondBounds(days, seen.today),
    ...DAY_ORDER.flatMap((row) => findAgainst(row, days, seen)),
    ...findUnwilling(mediationCase, founders),
    ...findLeftStanding(days),
  ];
}

/**
 * Objects to what an act would bring into disorder. What was so before the act, in an older file, does not stand in its
 * way: the page warns of it.
 * @param before the case before the act; null for a new one
 * @param fieldOf the input field in which the act writes a day, or null where it does not
 */
export function objectToDays(
  before: MediationCase | null,
  after: MediationCase,
  { today }: { readonly today: LocalDate },
  fieldOf: (day: CaseDay) => string | null = () => null,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const founders = foundersOf(before ?? after, 'willing');
  const stood = new Set((before === null ? [] : daysOf(before)).map(keyOf));
  const isWritten = (day: CaseDay) => !stood.has(keyOf(day));
  const known = new Set(
    before === null ? [] : findDisorders(before, { today, founders }).map(({ key }) => key),
  );
  const found = findDisorders(after, { today, founders, isWritten }).find(
    ({ key }) => !known.has(key),
  );
  if (found === undefined) return null;
  const { code, data } = found.refusal;
  const field = found.days.map(fieldOf).find((one) => one !== null);
  return refuse(code, {
    ...(field !== undefined && field !== null && { field }),
    ...(data && { data }),
  });
}

function keyOf({ name, on, of }: CaseDay): string {
  return `${name} ${of} ${on}`;
}

function findBeyondBounds(days: readonly CaseDay[], today: LocalDate): Disorder[] {
  return DAY_BOUNDS.flatMap((row) =>
    days
      .filter(({ name }) => row.days.includes(name))
      .flatMap((day) => {
        const refusal = refusalBeyond(row, day, today);
        return refusal === null
          ? []
          : [{ key: `${refusal.code} ${keyOf(day)}`, refusal, days: [day] }];
      }),
  );
}

function refusalBeyond(
  { bound }: BoundRow,
  { name, on, whose = '' }: CaseDay,
  today: LocalDate,
): Disorder['refusal'] | null {
  const about = { day: name, on, whose };
  if ('from' in bound)
    return on >= bound.from
      ? null
      : { code: 'DATE_TOO_EARLY', data: { ...about, limitOn: bound.from } };
  const limitOn = addDays(today, bound.daysAhead);
  if (on <= limitOn) return null;
  if (name === 'heldOn') return { code: 'SESSION_IN_FUTURE', data: { on } };
  if (bound.daysAhead === 0) return { code: 'DATE_IN_FUTURE', data: { ...about, limitOn } };
  return { code: 'DATE_TOO_FAR', data: { ...about, limitOn } };
}

function findAgainst(row: OrderRow, days: readonly CaseDay[], seen: DaysSeen): Disorder[] {
  if (row.pairing === 'consent') return [];
  const isJudged = (day: CaseDay) => row.isForWriting !== true || seen.isWritten?.(day) === true;
  const earlierDays = days.filter(({ name }) => name === row.earlier);
  return days
    .filter((day) => row.later.includes(day.name) && isJudged(day))
    .filter(({ isAtOnce }) => !(row.isBarringAtOnce === true && isAtOnce === true))
    .flatMap((later) =>
      earlierDays
        .filter((earlier) => isPair(row, earlier, later) && later.on < earlier.on)
        .map((earlier) => disorderOf(earlier, later)),
    );
}

function isPair({ pairing = 'each' }: OrderRow, earlier: CaseDay, later: CaseDay): boolean {
  if (pairing === 'own') return earlier.of === later.of;
  return pairing === 'each' || Number(later.of) === Number(earlier.of) + 1;
}

function disorderOf(earlier: CaseDay, later: CaseDay): Disorder {
  return {
    key: `${keyOf(later)} before ${keyOf(earlier)}`,
    refusal: {
      code: 'DATE_BEFORE',
      data: {
        day: later.name,
        on: later.on,
        whose: later.whose ?? '',
        earlier: earlier.name,
        earlierOn: earlier.on,
        earlierWhose: earlier.whose ?? '',
      },
    },
    days: [later, earlier],
  };
}

// Who ends a mediation says of every sitting that was arranged whether it took place: a record may be owed to the archive.
function findLeftStanding(days: readonly CaseDay[]): Disorder[] {
  const end = days.find(({ name }) => (ENDS_OF_SESSIONS as readonly string[]).includes(name));
  if (end === undefined) return [];
  return days
    .filter(({ name }) => name === 'plannedOn')
    .map((day) => ({
      key: `standing ${day.of}`,
      refusal: { code: 'SESSION_LEFT_STANDING', data: { on: day.on } },
      days: [day],
    }));
}
