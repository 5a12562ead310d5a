import type { HolidayCalendar } from '../calendar/holiday-table';
import { isRestAsKnown } from '../calendar/rest-day';
import { addDays, type LocalDate } from '../kernel/local-date';
import { absencesOn } from '../mediator/absences';
import { changeOn, type DutyChange, type DutyPerson } from './duty';
import { DUTY_HALVES, type DutyChangeWay, type DutyHalf, type DutySpan } from './duty-words';
import { type DutyTable, dutyOn } from './on-duty';

/** A turn: who comes on which day, for all of it or for half. */
export interface DutyTurn {
  readonly name: string;
  readonly on: LocalDate;
  readonly part: DutySpan;
}

/** 轮流排班: who takes turns, on which days. */
export interface RotaAsked {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** In the order in which they begin. */
  readonly names: readonly string[];
  /** Whether each half of a day is a turn of its own. */
  readonly isByHalf: boolean;
  /** Whether rest days are shared out too. */
  readonly isOnRestDays: boolean;
}

/** The longest stretch that is shared out at once. */
export const MOST_ROTA_DAYS = 62;

/**
 * Turns one after another: each goes to whoever has had the fewest so far, by the order of the names where that is the same,
 * and never to one who is away. Rest days are left out unless they are wanted; in a year whose holidays are not known those
 * are the weekends. A turn for which nobody is there is left out, and so is one that one of them was given already: asked
 * twice, nothing is shared out twice.
 */
export function proposeRota(
  asked: RotaAsked,
  { people, roster }: Pick<DutyTable, 'people' | 'roster'>,
  holidays: HolidayCalendar,
): DutyTurn[] {
  const { names } = asked;
  const had = new Map(names.map((name) => [name, 0]));
  const count = (name: string) => had.set(name, (had.get(name) ?? 0) + 1);
  const turns: DutyTurn[] = [];
  for (const { on, part } of slotsOf(asked, holidays)) {
    const given = names.filter((name) => saidOf(name, on, part, people) === 'on');
    given.forEach(count);
    if (given.length > 0) continue;
    const free = names.filter((name) => !isAway(name, on, part, people, roster));
    const [name] = free.toSorted((one, other) => (had.get(one) ?? 0) - (had.get(other) ?? 0));
    if (name === undefined) continue;
    count(name);
    turns.push({ name, on, part });
  }
  return turns;
}

/** The days, or half days, that are shared out. */
function slotsOf(
  { from, to, isByHalf, isOnRestDays }: RotaAsked,
  holidays: HolidayCalendar,
): Omit<DutyTurn, 'name'>[] {
  const parts: readonly DutySpan[] = isByHalf ? DUTY_HALVES : ['day'];
  const slots: Omit<DutyTurn, 'name'>[] = [];
  for (let on = from, day = 0; on <= to && day < MOST_ROTA_DAYS; on = addDays(on, 1), day += 1)
    if (isOnRestDays || !isRestAsKnown(on, holidays))
      slots.push(...parts.map((part) => ({ on, part })));
  return slots;
}

/** The people with turns added to what single days change; turns of one person on days that follow one another are one line. */
export function withTurns(people: readonly DutyPerson[], turns: readonly DutyTurn[]): DutyPerson[] {
  return people.map((person) => {
    const own = turns.filter(({ name }) => name === person.name);
    return { ...person, changes: own.reduce(withTurn, person.changes) };
  });
}

/** 换班: each comes instead of the other; see `withTurns`. Nothing changes where it is one person's own turn twice. */
export function swapTurns(
  people: readonly DutyPerson[],
  one: DutyTurn,
  other: DutyTurn,
): DutyPerson[] {
  if (one.name === other.name) return [...people];
  const change = (way: DutyChangeWay, { on, part }: DutyTurn) => changeOn(way, on, part);
  return people.map((person) => {
    const [gives, takes] =
      person.name === one.name ? [one, other] : person.name === other.name ? [other, one] : [];
    if (gives === undefined || takes === undefined) return person;
    return { ...person, changes: [...person.changes, change('off', gives), change('on', takes)] };
  });
}

/** The turns of so many days, each as it can be given away, the earliest first. */
export function turnsFrom(table: DutyTable, from: LocalDate, days: number): DutyTurn[] {
  return Array.from({ length: days }, (_, at) => addDays(from, at)).flatMap((on) =>
    dutyOn(table, on).map(({ person: { name }, halves }) => ({
      ...{ name, on },
      part: halves.length === DUTY_HALVES.length ? 'day' : (halves[0] as DutyHalf),
    })),
  );
}

function withTurn(changes: DutyChange[], { on, part }: DutyTurn): DutyChange[] {
  const last = changes.at(-1);
  const goesOn =
    last?.way === 'on' && last.part === part && last.to < on && addDays(last.to, 1) === on;
  return goesOn ? changes.with(-1, { ...last, to: on }) : [...changes, changeOn('on', on, part)];
}

/** Said not to come that day, or away by the roster. */
function isAway(
  name: string,
  on: LocalDate,
  part: DutySpan,
  people: DutyTable['people'],
  roster: DutyTable['roster'],
): boolean {
  if (roster.some((one) => one.name === name && absencesOn(one, on).length > 0)) return true;
  return saidOf(name, on, part, people) === 'off';
}

/** What was said last of a person and a day, or of half of it; nothing where the week alone tells. */
function saidOf(
  name: string,
  on: LocalDate,
  part: DutySpan,
  people: DutyTable['people'],
): DutyChangeWay | undefined {
  const changes = people.find((one) => one.name === name)?.changes ?? [];
  const last = changes.findLast(
    (one) =>
      one.from <= on && on <= one.to && (one.part === 'day' || part === 'day' || one.part === part),
  );
  return last?.way;
}
