import type { CaseRecipe } from './report-cases';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What one invented case adds to a figure on which day; null where nothing. */
type Adds = (recipe: CaseRecipe) => readonly [on: string, amount: number] | null;

/**
 * The figures of the case table counted anew from how the cases were invented: without the program's facts, measures,
 * periods and indexes. One line a row of the table.
 */
const ROWS: Readonly<Record<string, Adds>> = {
  total: (one) => ended(one, 1),
  persons: (one) => ended(one, people(one)),
  successful: (one) => ended(one, agreed(one) ? 1 : 0),
  complex: (one) =>
    ended(one, ['complex', 'major'].includes(String(one.registration?.difficulty)) ? 1 : 0),
  agreement_amount: (one) => ended(one, agreed(one) ? promised(one) : 0),
  'form.oral': (one) => ended(one, one.ending.kind === 'oral' ? 1 : 0),
  'form.written': (one) => ended(one, one.ending.kind === 'written' ? 1 : 0),
  'committee.neighborhood': (one) => ended(one, 1),
  'source.own_initiative': from('own_initiative', 'grid_report'),
  'source.application': from('application_written', 'application_oral'),
  'source.referred_court': from('court_pre_filing', 'court_post_filing'),
  'source.referred_procuratorate': from('procuratorate'),
  'source.referred_police': from('police'),
  'source.referred_petition': from('petition_office'),
  'source.referred_other': from('hotline_12345', 'other_department'),
  'source.referred': from(
    ...['court_pre_filing', 'court_post_filing', 'procuratorate', 'police'],
    ...['petition_office', 'hotline_12345', 'other_department'],
  ),
  many_parties: (one) => ended(one, people(one) >= 3 ? 1 : 0),
  migrant_workers: (one) => ended(one, one.registration?.involvesMigrantWorkers ? 1 : 0),
  death: (one) => ended(one, one.registration?.involvesDeath ? 1 : 0),
  registered: (one) => [String(one.registeredOn), 1],
  accepted: (one) => (one.ending.kind === 'declined' ? null : [String(one.registeredOn), 1]),
  terminated: (one) => (one.ending.kind === 'terminated' ? [one.ending.on, 1] : null),
  declined: (one) => (one.ending.kind === 'declined' ? [one.ending.on, 1] : null),
  withdrawn: (one) => (one.ending.kind === 'withdrawn' ? [one.ending.on, 1] : null),
  transferred: (one) => (one.ending.kind === 'transferred' ? [one.ending.on, 1] : null),
};

/** The count of a row over some days; undefined for a row that is not counted here. */
export function naiveCount(
  recipes: readonly CaseRecipe[],
  key: string,
  { from: first, to: last }: Days,
): number | undefined {
  const adds = ROWS[key] ?? byRegistration(key);
  if (adds === undefined) return undefined;
  let sum = 0;
  for (const one of recipes) {
    const added = adds(one);
    if (added !== null && first <= added[0] && added[0] <= last) sum += added[1];
  }
  return sum;
}

/** 期末在办 at the end of a day. */
export function naivePending(recipes: readonly CaseRecipe[], on: string): number {
  return recipes.filter((one) => {
    if (one.ending.kind === 'declined' || String(one.registeredOn) > on) return false;
    const left =
      ended(one, 1)?.[0] ??
      (one.ending.kind === 'withdrawn' || one.ending.kind === 'transferred' ? one.ending.on : null);
    return left === null || left > on;
  }).length;
}

function byRegistration(key: string): Adds | undefined {
  const [group, value, what] = key.split('.');
  if (group === 'category')
    return (one) => ended(one, one.registration?.category === value ? 1 : 0);
  if (group === 'committee') return () => null;
  if (group !== 'prevention') return undefined;
  return (one) =>
    one.registration?.escalationRisk === value
      ? ended(one, what === 'cases' ? 1 : people(one))
      : null;
}

function from(...sources: string[]): Adds {
  return (one) => ended(one, sources.includes(String(one.registration?.source)) ? 1 : 0);
}

/** On the day on which the mediation ended; an agreement that nobody signed ended nothing. */
function ended({ ending }: CaseRecipe, amount: number): readonly [string, number] | null {
  if (ending.kind === 'terminated' || ending.kind === 'oral') return [ending.on, amount];
  return ending.kind === 'written' && ending.isSigned !== false ? [ending.on, amount] : null;
}

function agreed({ ending }: CaseRecipe): boolean {
  return ending.kind === 'oral' || (ending.kind === 'written' && ending.isSigned !== false);
}

function promised({ ending }: CaseRecipe): number {
  if (ending.kind !== 'oral' && ending.kind !== 'written') return 0;
  return (ending.fen ?? []).reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}

function people(one: CaseRecipe): number {
  return one.parties?.length ?? 0;
}
