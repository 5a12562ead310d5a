import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as it is printed. */
interface PrintedPage {
  readonly text: string;
  /** The smallest type on it, in points. */
  readonly smallest: number;
}

/** Reads the pages of a PDF with a library that did not write it. */
export async function readPrinted(pdf: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    const texts = items.filter((item) => 'str' in item).filter(({ str }) => str.trim() !== '');
    pages.push({
      text: texts.map(({ str }) => str).join(''),
      smallest: Math.min(...texts.map(({ transform }) => Math.hypot(transform[2], transform[3]))),
    });
  }
  await task.destroy();
  return pages;
}
