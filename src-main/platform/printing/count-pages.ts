/**
 * How many pages a PDF has that Chromium wrote just now: its tree of pages says so at the root, which counts most. Such a
 * file keeps its dictionaries readable. Throws when it says nothing.
 */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  let most = 0;
  for (const [, count = '0'] of text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/g))
    most = Math.max(most, Number(count));
  if (most === 0) throw new Error('a PDF without pages');
  return most;
}
