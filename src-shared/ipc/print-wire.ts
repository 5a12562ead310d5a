import type { PrintSheet } from '../domain/paper/print-sheet';

/** On which the page for the printer is given what it draws, and says when that stands. It has no other channel. */
export const DRAW_CHANNEL = 'studio:draw';
export const DRAWN_CHANNEL = 'studio:drawn';

/** What the page for the printer is asked to draw. */
export interface DrawOrder {
  readonly id: number;
  readonly sheets: readonly DrawnSheet[];
}

/** A sheet with the number of pages that it takes: so many page numbers are drawn. */
export interface DrawnSheet {
  readonly sheet: PrintSheet;
  readonly pages: number;
}

/** What the page for the printer answers. */
export interface DrawAnswer {
  readonly id: number;
  /** Places of the pictures that could not be shown. */
  readonly unreadable: readonly number[];
}
