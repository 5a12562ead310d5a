import { type CaseDescriber, describeCase } from '@main/store/case-entry';
import type { CaseQuery } from '@main/store/case-query';
import { CaseTable } from '@main/store/index/case-table';
import { searchTextsOf } from '@main/store/index/search-text';
import { effectiveOn } from '@shared/domain/agreement/effective-day';
import { buildCaseSummary } from '@shared/domain/case/build-summary';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLifelikeCases } from '../../../bench/lifelike-cases';
import { TODAY } from '../../../support/day';
import { makeContext } from '../../../support/make-case';
import { queryPlainly } from './plain-query';

const describer: CaseDescriber = {
  today: () => TODAY,
  summarize: (one) => buildCaseSummary(one, makeContext()),
  isInForce: (one) => effectiveOn(one) !== null,
  rules: () => 'test',
};

const describeOne = (one: MediationCase) => describeCase(one, one.createdAt.slice(0, 7), describer);

const CASES = [...makeLifelikeCases(200, 3)];

function put(table: CaseTable, one: MediationCase): void {
  const entry = describeOne(one);
  table.put(entry, () => searchTextsOf(one, entry.summary.title));
}

interface Change {
  readonly at: number;
  /** The case whose content it takes over. */
  readonly from: number;
  readonly gone: boolean;
}

/** Changes the table and answers what it should then hold. */
function applyChanges(table: CaseTable, changes: readonly Change[]): Map<string, MediationCase> {
  const model = new Map(CASES.map((one) => [one.id, one]));
  for (const { at, from, gone } of changes) {
    const [target, source] = [CASES[at], CASES[from]];
    if (target === undefined || source === undefined) throw new Error('no such case');
    const { id, number, serial } = target;
    if (gone) {
      model.delete(id);
      table.remove(id);
    } else {
      const changed = { ...source, id, number, serial };
      model.set(id, changed);
      put(table, changed);
    }
  }
  return model;
}

const ALL: CaseQuery = {
  text: '',
  statuses: [],
  categories: [],
  month: null,
  mediatorId: null,
  sortBy: 'number',
  isDescending: false,
  page: 1,
  pageSize: 20,
};

const queries = fc.record({
  text: fc.constantFrom('', '赔偿', '3', '王', '幸福 要求', '不存在'),
  statuses: fc.subarray(['closed', 'mediating', 'registered'] as const),
  categories: fc.subarray(['contract', 'medical', 'tourism', 'other', 'traffic_accident'] as const),
  month: fc.constantFrom(null, '2026-11', '2020-02'),
  mediatorId: fc.constantFrom(null, 'm1', 'm3'),
  sortBy: fc.constantFrom(...(['number', 'registeredOn', 'dueOn', 'amount', 'updatedAt'] as const)),
  isDescending: fc.boolean(),
  page: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.constantFrom(1, 7, 100),
});

describe('台账索引：和逐条比对一致', () => {
  it('filters, counts, sorts and pages as a plain walk over all cases does, after changes too', () => {
    const steps = fc.array(
      fc.record({
        at: fc.nat(CASES.length - 1),
        from: fc.nat(CASES.length - 1),
        gone: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, fc.array(queries, { minLength: 1, maxLength: 5 }), (changes, asked) => {
        const table = new CaseTable();
        for (const one of CASES) put(table, one);
        // Orders that were built before the changes must follow them.
        for (const query of asked) table.query(query);
        const entries = [...applyChanges(table, changes).values()].map((one) => {
          const entry = describeOne(one);
          return { entry, texts: searchTextsOf(one, entry.summary.title) };
        });
        for (const query of asked) {
          const { page, ...counts } = table.query(query);
          const { page: expectedPage, ...expectedCounts } = queryPlainly(entries, query);
          expect(page.map(({ id }) => id)).toEqual(expectedPage.map(({ id }) => id));
          expect(counts).toEqual(expectedCounts);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('an entry comes out of its row as it went in', () => {
    const table = new CaseTable();
    for (const one of CASES) put(table, one);
    for (const one of CASES) {
      expect(table.get(one.id)).toEqual(describeOne(one));
    }
    expect(table.get('nobody')).toBeUndefined();
  });

  it('shows the better find first, and the newer of two equal ones', () => {
    const table = new CaseTable();
    for (const one of CASES) put(table, one);
    const found = table.query({ ...ALL, text: '幸福', sortBy: 'relevance', pageSize: 100 });
    const isName = found.page.map(({ parties, summary }) =>
      [summary.title, ...parties.map(({ name }) => name)].some((name) => name.includes('幸福')),
    );
    expect(isName.indexOf(false)).toBeGreaterThan(0);
    expect(isName.slice(isName.indexOf(false))).not.toContain(true);
    const places = found.page.slice(isName.indexOf(false)).map(({ serial }) => serial.year);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    const second = table.query({
      ...ALL,
      text: '幸福',
      sortBy: 'relevance',
      pageSize: 10,
      page: 2,
    });
    expect(second.page).toEqual(found.page.slice(10, 20));
  });

  it('leaves out ended cases, but for those in which a late day is named', () => {
    const table = new CaseTable();
    for (const one of CASES) put(table, one);
    const open = table.entries({ isOpenOnly: true });
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ isEnded }) => !isEnded)).toBe(true);
    const since = table.entries({ isOpenOrSince: TODAY });
    expect(since.every(({ isEnded, lastDay }) => !isEnded || lastDay >= TODAY)).toBe(true);
    expect(table.entries()).toHaveLength(CASES.length);
  });
});
