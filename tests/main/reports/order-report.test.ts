import { renderReportXlsx } from '@main/reports/render-report';
import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { factTableOf } from '@shared/domain/record/fact-table';
import { buildReport } from '@shared/domain/reports/build-report';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { reportOver } from '@shared/domain/reports/reports';
import { factsOfTyped, type TypedFigures } from '@shared/domain/typed/typed';
import { FOUND_FIGURES, TYPED_FIGURES } from '@shared/domain/typed/typed-lists';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { noEnquiries } from '../../domain/reports/no-enquiries';
import { reportStudio } from '../../domain/reports/report-cases';
import { convertInOffice, readPdfPages } from '../../support/office-suite';
import { fullMonth } from './full-month';

const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const BLANK = Object.fromEntries(TYPED_FIGURES.map(({ name }) => [name, null])) as TypedFigures;

/** October and November typed: all but 医疗 of October. */
const ALL = Object.fromEntries(FOUND_FIGURES.map(({ name }, at) => [name, at])) as TypedFigures;
const MONTHS = {
  '2026-10': { ...BLANK, ...ALL, found_medical: null, patrols: 3 },
  '2026-11': { ...BLANK, ...ALL, patrols: 4, prevented_cases: 2, prevented_persons: 6 },
};

function reportOn(sort: string, periodKey: string): ReportContent {
  const definition = reportOver(sort, periodKey);
  if (definition === undefined) throw new Error(sort);
  const months = Object.entries(MONTHS).map(([month, figures]) => ({
    ...{ id: month, revision: 1, month, figures },
  }));
  const cases = fullMonth().map((one, at) => ({
    ...one,
    registration: { ...one.registration, peopleInvolved: at % 5 === 0 ? null : at * 12 },
  }));
  return buildReport({
    ...{ definition, periodKey, studio: reportStudio(), isCompared: true },
    facts: {
      case: caseFactTable(cases),
      enquiry: noEnquiries(),
      typed: factTableOf(
        months,
        (one) => factsOfTyped(one) as AnyFacts,
        () => 0,
      ),
    },
    ...{ today: localDate('2026-12-01'), lastSubmission: null, unreadableMonths: [] },
  }).content;
}

/** The workbook without what its formulas came to, so that whoever opens it has to calculate. */
function withoutResults(xlsx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([path, bytes]) => {
    if (!/worksheets\/sheet\d+\.xml$/.test(path)) return [path, bytes] as const;
    const bare = strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
    return [path, strToU8(bare)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

async function csvOf(xlsx: Uint8Array): Promise<Map<string, string>> {
  const files = await convertInOffice({ 'report.xlsx': xlsx }, CSV);
  return new Map(
    [...files].flatMap(([name, bytes]) =>
      name.endsWith('.csv')
        ? [[name.replace(/^report-|\.csv$/g, ''), bytes.toString('utf8')] as const]
        : [],
    ),
  );
}

describe('综治月报和排查预防，在 LibreOffice 里打开', { timeout: 180_000 }, () => {
  test.each([
    ['综治', '2026-11'],
    ['综治', '2026-Q4'],
    ['案件', '2026-11'],
  ])(
    '%s %s：公式重新计算和存的结果一样，没有一格是错误（bug: 缺一个月，合计照加）',
    async (sort, period) => {
      const xlsx = await renderReportXlsx(reportOn(sort, period), new Map([['district', []]]));
      const [stored, again] = [await csvOf(xlsx), await csvOf(withoutResults(xlsx))];
      expect([...again.keys()].sort()).toEqual([...stored.keys()].sort());
      for (const [sheet, text] of stored) {
        expect(again.get(sheet), sheet).toBe(text);
        expect(text).not.toMatch(/#(DIV|REF|NAME|VALUE|N\/A)|Err:/);
      }
      if (sort === '案件') return;
      const lines = (stored.get('综治排查调处') ?? '').split('\n');
      const line = (begin: string) => lines.find((one) => one.startsWith(`${begin},`)) ?? '';
      const isWhole = period === '2026-11';
      expect(line('医疗纠纷')).toMatch(
        isWhole ? /^医疗纠纷,—,—,—,14,14,/ : /^医疗纠纷,—,—,—,未填全?,未填全?,/,
      );
      const typed = 18 * 17;
      expect(line('合计')).toMatch(
        isWhole
          ? new RegExp(`^合计,—,—,—,${typed / 2},${typed / 2},`)
          : /^合计,—,—,—,未填全,未填全,/,
      );
    },
  );

  test('综治月报的分类一页横放，没有一格显示成 ###', async () => {
    const xlsx = await renderReportXlsx(reportOn('综治', '2026-11'), new Map());
    const pdf = (await convertInOffice({ 'report.xlsx': xlsx }, 'pdf')).get('report.pdf');
    if (pdf === undefined) throw new Error('no PDF');
    const pages = await readPdfPages(pdf);
    expect(pages.join()).not.toContain('###');
    expect(pages.filter((page) => page.includes('（分类）'))).toHaveLength(1);
  });
});
