import { DISTRICT_LEDGER } from '@shared/domain/reports/ledgers/district-ledger';
import { LEDGER_PAPERS, roomOn } from '@shared/domain/reports/ledgers/ledger-paper';
import { POINTS_PER_WIDTH, planPrint, wordPrint } from '@shared/domain/reports/ledgers/print-plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const columnsOf = (widths: readonly number[], keys: readonly string[] = []) =>
  widths.map((width, at) => ({ key: keys[at] ?? `c${at}`, heading: `第${at}栏`, width }));

test('every column stands on one page width, none is wider than its paper, nothing is shrunk (bug: 6 pt print)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 4, max: 90, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(...LEDGER_PAPERS),
      fc.subarray(['serial', 'number']),
      (widths, paper, keys) => {
        const plan = planPrint({ columns: columnsOf(widths, keys), paper });
        const places = plan.pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, at) => from + at),
        );
        expect(places).toEqual(widths.map((_, at) => at));
        const points = (from: number, to: number) =>
          plan.widths.slice(from, to).reduce((sum, one) => sum + one, 0) * POINTS_PER_WIDTH;
        for (const { from, to } of plan.pages) {
          const again = from === 0 ? 0 : points(0, plan.repeated);
          expect(again + points(from, to)).toBeLessThanOrEqual(roomOn(paper) + 0.01);
          expect(to).toBeGreaterThan(from === 0 ? plan.repeated : from);
        }
      },
    ),
  );
});

test('序号和编号在每一页左边再印一次；一页放得下的不重印', () => {
  const wide = columnsOf([5, 12, ...Array.from({ length: 15 }, () => 12)], ['serial', 'number']);
  expect(planPrint({ columns: wide }).repeated).toBe(2);
  expect(wordPrint({ columns: wide })).toBe(
    'A4 横放，一行印成 2 页宽，每页左边都印“第0栏、第1栏”；字 9 磅，不缩小。',
  );
  expect(planPrint({ columns: wide, paper: 'a3_landscape' }).pages).toHaveLength(1);
  expect(planPrint({ columns: DISTRICT_LEDGER.columns }).repeated).toBe(1);
});

test('几页放得差不多满（bug: 第二页只有一栏）', () => {
  const { pages } = planPrint({ columns: columnsOf(Array.from({ length: 13 }, () => 12)) });
  expect(pages).toEqual([
    { from: 0, to: 7 },
    { from: 7, to: 13 },
  ]);
});
