import { CASE_SOURCES } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import { DIFFICULTIES, ESCALATION_RISKS } from '@shared/domain/case/model/registration-words';
import { addDays, localDate } from '@shared/domain/kernel/local-date';
import fc from 'fast-check';
import { parties } from './november-cases';
import type { CaseRecipe, Ending } from './report-cases';

/** Days around the turn of a year, its months and a cut-off day on the 25th. */
const dayOf = (offset: number) => addDays(localDate('2025-11-20'), offset);
const day = fc.oneof(
  fc.integer({ min: 0, max: 420 }).map(dayOf),
  fc
    .constantFrom('2025-12-25', '2025-12-26', '2025-12-31', '2026-01-01', '2026-03-31')
    .map(localDate),
  fc
    .constantFrom('2026-04-01', '2026-10-25', '2026-10-26', '2026-11-25', '2026-11-30')
    .map(localDate),
);
const sums = fc.array(fc.option(fc.integer({ min: 0, max: 9_999_999 })), { maxLength: 3 });

const ending: fc.Arbitrary<Ending> = fc.oneof(
  fc.record({
    kind: fc.constant('written' as const),
    on: day,
    fen: sums,
    isSigned: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('oral' as const), on: day, fen: sums }),
  fc.record({
    kind: fc.constantFrom('terminated' as const, 'declined', 'withdrawn', 'transferred'),
    on: day,
  }),
  fc.constant({ kind: 'open' as const }),
);

const recipe: fc.Arbitrary<CaseRecipe> = fc
  .record({
    ending,
    waited: fc.integer({ min: 0, max: 40 }),
    opened: day,
    partyCount: fc.integer({ min: 1, max: 5 }),
    source: fc.constantFrom(...CASE_SOURCES),
    category: fc.constantFrom(...DISPUTE_CATEGORIES),
    difficulty: fc.constantFrom(...DIFFICULTIES),
    escalationRisk: fc.constantFrom(...ESCALATION_RISKS),
    peopleInvolved: fc.option(fc.constantFrom(1, 2, 49, 50, 51, 99, 100, 499, 500, 501, 3_000)),
    involvesDeath: fc.boolean(),
    involvesMigrantWorkers: fc.boolean(),
  })
  .map(({ ending: end, waited, opened, partyCount, ...registration }) => ({
    ordinal: 0,
    ending: end,
    registeredOn: end.kind === 'open' ? opened : addDays(localDate(end.on), -waited),
    registration,
    parties: parties(partyCount),
  }));

/** Archives of invented cases, each told by the few things that the statistics count. */
export const inventedArchive: fc.Arbitrary<CaseRecipe[]> = fc
  .array(recipe, { maxLength: 25 })
  .map((recipes) => recipes.map((one, index) => ({ ...one, ordinal: index + 1 })));
