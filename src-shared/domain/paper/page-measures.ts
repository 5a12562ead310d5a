import { countCharacters } from '../kernel/text';
import { paragraphsOf } from './body-text';

// Sizes in twips (1/20 pt) unless said otherwise. Paper and margins are those of GB/T 9704-2012 (A4, 版心 156 × 225 mm); the
// body is 四号, as mediation papers in use have it, so that an everyday agreement fits on two pages.

/** A4 */
export const PAGE = { width: 11_906, height: 16_838 } as const;
/** 天头 37 mm, 订口 28 mm, right 26 mm, bottom 35 mm; the page number stands 7 mm below the text. */
export const MARGIN = {
  top: 2_098,
  left: 1_587,
  right: 1_474,
  bottom: 1_984,
  footer: 1_304,
} as const;
/** 版心 width: what a full-width table measures. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** 四号 = 14 pt: the width of one body character; 31 stand on a line. */
export const CHARACTER = 280;
/** 25 lines a page, 1.8 times the character. */
export const LINE = 510;
/** Between the lines of a ruled table, whose letters are 小四. */
export const TABLE_LINE = 400;
/** Lines on a full page. */
export const LINES_PER_PAGE = 25;
/** Half-points, as Word counts font sizes. */
export const SIZE = {
  title: 44,
  body: 28,
  pageNumber: 28,
  cover: 72,
  coverFact: 32,
  table: 24,
} as const;
/** 首行缩进 two characters; in hundredths of a character too, so that the indent follows another font size. */
export const FIRST_LINE = { firstLine: CHARACTER * 2, firstLineChars: 200 } as const;
/** Labels of a party's first column take as many characters: 职业或职务. */
export const PARTY_LABEL_WIDTH = 5;
/** The two columns of a signature block in characters: where the left one ends, and how far rules and names reach. */
export const SIGNATURE_COLUMNS = { left: 19, leftReach: 17, rightReach: 12.5 } as const;
/** Room to write a line by hand between the rules of a table. */
export const TABLE_ROW = TABLE_LINE + 200;
/** Between a table's rules and its words. */
export const CELL_MARGIN = { vertical: 40, horizontal: 90 } as const;
/** The label's column of a form of boxes, in characters, its margins included. */
export const BOX_LABEL_WIDTH = 5.7;
/** A fact of a cover and its rule. */
export const COVER_ROW = 760;
/** So many ruled lines stay on one page; more of them go over two, or most of a page would stay empty before them. */
export const MOST_RULED_WHOLE = 6;
/** A row of boxes taller than this may go over two pages. */
const MOST_LINES_WHOLE = LINES_PER_PAGE / 2;

/** Whether a row of boxes with these texts stays on one page. */
export function staysWhole(texts: readonly string[]): boolean {
  return texts.every((text) => linesInBox(text) <= MOST_LINES_WHOLE);
}

/** About how many lines a text takes in a box as wide as the page. */
function linesInBox(text: string): number {
  const perLine = Math.floor(TEXT_WIDTH / CHARACTER - BOX_LABEL_WIDTH);
  return paragraphsOf(text).reduce(
    (sum, line) => sum + Math.ceil(countCharacters(line) / perLine),
    0,
  );
}

/** Characters that the widest label takes. */
export function widestOf(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => countCharacters(label)));
}
