/** The papers that a ledger is printed on. */
export const LEDGER_PAPERS = [
  'a4_landscape',
  'a4_portrait',
  'a3_landscape',
  'a3_portrait',
] as const;
export type LedgerPaper = (typeof LEDGER_PAPERS)[number];
export const LEDGER_PAPER_LABELS = {
  a4_landscape: 'A4 横放',
  a4_portrait: 'A4 竖放',
  a3_landscape: 'A3 横放',
  a3_portrait: 'A3 竖放',
} as const satisfies Record<LedgerPaper, string>;

/** Of a ledger that does not say. */
export const USUAL_PAPER: LedgerPaper = 'a4_landscape';

/** Sides of the sheets in points (ISO 216). */
const SHORT_SIDE = { a4: 595.3, a3: 841.9 } as const;
const LONG_SIDE = { a4: 841.9, a3: 1190.6 } as const;

/** Margins left and right together, in points: a quarter of an inch less than printers need at most. */
export const SIDE_MARGIN_INCHES = 0.2;
const SIDE_MARGINS = 2 * SIDE_MARGIN_INCHES * 72;
/** Programs make columns up to 6 % wider than the file says, by how they round the digits of their fonts. */
const FILL = 0.93;

/** How large a sheet of paper is, and how it lies. */
export function sheetOf(paper: LedgerPaper): { size: 'a4' | 'a3'; isLandscape: boolean } {
  return { size: paper.startsWith('a3') ? 'a3' : 'a4', isLandscape: paper.endsWith('landscape') };
}

/** Points that columns may take beside one another on a page. */
export function roomOn(paper: LedgerPaper): number {
  const { size, isLandscape } = sheetOf(paper);
  const side = isLandscape ? LONG_SIDE[size] : SHORT_SIDE[size];
  return (side - SIDE_MARGINS) * FILL;
}
