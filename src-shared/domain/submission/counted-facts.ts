import { LATE_FACTS } from '../case/facts/case-facts';
import { isLocalDate } from '../kernel/local-date';
import type { AnyFacts, MeasureSection } from '../reports/measures/define-measure';
import type { FactTables } from '../reports/measures/tally';
import { tableOf } from '../reports/measures/tally';
import type { Period } from '../reports/period';
import type { CountedFacts } from './submission';

/**
 * Every record that a report counts in its period, with the facts that it is counted by; in pieces, all of them as they are
 * at the first.
 */
export function* countedFacts(
  sections: readonly MeasureSection[],
  tables: FactTables,
  period: Period,
): Generator<void, CountedFacts[]> {
  const events = new Map<string, Set<string>>();
  const days = new Map<string, Set<string>>();
  const by = new Set<string>();
  for (const measure of sections.flatMap(({ measures }) => measures)) {
    const names = measure.type === 'flow' ? [measure.event] : [measure.came, measure.left];
    for (const name of measure.by ?? []) by.add(name);
    days.set(measure.of, new Set([...(days.get(measure.of) ?? []), ...names]));
    if (measure.type !== 'flow') continue;
    const known = events.get(measure.of) ?? new Set();
    events.set(measure.of, known.add(measure.event));
  }
  const happened = [...events].map(([kind, names]) => {
    const table = tableOf(tables, kind);
    return { kind, table, rows: table.happened([...names], period) };
  });
  const counted: CountedFacts[] = [];
  for (const { kind, table, rows } of happened)
    for (const { place, facts } of rows) {
      counted.push({
        kind,
        id: table.idAt(place),
        facts: countedOf(facts, days.get(kind) ?? new Set(), by),
      });
      yield;
    }
  return counted;
}

/**
 * Without the days and the late facts by which the report counts nothing, such as those of a visit: they change nothing in it.
 */
function countedOf(
  facts: AnyFacts,
  days: ReadonlySet<string>,
  by: ReadonlySet<string>,
): CountedFacts['facts'] {
  const isCounted = ([name, fact]: [string, AnyFacts[string]]) => {
    if (LATE_FACTS.has(name)) return by.has(name);
    return typeof fact !== 'string' || !isLocalDate(fact) || days.has(name);
  };
  return Object.fromEntries(Object.entries(facts).filter(isCounted));
}

/** How a record counts otherwise than in what was handed in. */
export type ChangeEffect = 'added' | 'left' | 'changed';
export interface CountedChange {
  readonly kind: string;
  readonly id: string;
  readonly effect: ChangeEffect;
}

/** The records that count otherwise now: those that came in, those that no longer count, those of which a fact is another. */
export function changedRecords(
  submitted: readonly CountedFacts[],
  now: readonly CountedFacts[],
): CountedChange[] {
  const before = new Map(submitted.map((one) => [keyOf(one), one]));
  const after = new Map(now.map((one) => [keyOf(one), one]));
  const changes: CountedChange[] = [];
  for (const [key, one] of after) {
    const old = before.get(key);
    const effect = old === undefined ? 'added' : hasSameFacts(old, one) ? null : 'changed';
    if (effect !== null) changes.push({ kind: one.kind, id: one.id, effect });
  }
  for (const [key, { kind, id }] of before)
    if (!after.has(key)) changes.push({ kind, id, effect: 'left' });
  return changes;
}

const keyOf = ({ kind, id }: CountedFacts): string => `${kind} ${id}`;

/** A fact that only one of them has was not counted yet, or is no longer: another version of the program says nothing of it. */
function hasSameFacts(one: CountedFacts, other: CountedFacts): boolean {
  return Object.entries(one.facts).every(
    ([name, fact]) => !(name in other.facts) || other.facts[name] === fact,
  );
}
