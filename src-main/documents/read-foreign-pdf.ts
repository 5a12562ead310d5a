import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from 'pdf-lib';

export type ForeignPdf =
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: false; readonly fault: 'encrypted' | 'damaged' };

/** Whether the pages of somebody's PDF can be taken over, and how many there are. */
export async function examineForeignPdf(bytes: Uint8Array): Promise<ForeignPdf> {
  try {
    const opened = await openForeignPdf(bytes);
    const target = await PDFDocument.create();
    // What is broken inside a page shows only when it is copied.
    const pages = await target.copyPages(opened, opened.getPageIndices());
    return pages.length === 0 ? { ok: false, fault: 'damaged' } : { ok: true, pages: pages.length };
  } catch (error) {
    // The library's errors are of no class of their own at run time.
    return { ok: false, fault: /encrypted/i.test(String(error)) ? 'encrypted' : 'damaged' };
  }
}

/** Throws for what cannot be read. */
export function openForeignPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
}

/** Marks that show something on the page; links, films and files in it are left out, for they could act (decision 11). */
const SHOWN = new Set(
  ['Stamp', 'FreeText', 'Ink', 'Highlight', 'Underline', 'StrikeOut', 'Square', 'Circle', 'Line']
    .concat('Polygon', 'PolyLine', 'Widget')
    .map((name) => PDFName.of(name)),
);

/** Takes everything from a copied page that could do something when it is opened, looked at or clicked. */
export function disarmPage({ node }: PDFPage): void {
  node.delete(PDFName.of('AA'));
  const marks = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (marks === undefined) return;
  for (let at = marks.size() - 1; at >= 0; at -= 1) {
    const mark = marks.lookupMaybe(at, PDFDict);
    const sort = mark?.lookupMaybe(PDFName.of('Subtype'), PDFName);
    if (mark === undefined || sort === undefined || !SHOWN.has(sort)) marks.remove(at);
    else for (const key of ['A', 'AA', 'PA', 'Parent']) mark.delete(PDFName.of(key));
  }
}
