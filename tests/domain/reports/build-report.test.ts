import { CASE_SOURCES, type CaseSource } from '@shared/domain/case/model/case-source';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import { localDate } from '@shared/domain/kernel/local-date';
import { reportContentSchema } from '@shared/domain/reports/report-content';
import { COMMITTEE_KINDS } from '@shared/domain/studio/committee-kind';
import { describe, expect, test } from 'vitest';
import { novemberCases } from './november-cases';
import { figuresAt, reportCase, reportOf, reportStudio } from './report-cases';

describe('2026 年 11 月，自然月，逐格手算', () => {
  const report = reportOf(novemberCases());

  test.each([
    ['调解案件总数', 'total', 4, 2, 6],
    ['涉及当事人数', 'persons', 9, 6, 15],
    ['调解成功', 'successful', 3, 1, 4],
    ['疑难（复杂）案件', 'complex', 2, 0, 2],
    ['协议涉及金额：只算生效协议', 'agreement_amount', 125_002, 300_000, 425_002],
    ['口头协议', 'form.oral', 1, 0, 1],
    ['书面协议：未签字的不算', 'form.written', 2, 1, 3],
    ['防止自杀（件）', 'prevention.suicide.cases', 1, 0, 1],
    ['防止自杀（人）', 'prevention.suicide.persons', 3, 0, 3],
    ['防止民转刑（件）', 'prevention.crime.cases', 1, 0, 1],
    ['防止民转刑（人）', 'prevention.crime.persons', 2, 0, 2],
    ['防止群体性上访（件）', 'prevention.group_petition.cases', 0, 1, 1],
    ['防止群体性上访（人）', 'prevention.group_petition.persons', 0, 4, 4],
    ['防止群体性械斗（件）', 'prevention.group_fight.cases', 1, 0, 1],
    ['防止群体性械斗（人）', 'prevention.group_fight.persons', 2, 0, 2],
    ['登记', 'registered', 7, 3, 10],
    ['受理', 'accepted', 6, 3, 9],
    ['期末在办：含下月才结束的，无累计', 'pending', 2, null, null],
    ['调解终止', 'terminated', 1, 1, 2],
    ['不予受理', 'declined', 1, 0, 1],
    ['撤回申请', 'withdrawn', 1, 0, 1],
    ['移送', 'transferred', 0, 0, 0],
    ['当事人三人以上', 'many_parties', 1, 1, 2],
    ['涉及农民工', 'migrant_workers', 1, 0, 1],
    ['有人员死亡', 'death', 1, 0, 1],
    ['自动履行：以最新一次登记为准', 'fulfilled', 2, 0, 2],
    ['申请司法确认', 'confirmation_applied', 1, 1, 2],
    ['司法确认裁定有效', 'confirmation_granted', 1, 0, 1],
  ])('%s', (_name, key, thisPeriod, before, yearToDate) => {
    expect(figuresAt(report, key)).toEqual([thisPeriod, before, yearToDate]);
  });

  test('全部校核通过，内容符合约定', () => {
    expect(report.checks.filter((check) => !check.isPassed)).toEqual([]);
    expect(reportContentSchema.parse(report)).toEqual(report);
    expect(report.isZeroReport).toBe(false);
  });

  test('键名不重复：更正按键比对', () => {
    const keys = report.sections.flatMap((section) => section.rows.map((row) => row.key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('栏目顺序与部颁表一致', () => {
    const [totals, committees, sources, categories, forms] = report.sections.map((section) =>
      section.rows.map((row) => row.label),
    );
    expect(totals).toEqual([
      '调解案件总数',
      '涉及当事人数',
      '调解成功',
      '疑难（复杂）案件',
      '协议涉及金额',
    ]);
    expect(committees).toEqual([
      '村调委会',
      '居调委会',
      '乡镇调委会',
      '街道调委会',
      '企事业单位调委会',
      '社会团体和其他组织调委会',
    ]);
    expect(sources).toEqual([
      '主动调解',
      '依申请调解',
      '接受委托移送调解',
      '法院委托移送',
      '检察院委托移送',
      '公安机关委托移送',
      '信访部门委托移送',
      '其他部门委托移送',
    ]);
    expect(categories).toHaveLength(18);
    expect(categories?.at(0)).toBe('婚姻家庭纠纷');
    expect(categories?.at(-1)).toBe('其他纠纷');
    expect(forms).toEqual(['口头协议', '书面协议']);
  });
});

describe('2026 年 11 月，截止 25 日（10 月 26 日—11 月 25 日）', () => {
  const report = reportOf(novemberCases(), { studio: reportStudio({ reportCutOffDay: 25 }) });

  test.each([
    ['10 月 31 日结束的计入，11 月 30 日终止的不计入', 'total', 4, 2, 6],
    ['金额', 'agreement_amount', 425_002, 44_400, 469_402],
    ['上年 12 月 31 日结束的计入累计', 'form.written', 3, 1, 4],
    ['本期没有终止', 'terminated', 0, 1, 1],
    ['期末在办按 25 日', 'pending', 1, null, null],
  ])('%s', (_name, key, thisPeriod, before, yearToDate) => {
    expect(figuresAt(report, key)).toEqual([thisPeriod, before, yearToDate]);
  });

  test('累计校核也按截止日', () => {
    expect(report.checks.filter((check) => !check.isPassed)).toEqual([]);
  });
});

test('18 类纠纷各落各格：每类件数都不同，换错一格就会发现', () => {
  const cases = DISPUTE_CATEGORIES.flatMap((category, index) => [
    ...Array.from({ length: index + 1 }, (_, count) =>
      reportCase({
        ordinal: index * 100 + count + 1,
        ending: { kind: 'oral', on: '2026-11-11' },
        registration: { category },
      }),
    ),
    ...Array.from({ length: 18 - index }, (_, count) =>
      reportCase({
        ordinal: index * 100 + count + 50,
        ending: { kind: 'terminated', on: '2026-06-30' },
        registration: { category },
      }),
    ),
  ]);
  const report = reportOf(cases);
  DISPUTE_CATEGORIES.forEach((category, index) => {
    expect(figuresAt(report, `category.${category}`), category).toEqual([
      index + 1,
      18 - index,
      19,
    ]);
  });
  expect(figuresAt(report, 'total')).toEqual([171, 171, 342]);
});

test('来源归类：网格上报算主动，12345 算其他部门，委派委托都算法院', () => {
  const counts: Record<CaseSource, number> = {
    own_initiative: 1,
    grid_report: 2,
    application_written: 3,
    application_oral: 1,
    court_pre_filing: 2,
    court_post_filing: 3,
    procuratorate: 6,
    police: 7,
    petition_office: 8,
    hotline_12345: 4,
    other_department: 5,
  };
  const cases = CASE_SOURCES.flatMap((source, index) =>
    Array.from({ length: counts[source] }, (_, count) =>
      reportCase({
        ordinal: index * 100 + count + 1,
        ending: { kind: 'oral', on: '2026-11-11' },
        registration: { source },
      }),
    ),
  );
  const report = reportOf(cases);
  const thisPeriod = (key: string) => figuresAt(report, key)[0];
  expect(thisPeriod('source.own_initiative')).toBe(3);
  expect(thisPeriod('source.application')).toBe(4);
  expect(thisPeriod('source.referred')).toBe(35);
  expect(thisPeriod('source.referred_court')).toBe(5);
  expect(thisPeriod('source.referred_procuratorate')).toBe(6);
  expect(thisPeriod('source.referred_police')).toBe(7);
  expect(thisPeriod('source.referred_petition')).toBe(8);
  expect(thisPeriod('source.referred_other')).toBe(9);
  expect(thisPeriod('total')).toBe(42);
});

test.each(COMMITTEE_KINDS)('不同主体：设为 %s 时只有这一格有数', (kind) => {
  const report = reportOf(novemberCases(), { studio: reportStudio({ committeeKind: kind }) });
  for (const other of COMMITTEE_KINDS)
    expect(figuresAt(report, `committee.${other}`)[0]).toBe(other === kind ? 4 : 0);
});

test.each([
  ['简易', 'simple', 0],
  ['一般', 'ordinary', 0],
  ['疑难', 'complex', 1],
  ['重大', 'major', 1],
] as const)('%s的案件算不算疑难（复杂）', (_name, difficulty, counted) => {
  const one = reportCase({
    ordinal: 1,
    ending: { kind: 'oral', on: '2026-11-11' },
    registration: { difficulty },
  });
  expect(figuresAt(reportOf([one]), 'complex')[0]).toBe(counted);
});

test.each([
  ['上期最后一天', '2026-10-31', [0, 1, 1]],
  ['本期第一天', '2026-11-01', [1, 0, 1]],
  ['本期最后一天', '2026-11-30', [1, 0, 1]],
  ['下期第一天', '2026-12-01', [0, 0, 0]],
  ['上年最后一天', '2025-12-31', [0, 0, 0]],
])('%s结束的案件只进一个栏目', (_name, on, figures) => {
  const one = reportCase({ ordinal: 1, ending: { kind: 'terminated', on } });
  expect(figuresAt(reportOf([one]), 'total')).toEqual(figures);
});

describe('零报告与说明', () => {
  test('本期没有结束的案件：各项为零，累计不丢', () => {
    const report = reportOf(novemberCases(), {
      month: '2026-09',
      today: localDate('2026-10-01'),
    });
    expect(report.isZeroReport).toBe(true);
    expect(report.title).toBe('2026年9月人民调解案件统计月报（零报告）');
    expect(report.fileName).toBe('人民调解月报_2026年9月（零报告）_五朵金花工作室');
    expect(report.ledgers.map(({ rowCount }) => rowCount)).toEqual([0]);
    expect(figuresAt(report, 'total')).toEqual([0, 1, 1]);
    expect(report.notes).toContain('本期无调解结束的案件，本表为零报告。');
    expect(report.checks.filter((check) => !check.isPassed)).toEqual([]);
  });

  test('全年一件也没有也能出表', () => {
    const report = reportOf([]);
    expect(report.isZeroReport).toBe(true);
    expect(
      report.sections
        .flatMap((section) => section.rows)
        .every((row) => row.thisPeriod === 0 || row.gaps),
    ).toBe(true);
  });

  test('统计期没过完就注明试算；最后一天不算试算', () => {
    const isTrial = (today: string) =>
      reportOf([], { today: localDate(today) }).notes.some((note) =>
        note.includes('统计期尚未结束'),
      );
    expect(isTrial('2026-11-29')).toBe(true);
    expect(isTrial('2026-11-30')).toBe(false);
  });

  test('示例数据不得报送', () => {
    const report = reportOf([], { studio: { ...reportStudio(), isSample: true } });
    expect(report.notes.join()).toContain('不得报送');
  });

  test('文件名不含 Windows 不许的字符', () => {
    const studio = reportStudio();
    studio.profile.name = '老赵/调解:工作室?. ';
    expect(reportOf([], { studio }).fileName).toBe(
      '人民调解月报_2026年11月（零报告）_老赵调解工作室',
    );
  });
});
