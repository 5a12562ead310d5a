import { constants, deflateRawSync } from 'node:zlib';
import { makePdf, makeStream } from './make-papers';

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGE = '<< /Type /Page /MediaBox [0 0 595 842] /Parent 2 0 R >>';
const MEGABYTE = 1024 * 1024;

/** A page below so many nodes of the tree of pages, each with one below it. */
export function deepTreePdf(depth: number): Buffer {
  const nodes = Array.from(
    { length: depth },
    (_, at) => `<< /Type /Pages /Count 1 /Kids [${at + 3} 0 R] >>`,
  );
  return makePdf(CATALOG, ...nodes, PAGE);
}

/** A tree of pages that leads back to its own root. */
export function loopingPdf(): Buffer {
  return makePdf(
    CATALOG,
    '<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>',
    '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>',
  );
}

/** The same page, so many times in the tree. */
export function manyPagesPdf(count: number): Buffer {
  const kids = '3 0 R '.repeat(count);
  return makePdf(CATALOG, `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`, PAGE);
}

/** A stream of objects that says that it holds so many. */
export function manyObjectsPdf(count: number): Buffer {
  const table = makeStream(`/Type /ObjStm /N ${count} /First ${count} /Filter /FlateDecode`, '');
  return makePdf(CATALOG, `<< /Type /Pages /Count 1 /Kids [3 0 R] >>`, PAGE, table);
}

/** A stream of objects, packed a thousandfold, that unpacks to so many megabytes of zeros. */
export function bombPdf(megabytes: number): Buffer {
  const most = 16;
  // A block that begins anew can be repeated.
  const block = deflateRawSync(Buffer.alloc(most * MEGABYTE), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const blocks = Array.from({ length: Math.ceil(megabytes / most) }, () => block);
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...blocks,
    Buffer.from([0x03, 0x00, 0, 0, 0, 0]),
  ]);
  const dictionary = `/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}`;
  return makePdf(
    CATALOG,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    PAGE,
    makeStream(dictionary, '', packed),
  );
}
