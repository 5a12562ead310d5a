import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { checkVerdict, makerTerm } from '@shared/domain/reports/report-layout';
import type { Worksheet } from 'exceljs';
import { finishPage } from './ledger-page';
import {
  bodyFont,
  gridBorder,
  headingFont,
  LIGHT_GROUND,
  place,
  type SheetSource,
  textStyle,
  titleFont,
  writeStyled,
} from './sheet-style';
import { countLines } from './text-height';

export const COVER_SHEET = '封面';
export const CONTENTS_SHEET = '目录';

const SIZE = 12;
const TEXTS = {
  title: textStyle({ font: titleFont(26), alignment: place('center', 'wrap') }),
  period: textStyle({ font: bodyFont(18), alignment: place('center', 'shrink') }),
  line: textStyle({ font: bodyFont(16), alignment: place('left', 'wrap') }),
  header: textStyle({
    ...{ font: headingFont(SIZE), border: gridBorder(), fill: LIGHT_GROUND },
    alignment: place('center', 'shrink'),
  }),
  cell: textStyle({
    font: bodyFont(SIZE),
    border: gridBorder(),
    alignment: place('left', 'wrap', 1),
  }),
};
const PORTRAIT = {
  paperSize: 9,
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
} as const;

/** A report in the workbook, and the sheets that are its own. */
export interface BookEntry {
  readonly content: ReportContent;
  readonly sheets: readonly string[];
}

/** 封面: whose reports these are, of which period, made on which day. Nobody is signed for. */
export function addCoverSheet(workbook: SheetSource, { content }: BookEntry, label: string): void {
  const sheet = workbook.addWorksheet(COVER_SHEET, {
    pageSetup: { ...PORTRAIT, verticalCentered: true },
    views: [{ state: 'normal', showGridLines: false }],
  });
  sheet.columns = [{ width: 86 }];
  const { period } = content;
  const lines: readonly (readonly [text: string, style: keyof typeof TEXTS, height: number])[] = [
    ['人民调解工作报表', 'title', 90],
    [label, 'period', 50],
    [
      `统计期：${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`,
      ...(['period', 50] as const),
    ],
    ['', 'line', 120],
    [`${makerTerm(content)}：${content.unitName}`, 'line', 40],
    [`所属调委会：${content.committeeName}`, 'line', 40],
    [`制表日期：${formatChineseDate(content.preparedOn)}`, 'line', 40],
    ['审核人：______________　　负责人：______________', 'line', 40],
  ];
  lines.forEach(([text, style, height], index) => {
    writeStyled(sheet.getCell(index + 1, 1), text, TEXTS[style]);
    sheet.getRow(index + 1).height = height;
  });
  finishPage(sheet);
  sheet.commit();
}

const HEADERS = ['序号', '报表', '工作表', '核对'] as const;
const HEADER_ROW = 2;
const WIDTHS = [7, 40, 28, 32] as const;
/** Of a row with one line, and of each further line, in points. */
const ROW_HEIGHT = 24;
const LINE_HEIGHT = 16;

/** 目录: every report with its sheets, each a link, and whether it adds up. */
export function addContentsSheet(workbook: SheetSource, entries: readonly BookEntry[]): void {
  const sheet = workbook.addWorksheet(CONTENTS_SHEET, {
    pageSetup: PORTRAIT,
    views: [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  writeStyled(sheet.getCell(1, 1), '目　录', TEXTS.title);
  sheet.mergeCells(1, 1, 1, HEADERS.length);
  sheet.getRow(1).height = 44;
  HEADERS.forEach((text, index) => {
    writeStyled(sheet.getCell(HEADER_ROW, index + 1), text, TEXTS.header);
  });
  let at = HEADER_ROW + 1;
  for (const [index, { content, sheets }] of entries.entries()) {
    const said = [String(index + 1), content.title, null, shortVerdict(content)] as const;
    const lines = said.map((text, column) =>
      text === null ? 1 : countLines(text, (WIDTHS[column] ?? 0) - 2, SIZE),
    );
    // The rows of its sheets share the height that its longest text needs.
    const height = ROW_HEIGHT + ((Math.max(...lines) - 1) * LINE_HEIGHT) / sheets.length;
    for (const [place, name] of sheets.entries()) {
      said.forEach((text, column) => {
        if (text === null) writeLink(sheet, at + place, name);
        else
          writeStyled(sheet.getCell(at + place, column + 1), place === 0 ? text : '', TEXTS.cell);
      });
      sheet.getRow(at + place).height = height;
    }
    const last = at + sheets.length - 1;
    if (last > at)
      for (const [column, text] of said.entries())
        if (text !== null) sheet.mergeCells(at, column + 1, last, column + 1);
    at = last + 1;
  }
  finishPage(sheet);
  sheet.commit();
}

/** What does not add up by name alone: of which cases stands below the report itself. */
function shortVerdict(content: ReportContent): string {
  const failed = content.checks.filter(({ isPassed }) => !isPassed);
  if (failed.length === 0) return checkVerdict(content);
  return `${failed.length} 项不符：${failed.map(({ label }) => label).join('；')}`;
}

function writeLink(sheet: Worksheet, row: number, name: string): void {
  const cell = sheet.getCell(row, 3);
  cell.value = { text: name, hyperlink: `#'${name}'!A1` };
  cell.style = {
    ...{ font: { ...bodyFont(SIZE), underline: true }, border: gridBorder() },
    alignment: place('left', 'shrink', 1),
  };
}
