import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
import { addOutline } from './pdf-outline';
import { disarmPage, openForeignPdf } from './read-foreign-pdf';

/** Pages that lie one behind the other in the bound file. */
export interface BoundPages {
  /** For its bookmark; null where the pages belong to the part before. */
  readonly title: string | null;
  /** Which of the sources, from which of its pages (0 is the first), and how many. */
  readonly source: number;
  readonly from: number;
  readonly count: number;
  /** Whether somebody else made it. */
  readonly isForeign: boolean;
  readonly isNumbered: boolean;
}

export interface BindOrder {
  /** In the properties of the file. */
  readonly title: string;
  readonly author: string;
  readonly sources: readonly Uint8Array[];
  readonly pages: readonly BoundPages[];
  /** As many pages as are numbered, each with nothing but its number in the upper right corner. */
  readonly numbers: Uint8Array;
}

/** The corner of a page of numbers that is laid over a page, in points. */
const CORNER = { width: 130, height: 62 } as const;

/**
 * Binds pages to one file, with running numbers and bookmarks. A foreign page keeps its size and turn, and loses whatever could
 * act. Throws when a source cannot be read.
 */
export async function bindPdf(order: BindOrder): Promise<Uint8Array> {
  const { title, author, sources, pages, numbers } = order;
  const bound = await PDFDocument.create();
  bound.setTitle(title, { showInWindowTitleBar: true });
  bound.setAuthor(author);
  bound.setLanguage('zh-CN');
  const foreign = new Set(pages.flatMap((one) => (one.isForeign ? [one.source] : [])));
  const copied: PDFPage[][] = [];
  // All pages of a source at once: what they share, such as fonts, is then copied once.
  for (const [index, source] of sources.entries())
    copied.push(await copyAll(bound, source, foreign.has(index)));
  const numbered = pages.reduce((sum, one) => sum + (one.isNumbered ? one.count : 0), 0);
  const corners = await cornersOf(bound, numbers, numbered);
  const marks: { title: string; page: PDFPage }[] = [];
  for (const { title: mark, source, from, count, isNumbered } of pages) {
    const own = copied[source]?.slice(from, from + count) ?? [];
    if (own.length !== count) throw new RangeError(`no such pages in source ${source}`);
    const [first] = own;
    if (mark !== null && first !== undefined) marks.push({ title: mark, page: first });
    for (const page of own) {
      bound.addPage(page);
      if (isNumbered) layOver(page, corners.shift());
    }
  }
  addOutline(bound, marks);
  return new Uint8Array(await bound.save());
}

async function copyAll(
  bound: PDFDocument,
  source: Uint8Array,
  isForeign: boolean,
): Promise<PDFPage[]> {
  const opened = isForeign ? await openForeignPdf(source) : await PDFDocument.load(source);
  const pages = await bound.copyPages(opened, opened.getPageIndices());
  if (isForeign) for (const page of pages) disarmPage(page);
  return pages;
}

async function cornersOf(
  bound: PDFDocument,
  numbers: Uint8Array,
  count: number,
): Promise<PDFEmbeddedPage[]> {
  if (count === 0) return [];
  const drawn = (await PDFDocument.load(numbers)).getPages();
  const boxes = drawn.map((page) => {
    const { width, height } = page.getSize();
    const { width: wide, height: high } = CORNER;
    return { left: width - wide, right: width, bottom: height - high, top: height };
  });
  return bound.embedPages(drawn, boxes);
}

/** Lays the number into the corner that is the upper right one when the page is looked at, whichever way it is turned. */
function layOver(page: PDFPage, corner: PDFEmbeddedPage | undefined): void {
  if (corner === undefined) throw new RangeError('fewer numbers than pages');
  const { x: left, y: bottom, width, height } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const { width: wide, height: high } = CORNER;
  const places: Readonly<Record<number, readonly [number, number]>> = {
    0: [width - wide, height - high],
    90: [high, height - wide],
    180: [wide, high],
    270: [width - high, wide],
  };
  const [x, y] = places[turn] ?? [width - wide, height - high];
  page.drawPage(corner, { x: left + x, y: bottom + y, rotate: degrees(turn) });
}
