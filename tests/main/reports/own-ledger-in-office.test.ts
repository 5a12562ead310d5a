import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReportXlsx } from '@main/reports/render-report';
import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { charactersIn } from '@shared/domain/layout/column-width';
import type { Composed, LayoutColumn } from '@shared/domain/layout/layout';
import { layoutReports } from '@shared/domain/layout/layout-reports';
import { DISTRICT_START, SHORT_START } from '@shared/domain/layout/start-columns';
import { buildReport } from '@shared/domain/reports/build-report';
import { CASE_FIELDS } from '@shared/domain/reports/ledgers/case-fields';
import { ledgerRow } from '@shared/domain/reports/ledgers/define-ledger';
import { type PrintPlan, planPrint } from '@shared/domain/reports/ledgers/print-plan';
import type { LedgerHead } from '@shared/domain/reports/report-content';
import { describe, expect, test } from 'vitest';
import { noEnquiries } from '../../domain/reports/no-enquiries';
import { reportStudio } from '../../domain/reports/report-cases';
import { convertInOffice } from '../../support/office-suite';
import { readPrinted } from '../../support/read-printed';
import { fullMonth } from './full-month';

const CREATED = '2026-11-01T00:00:00.000Z';
const SERIAL = { field: 'serial', heading: '', characters: 3, isWhole: false };
const EVERYTHING: LayoutColumn[] = CASE_FIELDS.map(({ key, width }) => ({
  field: key,
  heading: '',
  characters: charactersIn(width),
  isWhole: true,
}));

/** The workbook of a composed ledger of one month, and how its rows are put on paper. */
async function composedBook(more: Partial<Composed>) {
  const cases = fullMonth(30);
  const row: Composed = {
    ...{ name: '自排', title: '', listedBy: 'concluded', paper: 'a4_landscape' },
    ...{ isInBook: false, columns: [...SHORT_START] },
    ...more,
  };
  const [own] = layoutReports([{ id: 'l1', row: { ...row, createdAt: CREATED } }]);
  const definition = own?.reports[0];
  if (definition === undefined) throw new Error('no report');
  const studio = reportStudio();
  const today = localDate('2026-12-01');
  const { content, lists } = buildReport({
    ...{ definition, periodKey: '2026-11', studio, today, lastSubmission: null },
    ...{ facts: { case: caseFactTable(cases), enquiry: noEnquiries() }, unreadableMonths: [] },
  });
  const byId = new Map(cases.map((one) => [one.id, one]));
  const [list] = lists;
  const [head] = content.ledgers;
  if (list === undefined || head === undefined) throw new Error('no ledger');
  const rows = list.records.map(({ id }, at) =>
    ledgerRow(list.ledger, {
      ...{ record: byId.get(id), profile: studio.profile, today, place: at + 1 },
    }),
  );
  const bytes = await renderReportXlsx(content, new Map([[head.key, rows]]));
  return { bytes, rows, plan: planPrint(head), head };
}

const plain = (text: string): string => text.replace(/\s/g, '');

describe('自己排的台账在 LibreOffice 里印出来', { timeout: 240_000 }, () => {
  test.each([
    ['25 栏 A4', { columns: [SERIAL, ...DISTRICT_START] }],
    ['25 栏 A3', { columns: [SERIAL, ...DISTRICT_START], paper: 'a3_landscape' }],
    ['18 栏 A4 竖放', { columns: [...SHORT_START], paper: 'a4_portrait' }],
    ['每一栏都要、都完整', { columns: EVERYTHING }],
    ['四栏一页', { columns: SHORT_START.slice(0, 4) }],
  ] as const)('%s：字不小于 9 磅，页宽数对，每页有表头和编号，没有切掉的', async (name, more) => {
    const { bytes, rows, plan, head } = await composedBook(more as Partial<Composed>);
    const pdf = (await convertInOffice({ 'own.xlsx': bytes }, 'pdf')).get('own.pdf');
    if (pdf === undefined) throw new Error('no PDF');
    const { KEEP_PDF } = process.env;
    if (KEEP_PDF !== undefined) writeFileSync(join(KEEP_PDF, `${name}.pdf`), pdf);
    const [, ...pages] = await readPrinted(pdf);
    // Over and then down: of each stretch of rows every page width.
    expect(pages.length % plan.pages.length).toBe(0);
    pages.forEach(({ text, smallest }, at) => {
      const ordinal = at % plan.pages.length;
      expect(smallest).toBeGreaterThanOrEqual(8.95);
      expect(text).not.toContain('###');
      for (const heading of headingsOn(plan, head, ordinal))
        expect(plain(text)).toContain(plain(heading));
      if (plan.pages.length > 1)
        expect(plain(text)).toContain(`第${ordinal + 1}幅，共${plan.pages.length}幅`);
    });
    // Nothing is cut off: every character is on paper as often as in the sheet, or oftener.
    const printed = countsOf(pages.map(({ text }) => text).join(''));
    const said = countsOf(rows.flat().filter(isText).join(''));
    const lost = [...said].filter(([one, times]) => (printed.get(one) ?? 0) < times);
    expect(lost).toEqual([]);
  });
});

/** What stands above the columns of a page width. */
function headingsOn(plan: PrintPlan, { columns }: LedgerHead, ordinal: number): string[] {
  const { from = 0, to = 0 } = plan.pages[ordinal] ?? {};
  return columns
    .filter((_, place) => place < plan.repeated || (place >= from && place < to))
    .map(({ heading }) => heading);
}

function isText(cell: unknown): cell is string {
  return typeof cell === 'string';
}

/** How often each Chinese character and digit stands in a text; fonts draw rare ones and signs by others. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of text)
    if (/\p{Script=Han}|\d/u.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
