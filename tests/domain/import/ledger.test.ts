import { importRow } from '@shared/domain/case/acts/import-row';
import { duesOf } from '@shared/domain/case/dues/case-dues';
import { factsOf } from '@shared/domain/case/facts/case-facts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { papersKeptOf } from '@shared/domain/case/papers/case-papers';
import { buildCaseSummary } from '@shared/domain/case/view/build-summary';
import { KnownCases, knownRow } from '@shared/domain/import/find-duplicates';
import { columnOfHeading } from '@shared/domain/import/ledger-columns';
import { findLedger, type RawSheet } from '@shared/domain/import/ledger-sheet';
import { planColumns } from '@shared/domain/import/plan-columns';
import { readLedgerRow } from '@shared/domain/import/read-ledger-row';
import type { RowRules } from '@shared/domain/import/row-reading';
import { localDate } from '@shared/domain/kernel/local-date';
import { DISTRICT_LEDGER } from '@shared/domain/reports/ledgers/district-ledger';
import { describe, expect, it } from 'vitest';

const sheet = (rows: string[][], merges: RawSheet['merges'] = []): RawSheet => ({
  ...{ name: '台账', rows, merges, is1904: false },
});

const HEADINGS_25 =
  '案件编码|调委会|调解工作室|受理员|受理时间|案件来源|案件难度级别|纠纷类别|行政划分|有无死亡|主办调解员|协办调解员|调解时间|调解书编号|调解结果|调解协议金(元)|协议履行情况|当事人|协议形式|纠纷简要情况|以奖代补评定|案件属性|涉及特殊群体情况|涉及农民工纠纷情况|纠纷转化情况'.split(
    '|',
  );
const HEADINGS_18 =
  '案件编码|协议类型|案件来源|调解组织|工作室|受理人姓名|受理时间|纠纷简要情况|案件难度级别|纠纷类别|案件属性|涉及特殊群体情况|行政划分|有无死亡|调解结果|调解时间|当事人(逗号分隔)|调解协议金'.split(
    '|',
  );
const ROW_25 =
  'RM2024-001|红浦调委会|五朵金花|李兰|2024.3.5|派出所移送|一般|邻里|红浦社区|无|金梅|王五|2024年3月9日|红调字2号|调解成功|3,000元|已履行|申请人：李大梅；被申请人：王小强|书面|楼上漏水泡坏了楼下的天花板|A|民事|老年人|否|无'.split(
    '|',
  );

function rulesFor(headings: readonly string[], change: Partial<RowRules> = {}): RowRules {
  return {
    ...{ today: localDate('2026-11-30'), is1904: false, headings, plan: planColumns(headings) },
    ...{ importId: 'imp1', importOrdinal: 3, settings: { mediationLimitInDays: 30 } as never },
    roster: [{ id: 'm1', name: '金梅', nickname: '诚信花' }],
    ...change,
  };
}

const read25 = (change: Record<string, string> = {}, rules: Partial<RowRules> = {}) => {
  const cells = HEADINGS_25.map((heading, at) => change[heading] ?? ROW_25[at] ?? '');
  return readLedgerRow({ row: 3, cells }, rulesFor(HEADINGS_25, rules));
};

const caseOf = (read: ReturnType<typeof read25>): MediationCase => {
  if (read.found === null) throw new Error(read.remarks.map(({ text }) => text).join());
  const context = { now: '2026-11-30T01:00:00.000Z' } as never;
  const ruling = importRow.begin({ id: 'c1' } as never, { row: read.found }, context);
  if (!ruling.ok) throw new Error('refused');
  return ruling.value;
};

describe('a ledger in a file', () => {
  it('finds headings under a title, leaves totals and repeated headings out', () => {
    const table = findLedger([
      sheet([['说明'], ['没有台账']]),
      sheet([
        ['红浦街道2024年人民调解案件台账'],
        HEADINGS_25,
        ROW_25,
        HEADINGS_25,
        ['RM2024-002', ...ROW_25.slice(1)],
        ['合计', '', '', '', '2'],
        ['填表人：张三'],
      ]),
    ]);
    expect(table?.lines.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [3, 'RM2024-001'],
      [5, 'RM2024-002'],
    ]);
    expect(table?.skipped.map(({ row }) => row)).toEqual([1, 4, 6, 7]);
  });

  it('reads two rows of headings under a merged one, and parties merged below each other as one case', () => {
    const table = findLedger([
      sheet(
        [
          ['编号', '受理时间', '当事人', '', '调解结果'],
          ['', '', '申请人', '被申请人', ''],
          ['1', '2024-3-5', '李大梅', '王小强', '成功'],
          ['', '', '李小梅', '', ''],
          ['2', '2024-3-6', '赵某', '钱某', '成功'],
        ],
        [
          { row: 0, column: 2, rows: 1, columns: 2 },
          { row: 2, column: 0, rows: 2, columns: 1 },
          { row: 2, column: 1, rows: 2, columns: 1 },
          { row: 2, column: 4, rows: 3, columns: 1 },
        ],
      ),
    ]);
    expect(table?.headings.map(columnOfHeading)).toEqual([
      ...['code', 'acceptedOn', 'applicant', 'respondent', 'resultWord'],
    ]);
    expect(table?.lines.map(({ cells }) => cells)).toEqual([
      ['1', '2024-3-5', '李大梅、李小梅', '王小强', '成功'],
      ['2', '2024-3-6', '赵某', '钱某', '成功'],
    ]);
  });

  it('knows nearly all headings of the layouts that platforms write', () => {
    const unknown = (headings: string[]) => headings.filter((one) => columnOfHeading(one) === null);
    expect(unknown(HEADINGS_25)).toEqual(['调委会', '调解工作室', '以奖代补评定', '案件属性']);
    expect(unknown(HEADINGS_18)).toEqual(['调解组织', '工作室', '案件属性']);
  });

  it('finds nothing in a sheet that is no ledger', () => {
    expect(
      findLedger([
        sheet([
          ['菜名', '价格'],
          ['豆腐', '3'],
        ]),
      ]),
    ).toBeNull();
  });
});

describe('a row of a ledger as a case', () => {
  it('has what the row says, its own number, and counts in reports by its days', () => {
    const one = caseOf(read25());
    expect(one.number).toBe('RM2024-001');
    expect(one.status).toBe('closed');
    expect(factsOf(one)).toMatchObject({
      ...{ registeredOn: '2024-03-05', acceptedOn: '2024-03-05', concludedOn: '2024-03-09' },
      ...{ agreementFen: 300_000, agreementForm: 'written', partyCount: 2, source: 'police' },
      ...{ category: 'neighborhood', difficulty: 'ordinary', fulfilledOn: null },
    });
    expect(one.mediators.map(({ name }) => name)).toEqual(['金梅']);
    expect(one.imported?.notes).toContain('王五不在本室名册上');
    expect(one.imported?.cells).toContainEqual({ heading: '以奖代补评定', text: 'A' });
    expect(one.registration.specialGroups).toEqual(['老年人']);
  });

  it('asks for nothing and has no papers when it ended in the ledger', () => {
    const one = caseOf(read25());
    const ctx = { today: localDate('2026-11-30'), settings: {}, calendar: new Map() } as never;
    expect(duesOf(one, ctx)).toEqual([]);
    expect(papersKeptOf(one)).toEqual([]);
    expect(buildCaseSummary(one, ctx).nextStep).toBe('none');
    const cells = DISTRICT_LEDGER.columns.map(({ value }) =>
      value({
        record: one,
        profile: { committeeName: '甲', name: '乙' },
        today: '2026-11-30',
      } as never),
    );
    expect(cells).toEqual(
      expect.arrayContaining(['RM2024-001', '红调字2号', '调解成功', { fen: 300_000 }, '已履行']),
    );
  });

  it('is open here when it is open there, and never closed by a guess', () => {
    const open = caseOf(read25({ 调解结果: '正在调解', 调解时间: '' }));
    expect([open.status, open.imported?.outcome]).toEqual(['accepted', null]);
    const silent = read25({ 调解结果: '' });
    expect(silent.found).toBeNull();
    expect(silent.remarks).toContainEqual(
      expect.objectContaining({ level: 'problem', silent: 'result' }),
    );
  });

  it.each([
    [{ 受理时间: '2024年3月' }, '只有年和月'],
    [{ 调解时间: '' }, '没有写调解时间'],
    [{ 调解协议金: '', '调解协议金(元)': '三千' }, '不是一个金额'],
    [{ 案件来源: '' }, '没有写'],
    [{ 纠纷类别: '涉军' }, '认不出'],
    [{ 协议形式: '' }, '没有写'],
  ])('stays out with the reason: %o', (change, why) => {
    const { found, remarks } = read25(change);
    expect(found).toBeNull();
    expect(
      remarks
        .filter(({ level }) => level === 'problem')
        .map(({ text }) => text)
        .join(),
    ).toContain(why);
  });

  it('takes what a person said of all rows that are silent', () => {
    const plan = planColumns(HEADINGS_25);
    const silent = { ...plan.silent, form: 'oral' as const, category: 'other' as const };
    const read = read25({ 协议形式: '', 纠纷类别: '涉军' }, { plan: { ...plan, silent } });
    expect(caseOf(read).imported?.outcome?.form).toBe('oral');
    expect(caseOf(read).registration.category).toBe('other');
    expect(read.remarks.filter(({ level }) => level === 'doubt')).toHaveLength(1);
  });

  it('has a number of the import and its row where the ledger has none', () => {
    expect(caseOf(read25({ 案件编码: '' })).number).toBe('旧台账3-3');
  });
});

it('knows a case again by its number, its agreement, or the same people on the same day', () => {
  const known = new KnownCases();
  const first = read25().found;
  if (first === null) throw new Error('not read');
  known.add(knownRow(first, 'RM2024-001', 3));
  const again = (change: Record<string, string>, code: string) => {
    const { found } = read25(change);
    return found === null ? 'unread' : known.repeatedBy(knownRow(found, code, 9));
  };
  expect(again({}, 'rm2024-001')).toContain('案件编码与第 3 行相同');
  expect(again({}, 'RM2024-009')).toContain('调解书编号');
  expect(again({ 调解书编号: '' }, 'RM2024-009')).toContain('当事人、日期');
  const other = { 调解书编号: '', 纠纷简要情况: '电动自行车在楼道里充电引起两家争吵并且打架' };
  expect(again(other, 'RM2024-009')).toBeNull();
  expect(again({ 调解书编号: '', 受理时间: '2024-3-6' }, 'RM2024-009')).toBeNull();
});
