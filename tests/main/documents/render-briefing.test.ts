import { renderBriefingDocx } from '@main/documents/render-briefing';
import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { localDate } from '@shared/domain/kernel/local-date';
import { buildReport } from '@shared/domain/reports/build-report';
import { briefingOf } from '@shared/domain/reports/charts/briefing';
import { chartsOf } from '@shared/domain/reports/charts/charts';
import { STATISTICS_REPORTS } from '@shared/domain/reports/kinds/statistics-report';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { countedIn } from '@shared/domain/reports/report-figures';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { noEnquiries } from '../../domain/reports/no-enquiries';
import { reportStudio } from '../../domain/reports/report-cases';
import { makePng } from '../../support/make-files';
import { convertInOffice, readPdfPages } from '../../support/office-suite';
import { fullMonth } from '../reports/full-month';

function statisticsOf(cases: ReturnType<typeof fullMonth>): ReportContent {
  const definition = STATISTICS_REPORTS.find(({ period }) => period === 'year');
  if (definition === undefined) throw new Error('no yearly pictures');
  return buildReport({
    ...{ definition, periodKey: '2026', studio: reportStudio(), today: localDate('2026-12-01') },
    facts: { case: caseFactTable(cases), enquiry: noEnquiries() },
    ...{ lastSubmission: null, previousSubmission: null, unreadableMonths: [] },
  }).content;
}

const full = statisticsOf(fullMonth());
const briefing = briefingOf(full, chartsOf(full, null));

/** Every number in a text, thousands and all. */
const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''));

describe('简报', () => {
  it('says no number that is not a figure of the report or made of two of them', () => {
    const rows = full.sections.flatMap((section) => section.rows);
    const known = new Set<string>();
    for (const row of rows)
      known.add(row.unit === 'fen' ? (countedIn(row) / 100).toFixed(2) : String(countedIn(row)));
    const counts = rows.filter(({ unit }) => unit !== 'fen').map(countedIn);
    for (const part of counts)
      for (const whole of counts) if (whole > 0) known.add(((part / whole) * 100).toFixed(1));
    const said = briefing.paragraphs.map((text) => text.replace(/\d+–\d+ 天|超过 30 天/g, ''));
    expect(said.flatMap(numbersIn).filter((number) => !known.has(number))).toEqual([]);
    expect(said.join('')).toContain('调解结束 57 件，其中调解成功 52 件，成功率 91.2%');
  });

  it('of nothing it says nothing but that it was nothing', () => {
    const empty = statisticsOf([]);
    const { paragraphs, pictures } = briefingOf(empty, chartsOf(empty, null));
    expect(paragraphs).toEqual(['本期受理纠纷 0 件，调解结束 0 件，期末在办 0 件。']);
    expect(pictures.map(({ key }) => key)).toEqual(['trend']);
  });

  it('is one page with both pictures, in Word as another library and LibreOffice read it', async () => {
    const drawn = briefing.pictures.map(({ key }) => {
      const [width, height] = [1_728, 800];
      return { key, png: makePng(width, height), width, height };
    });
    const docx = await renderBriefingDocx(briefing, drawn, full.unitName);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
    expect(html.match(/<img /g)).toHaveLength(2);
    for (const sentence of briefing.paragraphs) expect(html).toContain(sentence);
    const made = await convertInOffice({ 'briefing.docx': docx }, 'pdf');
    const pages = await readPdfPages(made.get('briefing.pdf') ?? new Uint8Array());
    expect(pages).toHaveLength(1);
    expect(pages[0]?.replace(/\s/g, '')).toContain('2026年度人民调解工作简报');
  }, 60_000);
});
