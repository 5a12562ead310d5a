// Sizes of GB/T 9704-2012 in twips (1/20 pt) unless said otherwise: A4, 版心 156 × 225 mm, 22 lines of 3号 characters.

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
/** 3号 = 16 pt: the width of one body character. */
export const CHARACTER = 320;
/** 22 lines a page. */
export const LINE = 578;
/** Lines on a full page. */
export const LINES_PER_PAGE = 22;
/** Half-points, as Word counts font sizes. */
export const SIZE = { title: 44, body: 32, pageNumber: 28 } as const;
/** 首行缩进 two characters; in hundredths of a character too, so that the indent follows another font size. */
export const FIRST_LINE = { firstLine: CHARACTER * 2, firstLineChars: 200 } as const;
