import {
  BOX_LABEL_WIDTH,
  CELL_MARGIN,
  CHARACTER,
  COVER_ROW,
  LINE,
  MARGIN,
  PAGE,
  SIGNATURE_COLUMNS,
  SIZE,
  TABLE_LINE,
  TABLE_ROW,
  TEXT_WIDTH,
} from '@shared/domain/paper/page-measures';
import type { CSSProperties } from 'react';

/**
 * The measures of the Word paper as variables of the style sheet, in em of a body character: the sheet on the screen and
 * the printed one follow the same numbers.
 */
export const SHEET_MEASURES = {
  '--page-width': em(PAGE.width),
  '--page-height': em(PAGE.height),
  '--text-width': em(TEXT_WIDTH),
  '--margin-top': em(MARGIN.top),
  '--margin-right': em(MARGIN.right),
  '--margin-bottom': em(MARGIN.bottom),
  '--margin-left': em(MARGIN.left),
  '--number-below': em(MARGIN.bottom - MARGIN.footer),
  '--line': `${LINE / CHARACTER}`,
  '--title-size': sized(SIZE.title),
  '--cover-size': sized(SIZE.cover),
  '--fact-size': sized(SIZE.coverFact),
  // A row of a cover measures itself in its own letters.
  '--fact-row': `${COVER_ROW / (SIZE.coverFact * 10)}em`,
  '--table-size': sized(SIZE.table),
  '--table-line': `${TABLE_LINE / (SIZE.table * 10)}`,
  '--table-row': `${TABLE_ROW / (SIZE.table * 10)}em`,
  '--cell-padding': `${CELL_MARGIN.vertical / (SIZE.table * 10)}em ${CELL_MARGIN.horizontal / (SIZE.table * 10)}em`,
  '--slots-left': `${SIGNATURE_COLUMNS.left}em`,
  '--slots-left-room': `${SIGNATURE_COLUMNS.left - SIGNATURE_COLUMNS.leftReach}em`,
  '--slots-right': `${SIGNATURE_COLUMNS.rightReach}em`,
} as CSSProperties;

const LABEL_SHARE = (BOX_LABEL_WIDTH * CHARACTER) / TEXT_WIDTH;
/** Label and value, twice, as shares of the page. */
export const BOX_WIDTHS = [LABEL_SHARE, 0.5 - LABEL_SHARE, LABEL_SHARE, 0.5 - LABEL_SHARE].map(
  (share) => `${share * 100}%`,
);

/** Height of a box with room for so many lines, in em of a table's letters. */
export function boxHeight(lines: number): string {
  return `${(TABLE_LINE * lines + CELL_MARGIN.vertical * 2) / (SIZE.table * 10)}em`;
}

/** Twips in em of a body character. */
function em(twips: number): string {
  return `${twips / CHARACTER}em`;
}

/** Half-points as a share of the body's size. */
function sized(halfPoints: number): string {
  return `${halfPoints / SIZE.body}em`;
}
