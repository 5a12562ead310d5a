import type { HolidayCalendar } from '../calendar/holiday-table';
import { isHoliday } from '../calendar/rest-day';
import { type LocalDate, weekdayOf } from '../kernel/local-date';
import { absencesOn } from '../mediator/absences';
import type { Mediator } from '../mediator/mediator';
import type { DutyPerson } from './duty';
import { DUTY_HALVES, DUTY_ROLE_LABELS, DUTY_TIMES, type DutyHalf } from './duty-words';

/** Somebody who is on duty on a day, and in which halves of it. */
export interface OnDuty {
  readonly person: DutyPerson;
  readonly halves: readonly DutyHalf[];
}

type Roster = readonly Pick<Mediator, 'name' | 'absences'>[];

/** Everything that 值班表 goes by. */
export interface DutyTable {
  readonly people: readonly DutyPerson[];
  readonly roster: Roster;
  /** Whether the week's pattern holds on a day; on a public holiday it may not. */
  readonly isHeld: (on: LocalDate) => boolean;
}

/** 值班表 of a studio. A year whose holidays are not known has none. */
export function dutyTable(
  {
    settings: { dutyPeople, isDutyOnHolidays },
    mediators,
  }: {
    readonly settings: {
      readonly dutyPeople: readonly DutyPerson[];
      readonly isDutyOnHolidays: boolean;
    };
    readonly mediators: Roster;
  },
  holidays: HolidayCalendar,
): DutyTable {
  const isHeld = (on: LocalDate) => isDutyOnHolidays || !isHoliday(on, holidays);
  return { people: dutyPeople, roster: mediators, isHeld };
}

/**
 * Who is on duty on a day: by the week's pattern and what single days change of it, the later of two changes counting; one
 * who stands on the roster too and is away then is not.
 */
export function dutyOn({ people, roster, isHeld }: DutyTable, on: LocalDate): OnDuty[] {
  const isWeekly = isHeld(on);
  const away = new Set(
    roster.filter((one) => absencesOn(one, on).length > 0).map(({ name }) => name),
  );
  return people
    .filter(({ name }) => !away.has(name))
    .map((person) => ({
      person,
      halves: DUTY_HALVES.filter((half) => comes(person, on, half, isWeekly)),
    }))
    .filter(({ halves }) => halves.length > 0);
}

/** Those of them who are there at an hour. @param time 14:30 */
export function dutyAt(table: DutyTable, on: LocalDate, time: string): DutyPerson[] {
  const half: DutyHalf = time < '12:00' ? 'morning' : 'afternoon';
  return dutyOn(table, on)
    .filter(({ halves }) => halves.includes(half))
    .map(({ person }) => person);
}

/** 宋雅琴（律师） */
export function tellPerson({ name, role }: Pick<DutyPerson, 'name' | 'role'>): string {
  return role === 'other' ? name : `${name}（${DUTY_ROLE_LABELS[role]}）`;
}

/**
 * 上午 宋雅琴（律师）、下午 … of a day; empty where nobody is.
 * @param tell what a person is called; name and role when left out
 */
export function tellDuty(
  onDuty: readonly OnDuty[],
  tell: (person: DutyPerson) => string = tellPerson,
): string {
  const of = (halves: readonly DutyHalf[]) =>
    onDuty
      .filter(
        (one) => one.halves.length === halves.length && one.halves.every((h) => halves.includes(h)),
      )
      .map(({ person }) => tell(person))
      .join('、');
  return [
    ['全天', of(DUTY_HALVES)],
    ['上午', of(['morning'])],
    ['下午', of(['afternoon'])],
  ]
    .filter(([, names]) => names !== '')
    .map(([when, names]) => `${when} ${names}`)
    .join('；');
}

function comes(
  { weekly, changes }: DutyPerson,
  on: LocalDate,
  half: DutyHalf,
  isWeekly: boolean,
): boolean {
  const change = changes.findLast(
    ({ from, to, part }) => from <= on && on <= to && (part === 'day' || part === half),
  );
  if (change !== undefined) return change.way === 'on';
  if (!isWeekly) return false;
  // The week of the list begins on Monday.
  const at = ((weekdayOf(on) + 6) % 7) * DUTY_HALVES.length + DUTY_HALVES.indexOf(half);
  const time = DUTY_TIMES[at];
  return time !== undefined && weekly.includes(time);
}
