import { CaseTable } from '@main/store/index/case-table';
import { duesWithin } from '@shared/domain/case/dues/build-agenda';
import { describe, expect, it } from 'vitest';
import { makeLifelikeCases } from '../../../bench/lifelike-cases';
import { day, TODAY } from '../../../support/day';
import { makeStudio } from '../../../support/make-case';
import { describeOn } from '../../../support/open-store';

const describer = describeOn(TODAY, makeStudio);
const CASES = [...makeLifelikeCases(200, 3)].map((one) =>
  describer.describe(one, one.createdAt.slice(0, 7)),
);
const refuse = (month: string): Promise<null> => Promise.reject(new Error(`no file of ${month}`));

describe('索引：哪些案件在这些日子里有事', () => {
  it.each([
    ['今日', '2026-11-19', '2026-11-26', '2026-11-19'],
    ['隔两天再看', '2026-11-21', '2026-11-28', '2026-11-21'],
    ['将来的一天', '2026-12-01', '2026-12-01', '2026-11-19'],
    ['过去的一个月', '2026-09-01', '2026-09-30', '2026-11-19'],
    ['司法确认的期限都过了', '2027-01-01', '2027-02-01', '2027-01-05'],
  ])('%s：一件不漏，办完的不白读', async (_name, from, to, on) => {
    const table = new CaseTable({ whole: refuse, pieces: refuse });
    for (const one of CASES) table.put(one, () => []);
    const [range, today] = [{ from: day(from), to: day(to) }, day(on)];
    const found = await table.entries({ asksWithin: { range, today } });
    const ids = new Set(found.map(({ id }) => id));
    const asking = CASES.map(({ entry }) => entry).filter(
      ({ dues }) => duesWithin(dues, range, today).length > 0,
    );
    expect(asking.filter(({ id }) => !ids.has(id))).toEqual([]);
    // Nor is any line read for nothing.
    expect(found).toHaveLength(asking.length);
  });
});
