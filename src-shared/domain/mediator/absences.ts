import { formatChineseDate, type LocalDate } from '../kernel/local-date';
import type { Absence, Mediator } from './mediator';

/** The absences that cover a day, both ends included. */
export function absencesOn(
  { absences }: Pick<Mediator, 'absences'>,
  on: LocalDate,
): readonly Absence[] {
  return absences.filter(({ from, to }) => from <= on && on <= to);
}

/** Those that are not over, the earliest first: what is to be known when somebody is given a case. */
export function absencesFrom(
  { absences }: Pick<Mediator, 'absences'>,
  today: LocalDate,
): readonly Absence[] {
  return absences.filter(({ to }) => to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** 2026年11月20日至2026年12月5日不在（住院） */
export function tellAbsence({ from, to, reason }: Absence): string {
  const days =
    from === to ? formatChineseDate(from) : `${formatChineseDate(from)}至${formatChineseDate(to)}`;
  return `${days}不在${reason === '' ? '' : `（${reason}）`}`;
}
