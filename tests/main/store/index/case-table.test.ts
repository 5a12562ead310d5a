import { CaseTable } from '@main/store/index/case-table';
import { loadPinyin } from '@main/store/search/pinyin-text';
import { searchTextsOf } from '@main/store/search/search-text';
import type { Clock } from '@shared/domain/case/clocks/clock';
import { clockOn } from '@shared/domain/case/clocks/clocks';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { dueDayOf } from '@shared/domain/case/view/case-entry';
import { COLUMN_SORT_KEYS } from '@shared/domain/case/view/case-query';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { TODAY } from '../../../support/day';
import { queryPlainly } from './plain-query';
import { CASES, describeOne, noFiles, putInto as put, written } from './written-table';

beforeAll(loadPinyin);

const SOME_CLOCK: Clock = {
  kind: 'mediation',
  startsOn: TODAY,
  dueOn: TODAY,
  isRolled: false,
  isProvisional: false,
  startedBy: '受理',
  length: '30日',
  state: 'running',
  daysLeft: 0,
  stoppedBy: null,
  basis: '',
};

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

const ALL = EVERY_CASE;

const queries = fc.record({
  text: fc.constantFrom('', '赔偿', '3', '王', '幸福 要求', '不存在'),
  statuses: fc.subarray(['closed', 'mediating', 'registered'] as const),
  categories: fc.subarray(['contract', 'medical', 'tourism', 'other', 'traffic_accident'] as const),
  month: fc.constantFrom(null, '2026-11', '2020-02'),
  mediatorId: fc.constantFrom(null, 'm1', 'm3'),
  sortBy: fc.constantFrom(...COLUMN_SORT_KEYS),
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
    return fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(queries, { minLength: 1, maxLength: 5 }),
        async (changes, asked) => {
          const table = new CaseTable(noFiles);
          for (const one of CASES) put(table, one);
          // Orders that were built before the changes must follow them.
          for (const query of asked) await table.query(query);
          const entries = [...applyChanges(table, changes).values()].map((one) => {
            const { entry } = describeOne(one);
            return { entry, texts: searchTextsOf(one, entry.summary.title) };
          });
          for (const query of asked) {
            const { page, ...counts } = await table.query(query);
            const { page: expectedPage, ...expectedCounts } = queryPlainly(entries, query);
            expect(page.map(({ id }) => id)).toEqual(expectedPage.map(({ id }) => id));
            expect(counts).toEqual(expectedCounts);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('an entry comes out of its row as it went in', async () => {
    const table = new CaseTable(noFiles);
    for (const one of CASES) put(table, one);
    for (const one of CASES) {
      expect(await table.get(one.id)).toEqual(describeOne(one).entry);
    }
    expect(await table.get('nobody')).toBeUndefined();
  });

  it('shows the better find first, and the newer of two equal ones', async () => {
    const table = new CaseTable(noFiles);
    for (const one of CASES) put(table, one);
    const found = await table.query({ ...ALL, text: '幸福', sortBy: 'relevance', pageSize: 100 });
    const isName = found.page.map(({ parties, summary }) =>
      [summary.title, ...parties.map(({ name }) => name)].some((name) => name.includes('幸福')),
    );
    expect(isName.indexOf(false)).toBeGreaterThan(0);
    expect(isName.slice(isName.indexOf(false))).not.toContain(true);
    const places = found.page.slice(isName.indexOf(false)).map(({ serial }) => serial.year);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    const second = await table.query({
      ...ALL,
      text: '幸福',
      sortBy: 'relevance',
      pageSize: 10,
      page: 2,
    });
    expect(second.page).toEqual(found.page.slice(10, 20));
  });

  it('a table taken from its files answers as the one that wrote them, also after changes on both', async () => {
    const table = new CaseTable(noFiles);
    for (const one of CASES) put(table, one);
    const { again } = await written(table, {});
    const moved = { ...CASES[7], number: '（2026）改字第1号' } as MediationCase;
    for (const one of [table, again]) {
      put(one, moved);
      one.remove(CASES[30]?.id ?? '');
    }
    for (const sortBy of COLUMN_SORT_KEYS)
      for (const text of ['', '幸福', '138']) {
        const query = { ...ALL, sortBy, text, pageSize: 100, isDescending: text === '' };
        expect(await again.query(query)).toEqual(await table.query(query));
      }
    expect(again.size).toBe(CASES.length - 1);
    expect(again.idOfNumber('（2026）改字第1号')).toBe(CASES[7]?.id);
    expect(again.idOfNumber(CASES[7]?.number ?? '')).toBeUndefined();
    expect(again.idOfNumber(CASES[30]?.number ?? '')).toBeUndefined();
    expect(again.mediatorIds()).toEqual(table.mediatorIds());
    const year = CASES[9]?.serial.year ?? 0;
    expect(again.slots.highestOrdinalOf(year)).toBe(table.slots.highestOrdinalOf(year));
  });

  it('reads the rows of no month but those of the page (bug: opening reads every case)', async () => {
    const table = new CaseTable(noFiles);
    for (const one of CASES) put(table, one);
    const { again, reads } = await written(table, {});
    const { page } = await again.query({ ...ALL, isDescending: true, pageSize: 3 });
    expect(new Set(reads)).toEqual(new Set(page.map(({ shardName }) => shardName)));
    expect(reads.length).toBe(new Set(reads).size);
  });

  it('a case in 回收站 is known by number and id after writing, and stands in no list', async () => {
    const table = new CaseTable(noFiles);
    for (const one of CASES) put(table, one);
    const gone = CASES[11] as MediationCase;
    table.putUnlisted(describeOne(gone));
    const { again } = await written(table, { [gone.id]: '2026-11-19T01:00:00.000Z' });
    expect(again.has(gone.id)).toBe(false);
    expect(again.size).toBe(CASES.length - 1);
    expect((await again.get(gone.id))?.number).toBe(gone.number);
    expect(again.slots.findNumber(gone.number, () => true)).toBeDefined();
    expect(again.idOfNumber(gone.number)).toBeUndefined();
    put(again, gone);
    expect(again.has(gone.id)).toBe(true);
    expect(again.size).toBe(CASES.length);
  });

  it('a right that lapsed is due no more on a later day (bug: it stays at the top of the list)', async () => {
    const table = new CaseTable(noFiles);
    const clock = (kind: Clock['kind'], dueOn: LocalDate): Clock =>
      clockOn({ ...SOME_CLOCK, kind, dueOn }, TODAY);
    const clocks: Clock[][] = [
      [clock('judicial_confirmation', addDays(TODAY, 10))],
      [clock('mediation', addDays(TODAY, 12))],
      [clock('judicial_confirmation', addDays(TODAY, 5)), clock('mediation', addDays(TODAY, 20))],
      [clock('judicial_confirmation', addDays(TODAY, 11))],
    ];
    const ids = clocks.map((some, at) => {
      const one = CASES[at] as MediationCase;
      const described = describeOne(one);
      const summary = { ...described.entry.summary, clocks: some };
      const entry = { ...described.entry, summary, dueOn: dueDayOf(summary) };
      const dues = some.map(({ kind, dueOn: on }) => ({
        ...{ kind, on, lapsesOn: kind === 'mediation' ? null : on },
      }));
      table.put({ ...described, entry, dues }, () => searchTextsOf(one, ''));
      return one.id;
    });
    const { again } = await written(table, {});
    const order = async (one: CaseTable): Promise<number[]> => {
      const { page } = await one.query({ ...ALL, sortBy: 'dueOn' });
      return page.map(({ id }) => ids.indexOf(id));
    };
    for (const one of [table, again]) {
      expect(await order(one)).toEqual([2, 0, 3, 1]);
      // On its last day the right can still be used.
      one.turnTo(addDays(TODAY, 10));
      expect(await order(one)).toEqual([0, 3, 1, 2]);
      one.turnTo(addDays(TODAY, 30));
      expect((await order(one)).slice(0, 2)).toEqual([1, 2]);
    }
  });
});
