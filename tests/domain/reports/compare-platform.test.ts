import type { LedgerColumn } from '@shared/domain/import/ledger-columns';
import {
  type ComparedCase,
  comparePlatform,
  daysOfTable,
  type PlatformComparison,
} from '@shared/domain/reports/platform/compare-platform';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';

const RULES = { today: day('2026-12-02'), is1904: false };
const COLUMNS: readonly (LedgerColumn | null)[] = [
  ...(['code', 'acceptedOn', 'categoryWord', 'parties', 'settledOn', 'resultWord'] as const),
  ...(['amount', 'performance', 'death', null] as const),
];

function ours(id: string, given: Partial<ComparedCase> & { texts?: Map<string, string> } = {}) {
  const texts = new Map([
    ['accepted_on', '2026-11-05'],
    ['category', '邻里纠纷'],
    ['parties', '申请人王丽；被申请人顺达公司'],
    ['mediated_on', '2026-11-08'],
    ['outcome', '调解成功'],
    ['agreement_amount', '3000.00'],
    ['fulfillment', ''],
    ['death', '无'],
    ...(given.texts ?? []),
  ]);
  return {
    ...{ id, number: `（2026）人调字第${id}号`, platformNumber: null },
    ...{ acceptedOn: day('2026-11-05'), ...given, texts },
  };
}

function run(rows: readonly (readonly string[])[], cases: readonly ComparedCase[]) {
  const lines = rows.map((cells, at) => ({ row: at + 3, cells: [...cells] }));
  const work = comparePlatform({ columns: COLUMNS, lines }, cases, RULES);
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value satisfies PlatformComparison;
  }
}

const ROW = [
  'PT-1',
  '2026.11.5',
  '邻里',
  '王丽，顺达公司',
  '2026年11月8日',
  '成功',
  '3,000',
  '',
  '否',
  'x',
];
const rowWith = (at: number, text: string) =>
  ROW.map((cell, place) => (place === at ? text : cell));

describe('the platform’s export beside the cases here', () => {
  it('other ways of writing the same are no difference', () => {
    const found = run([ROW], [ours('1', { platformNumber: 'pt-1' })]);
    expect(found).toMatchObject({
      sameCount: 1,
      differing: [],
      unnoted: [],
      unknown: [],
      absent: [],
    });
  });

  it.each([
    ['another day', 1, '2026-11-06', 'acceptedOn', '2026-11-05'],
    ['another category', 2, '物业纠纷', 'categoryWord', '邻里纠纷'],
    ['one party more', 3, '王丽、顺达公司、李强', 'parties', '申请人王丽；被申请人顺达公司'],
    ['empty there', 4, '', 'settledOn', '2026-11-08'],
    ['another result', 5, '调解不成', 'resultWord', '调解成功'],
    ['another amount', 6, '300', 'amount', '3000.00'],
    ['told there only', 7, '已履行', 'performance', ''],
    ['a word that nobody can read', 2, '疑难杂症', 'categoryWord', '邻里纠纷'],
  ])('%s is told with both sides', (_why, at, text, column, here) => {
    const { differing, sameCount } = run(
      [rowWith(at, text)],
      [ours('1', { platformNumber: 'PT-1' })],
    );
    expect(sameCount).toBe(0);
    expect(differing).toEqual([{ id: '1', row: 3, differences: [{ column, here, there: text }] }]);
  });

  it('no money is 0 there and empty here', () => {
    const texts = new Map([['agreement_amount', '']]);
    const found = run([rowWith(6, '0.00')], [ours('1', { platformNumber: 'PT-1', texts })]);
    expect(found.sameCount).toBe(1);
  });

  it('a case whose number was not noted is known by our number, or by people and day; never one with another number', () => {
    const byNumber = run([rowWith(0, '(2026)人调字第1号')], [ours('1')]);
    expect(byNumber.unnoted).toMatchObject([{ id: '1', named: { row: 3 } }]);
    const byPeople = run([ROW], [ours('1')]);
    expect(byPeople.unnoted).toMatchObject([{ id: '1', named: { code: 'PT-1' } }]);
    const other = run([ROW], [ours('1', { platformNumber: 'PT-9' })]);
    expect(other.unknown).toMatchObject([{ code: 'PT-1', parties: '王丽，顺达公司' }]);
    expect(other.absent).toEqual(['1']);
  });

  it('two rows of one number are not both the case', () => {
    const found = run([ROW, ROW], [ours('1', { platformNumber: 'PT-1' })]);
    expect(found.sameCount).toBe(1);
    expect(found.unknown).toHaveLength(1);
  });

  it('what lies outside the days of the export is not missed in it', () => {
    const early = ours('2', { platformNumber: 'PT-2', acceptedOn: day('2026-11-04') });
    const within = ours('3', { platformNumber: 'PT-3' });
    expect(run([ROW], [ours('1', { platformNumber: 'PT-1' }), early, within]).absent).toEqual([
      '3',
    ]);
  });

  it('a table without a day that can be read has no days', () => {
    const lines = [{ row: 3, cells: rowWith(1, '上周') }];
    expect(daysOfTable({ columns: COLUMNS, lines }, RULES)).toBeNull();
  });
});
