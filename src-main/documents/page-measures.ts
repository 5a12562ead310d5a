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
/** Lines on a full page. */
export const LINES_PER_PAGE = 25;
/** Half-points, as Word counts font sizes. */
export const SIZE = { title: 44, body: 28, pageNumber: 28 } as const;
/** 首行缩进 two characters; in hundredths of a character too, so that the indent follows another font size. */
export const FIRST_LINE = { firstLine: CHARACTER * 2, firstLineChars: 200 } as const;
