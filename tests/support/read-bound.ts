import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';

/** A bound file as a reader that did not write it finds it. */
export interface BoundFile {
  /** The text of each page. */
  readonly pages: readonly string[];
  /** The rows of the contents: title, first and last page by the running numbers. */
  readonly contents: readonly { title: string; from: number; to: number }[];
  /** The titles of its bookmarks, in order. */
  readonly bookmarks: readonly string[];
}

/** Reads a bound PDF with poppler, its bookmarks from its objects. */
export async function readBound(path: string): Promise<BoundFile> {
  const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const pages = stdout.split('\f').slice(0, -1);
  const listed = pages.filter((text) => /序号\s+文书名称\s+页号/.test(text)).join('\n');
  const contents = [...listed.matchAll(/^\s*\d+\s+(\S.*?)\s+(\d+)(?:-(\d+))?\s*$/gm)].map(
    ([, title = '', from = '', to = from]) => ({ title, from: Number(from), to: Number(to) }),
  );
  return { pages, contents, bookmarks: await bookmarksOf(path) };
}

/** The running number in a page's upper corner; null where it has none. */
export function numberOf(page: string): number | null {
  const first = page.split('\n').find((line) => line.trim() !== '') ?? '';
  const found = /(?:^|\s{2,})(\d+)\s*$/.exec(first);
  return found === null ? null : Number(found[1]);
}

async function bookmarksOf(path: string): Promise<string[]> {
  const document = await PDFDocument.load(readFileSync(path));
  const titles: string[] = [];
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  let mark = outlines?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (mark !== undefined) {
    titles.push(mark.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    mark = mark.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}
