import {
  type LedgerPaper,
  SIDE_MARGIN_INCHES,
  sheetOf,
  USUAL_PAPER,
} from '@shared/domain/reports/ledgers/ledger-paper';
import type { PageSetup, Worksheet } from 'exceljs';

/** Margins left and right, in inches. */
export const SIDES = { left: SIDE_MARGIN_INCHES, right: SIDE_MARGIN_INCHES } as const;

/** How Excel numbers papers (ECMA-376, ST_PaperSize as `paperSize`). */
const PAPER_SIZES = { a4: 9, a3: 8 } as const;
/** The rows that a sheet can have, as it counts them from 0. */
const LAST_ROW = 1_048_575;

/** Paper and how rows are put on it: nothing is shrunk where a row takes several page widths. */
export function pageSetupOf(
  paper: LedgerPaper = USUAL_PAPER,
  pageWidths: number,
): Partial<PageSetup> {
  const { size, isLandscape } = sheetOf(paper);
  const fits = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return {
    // ExcelJS knows the number, its types do not.
    paperSize: PAPER_SIZES[size] as NonNullable<PageSetup['paperSize']>,
    orientation: isLandscape ? 'landscape' : 'portrait',
    horizontalCentered: true,
    ...(pageWidths === 1 ? fits : { fitToPage: false, scale: 100, pageOrder: 'overThenDown' }),
  };
}

/** The letters of a column. @param column from 1 */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : `${letterOf(rest)}${letter}`;
}

/**
 * What ExcelJS does not write of a page while it writes row by row: that it is in the middle of the paper, right before the
 * margins; and that new page widths begin before these columns, right behind the breaks between rows.
 * @param before columns, from 0
 */
export function finishPage(sheet: Worksheet, before: readonly number[] = []): void {
  const written = sheet as unknown as SheetBeingWritten;
  const writeMargins = written._writePageMargins.bind(written);
  written._writePageMargins = () => {
    const vertically = sheet.pageSetup.verticalCentered === true ? ' verticalCentered="1"' : '';
    written.stream.write(`<printOptions horizontalCentered="1"${vertically}/>`);
    return writeMargins();
  };
  if (before.length === 0) return;
  const breaks = before.map((column) => `<brk id="${column}" max="${LAST_ROW}" man="1"/>`).join('');
  const count = before.length;
  const xml = `<colBreaks count="${count}" manualBreakCount="${count}">${breaks}</colBreaks>`;
  written._writeRowBreaks = () => written.stream.write(xml);
}

/** What the writer of a sheet has; its types do not tell. */
interface SheetBeingWritten {
  readonly stream: { write(text: string): unknown };
  _writePageMargins(): unknown;
  _writeRowBreaks(): unknown;
}
