import type { PaperBlock } from './paper';

/** A paper, beginning on a page of its own. */
export interface PaperSheet {
  readonly kind: 'paper';
  readonly blocks: readonly PaperBlock[];
}

/** A photo or scan on a page of its own, upright and as large as the page allows. */
export interface PictureSheet {
  readonly kind: 'picture';
  readonly bytes: Uint8Array;
  /** Such as image/jpeg. */
  readonly mediaType: string;
  readonly caption: string;
}

/** One page with nothing but running numbers in its corner, to be laid over another page; empty text draws none. */
export interface NumberSheet {
  readonly kind: 'number';
  readonly text: string;
}

/** What can be drawn for the printer. */
export type PrintSheet = PaperSheet | PictureSheet | NumberSheet;

/** Whether the pages of a paper are numbered: a cover has no number. */
export function hasPageNumbers({ blocks }: PaperSheet): boolean {
  return blocks[0]?.type !== 'cover';
}
