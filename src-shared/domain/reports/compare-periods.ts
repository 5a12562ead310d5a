import type { Stretch } from './counting';
import type { FlowMeasure, Measure } from './measures/define-measure';
import { countStock, type FactTables, type ReportDays, tableOf } from './measures/tally';
import { gapOf, saidMonths, wholeMonthsOf } from './measures/typed-gaps';
import {
  monthsUpTo,
  type Period,
  periodBefore,
  periodOf,
  sameOfLastYear,
  yearPeriodOf,
} from './period';
import type { ComparedPeriods } from './report-content';

/**
 * The same measures over the period before, the same period of last year, and last year up to its end, in pieces as
 * `tally`. What the calendar does not know is left out; a stock is that of the last day, and has no running total.
 */
export function* comparePeriods(
  stretchesIn: (days: Period) => readonly Stretch[],
  tables: FactTables,
  { periodKey, cutOffDay, period }: ReportDays,
): Generator<void, ComparedPeriods> {
  const measures = (stretchesIn(period).at(-1)?.sections ?? []).flatMap((one) => one.measures);
  const sumsIn = (days: Period) => sumsOver(stretchesIn(days), tables);
  const spanOf = (key: string | null) => key && { key, period: periodOf(key, cutOffDay) };
  const previous = spanOf(periodBefore(periodKey)) || null;
  const lastYear = spanOf(sameOfLastYear(periodKey)) || null;
  const yearOfLast = lastYear && yearPeriodOf(lastYear.key, cutOffDay);
  const monthsIn = (key: string) => wholeMonthsOf(key, { cutOffDay });
  const wholeIn = (days: Period, months: readonly string[] | null) =>
    wholeFigures(stretchesIn(days), tables, days, months);
  // Read before the first piece ends, as everything.
  const whole = {
    previous: previous && wholeIn(previous.period, monthsIn(previous.key)),
    lastYear: lastYear && wholeIn(lastYear.period, monthsIn(lastYear.key)),
    lastYearToDate: lastYear && yearOfLast && wholeIn(yearOfLast, monthsUpTo(lastYear.key)),
  };
  const sums = {
    previous: previous && (yield* sumsIn(previous.period)),
    lastYear: lastYear && (yield* sumsIn(lastYear.period)),
    lastYearToDate: yearOfLast && (yield* sumsIn(yearOfLast)),
  };
  const figureIn = (base: keyof typeof sums, key: string) =>
    whole[base]?.(key) === false ? null : (sums[base]?.get(key) ?? null);
  const figures = measures.map(({ key, type }) => [
    key,
    {
      previous: figureIn('previous', key),
      lastYear: figureIn('lastYear', key),
      lastYearToDate: type === 'stock' ? null : figureIn('lastYearToDate', key),
    },
  ]);
  return { previous, lastYear, figures: Object.fromEntries(figures) };
}

/** Whether a figure is whole over some days: of a typed one, that none of its months is missing. */
function wholeFigures(
  stretches: readonly Stretch[],
  tables: FactTables,
  days: Period,
  months: readonly string[] | null,
): (key: string) => boolean {
  const said = saidMonths(stretches.at(-1)?.sections ?? [], tables, days);
  return (key) => {
    const known = said.get(key);
    return known === undefined || gapOf(months, known) === null;
  };
}

/** What each measure comes to over some days, each stretch by its own rule; a stock is that of the last day. */
function* sumsOver(
  stretches: readonly Stretch[],
  tables: FactTables,
): Generator<void, ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  for (const { sections, days } of stretches) {
    const measures = sections.flatMap((section) => section.measures);
    for (const one of measures)
      if (one.type === 'stock') sums.set(one.key, countStock(one, tables, days.to));
      else sums.set(one.key, sums.get(one.key) ?? 0);
    for (const { of, event, counted } of byEvent(measures))
      for (const { facts, who } of tableOf(tables, of).happened([event], days)) {
        for (const { key, amountOf } of counted)
          sums.set(key, (sums.get(key) ?? 0) + amountOf(facts, who));
        yield;
      }
  }
  return sums;
}

interface Counted {
  readonly of: string;
  readonly event: string;
  readonly counted: FlowMeasure[];
}

/** Measures that count on the same day of the same kind, together. */
function byEvent(measures: readonly Measure[]): Counted[] {
  const groups = new Map<string, Counted>();
  for (const one of measures) {
    if (one.type === 'stock') continue;
    const { of, event } = one;
    const name = `${of} ${event}`;
    const group = groups.get(name) ?? { of, event, counted: [] };
    group.counted.push(one);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** How a figure changed against another; null where there is nothing to compare with, and in per cent of a base of 0. */
export interface Change {
  readonly amount: number | null;
  /** As a part of the base: 0.25 is a quarter more. */
  readonly share: number | null;
}

/** The change from a base to what is now. */
export function changeBetween(now: number | null, base: number | null): Change {
  if (now === null || base === null) return { amount: null, share: null };
  return { amount: now - base, share: base === 0 ? null : (now - base) / base };
}

/** `+25.0%`, `-3.1%`, `0.0%`; 「—」 where no part of the base can be said. */
export function shareText(share: number | null): string {
  if (share === null) return '—';
  const text = `${(Math.round(share * 1_000) / 10).toFixed(1)}%`;
  return share > 0 && text !== '0.0%' ? `+${text}` : text.replace(/^-(0\.0%)$/, '$1');
}
