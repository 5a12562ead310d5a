import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { localDate } from '@shared/domain/kernel/local-date';
import { charactersIn, sheetWidthOf } from '@shared/domain/layout/column-width';
import { type Composed, composedSchema } from '@shared/domain/layout/layout';
import { layoutOfReport, layoutReportKey } from '@shared/domain/layout/layout-report-key';
import { layoutReports } from '@shared/domain/layout/layout-reports';
import { LISTED_BY } from '@shared/domain/layout/listed-by';
import { nameFault } from '@shared/domain/layout/name-rule';
import { DISTRICT_START, SHORT_START } from '@shared/domain/layout/start-columns';
import { buildReport } from '@shared/domain/reports/build-report';
import { CASE_FIELDS } from '@shared/domain/reports/ledgers/case-fields';
import { ledgerRow, sumsOfRows } from '@shared/domain/reports/ledgers/define-ledger';
import { LEDGER_PAPERS } from '@shared/domain/reports/ledgers/ledger-paper';
import { periodKindOf } from '@shared/domain/reports/period';
import { REPORT_LENGTHS } from '@shared/domain/reports/report-words';
import type { Studio } from '@shared/domain/studio/studio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedArchive } from '../reports/invented-archive';
import { noEnquiries } from '../reports/no-enquiries';
import { novemberCases } from '../reports/november-cases';
import { person, reportCase, reportStudio } from '../reports/report-cases';

const TODAY = localDate('2026-12-05');
const CREATED = '2026-11-01T00:00:00.000Z';

function composed(more: Partial<Composed> = {}): Composed {
  return {
    ...{ name: '给司法所的台账', title: '', listedBy: 'concluded', paper: 'a4_landscape' },
    ...{ isInBook: true, columns: [...SHORT_START] },
    ...more,
  };
}

function reportOn(
  layout: Composed,
  cases: readonly MediationCase[],
  { period = '2026-11', studio = reportStudio() as Studio } = {},
) {
  const [own] = layoutReports([{ id: 'l1', row: { ...layout, createdAt: CREATED } }]);
  const definition = own?.reports.find((one) => one.period === periodKindOf(period));
  if (definition === undefined) throw new Error('no report');
  const facts = { case: caseFactTable(cases), enquiry: noEnquiries() };
  const built = buildReport({
    ...{ definition, periodKey: period, studio, facts },
    ...{ today: TODAY, lastSubmission: null, unreadableMonths: [] },
  });
  const [list] = built.lists;
  if (list === undefined) throw new Error('no ledger');
  const byId = new Map(cases.map((one) => [one.id, one]));
  const contexts = list.records.map(({ id }, at) => {
    const record = byId.get(id);
    if (record === undefined) throw new Error(`no case ${id}`);
    return { record, profile: studio.profile, today: TODAY, place: at + 1 };
  });
  const rows = contexts.map((context) => ledgerRow(list.ledger, context));
  return { ...built, list, contexts, rows };
}

const column = fc.record({
  field: fc.constantFrom(...CASE_FIELDS.map(({ key }) => key)),
  heading: fc.constantFrom('', '=1+1', '+表头', '-', '@x', '自己的表头'),
  characters: fc.integer({ min: 2, max: 50 }),
  isWhole: fc.boolean(),
});
const layouts = fc
  .record({
    listedBy: fc.constantFrom(...LISTED_BY),
    paper: fc.constantFrom(...LEDGER_PAPERS),
    columns: fc.uniqueArray(column, { minLength: 1, maxLength: 30, selector: (one) => one.field }),
  })
  .map(composed);

describe('自己排的台账', () => {
  test('每一格就是那一栏对那件案件写的；案件数、金额和统计表对得上，哪种排法、哪一期都是', () => {
    const periods = ['2026-11', '2026-Q4', '2026-H2', '2026', '2026-10-26..2026-11-25'];
    fc.assert(
      fc.property(
        inventedArchive,
        layouts,
        fc.constantFrom(...periods),
        fc.constantFrom('concluded' as const, 'accepted' as const),
        (recipes, layout, period, countedBy) => {
          const studio = reportStudio();
          const rule = { from: '2025-01', countedBy, complex: 'complex_only', persons: 'parties' };
          studio.settings.countingRules = [rule as Studio['settings']['countingRules'][number]];
          expect(composedSchema.parse(layout)).toEqual(layout);
          const { content, contexts, rows, list } = reportOn(layout, recipes.map(reportCase), {
            ...{ period, studio },
          });
          expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
          expect(sumsOfRows(list.ledger, rows)).toEqual(list.sums);
          for (const [at, context] of contexts.entries())
            layout.columns.forEach(({ field, isWhole }, place) => {
              const known = CASE_FIELDS.find(({ key }) => key === field);
              const said = isWhole && known?.whole ? known.whole(context) : known?.value(context);
              expect(rows[at]?.[place]).toEqual(said);
            });
          const [head] = content.ledgers;
          expect(head?.columns.map(({ key }) => key)).toEqual(
            layout.columns.map(({ field }) => field),
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  test('从 25 栏开始的，同一个月和软件自带的一样多、一样全', () => {
    const { rows, content } = reportOn(composed({ columns: [...DISTRICT_START] }), novemberCases());
    expect(rows).toHaveLength(4);
    expect(content.ledgers[0]?.columns).toHaveLength(25);
    expect(content.title).toBe('2026年11月给司法所的台账月报');
    expect(content.ledgers[0]?.summary).toBe('共 4 件，协议金合计 1,250.02 元');
  });

  test('未成年人写“某某”、号码露后四位，直到选了完整', () => {
    const child = reportCase({
      ...{ ordinal: 1, ending: { kind: 'oral', on: '2026-11-20' } },
      parties: [
        person('p1', 'applicant', '小明', '110105201501010014', {
          birthDate: localDate('2015-01-01'),
        }),
        person('p2', 'respondent', '王某', '11010519491231002X'),
      ],
    });
    const shown = (isWhole: boolean) => {
      const columns = [{ field: 'parties', heading: '', characters: 20, isWhole }];
      const { rows, content } = reportOn(composed({ columns }), [child]);
      return [rows[0]?.[0], content.ledgers[0]?.isWhole];
    };
    expect(shown(false)).toEqual([
      '申请人：某某（**************0014）；被申请人：王某（**************002X）',
      undefined,
    ]);
    expect(shown(true)).toEqual([
      '申请人：小明（110105201501010014）；被申请人：王某（11010519491231002X）',
      true,
    ]);
  });

  test('排了软件没有的栏，写明是哪一栏，核对不过（bug: 少了一栏没人知道）', () => {
    const gone = { field: 'old_field', heading: '老栏目', characters: 6, isWhole: false };
    const { content } = reportOn(composed({ columns: [...SHORT_START, gone] }), novemberCases());
    expect(content.ledgers[0]?.columns).toHaveLength(18);
    expect(content.notes.join()).toContain('“老栏目”，现在的软件没有这一栏');
    expect(content.checks.filter(({ isPassed }) => !isPassed)).toMatchObject([
      { label: '排的每一栏都印出来了', detail: expect.stringContaining('“老栏目”') },
    ]);
  });

  test('两张一样名称的（一张从回收站回来），后一张加编号，一本里不重名', () => {
    const row = { ...composed(), createdAt: CREATED };
    const later = { ...row, createdAt: '2026-11-02T00:00:00.000Z' };
    const names = layoutReports([
      { id: 'b', row: later },
      { id: 'a', row },
    ]).map(({ id, name }) => [id, name]);
    expect(names).toEqual([
      ['a', '给司法所的台账'],
      ['b', '给司法所的台账（2）'],
    ]);
  });

  test.each([
    ['给司法所的台账', null],
    ['=1+1', null],
    ['@台账', null],
    ['2026/11', '符号'],
    ['台账？', null],
    ['台账?', '符号'],
    ["'台账", '符号'],
    ['[台账]', '符号'],
    ['案件台账', '已有的表'],
    ['案件', '已有的表'],
    ['目录', '已有的表'],
    ['HISTORY', '已有的表'],
    ['我的统计表', '结尾'],
  ])('名称 %s：%s', (name, fault) => {
    const said = nameFault(name);
    if (fault === null) expect(said).toBeNull();
    else expect(said).toContain(fault);
  });

  test('名称、栏目的毛病各说一句', () => {
    const faults = (more: Partial<Composed>) =>
      composedSchema.safeParse(composed(more)).error?.issues.map(({ message }) => message);
    expect(faults({ name: '' })?.[0]).toBe('请填写台账名称');
    expect(faults({ name: '长'.repeat(21) })?.[0]).toContain('不能超过 20 个字');
    expect(faults({ columns: [] })).toEqual(['请至少选一栏']);
    const [one] = SHORT_START;
    if (one === undefined) throw new Error('no column');
    expect(faults({ columns: [one, one] })).toEqual(['“案件编码”排了两次，请去掉一栏']);
    expect(faults({ columns: [{ ...one, characters: 1 }] })?.[0]).toContain('宽度请填 2 到 50');
  });

  test('报表的键里认得出是哪一张，哪种长度都是（bug: 半年报打开了别的）', () => {
    for (const id of ['l1', 'a_half', 'V1StGXR8_Z5jdHi6B-myT'])
      for (const { key } of REPORT_LENGTHS)
        expect(layoutOfReport(layoutReportKey(id, key))).toBe(id);
    expect(layoutOfReport('half_yearly')).toBeNull();
  });

  test('宽度按字数算来算去不走样', () => {
    for (let characters = 2; characters <= 50; characters += 1)
      expect(charactersIn(sheetWidthOf(characters))).toBe(characters);
  });
});
