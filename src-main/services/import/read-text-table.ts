/** Text of a file as Windows programs write it: by its mark, else UTF-8 where it is, else GB 18030 (GBK is a part of it). */
export function decodeText(content: Buffer): string {
  if (content.length > 1 && content.readUInt16LE(0) === 0xfeff)
    return new TextDecoder('utf-16le').decode(content);
  if (content.length > 1 && content.readUInt16BE(0) === 0xfeff)
    return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}

/** Rows of text cells by RFC 4180; commas, tabs or semicolons between them, whichever the first lines have most of. */
export function readTextTable(text: string, mostRows: number): string[][] {
  const comma = separatorOf(text);
  const next = new RegExp(
    `[ \\t]*"((?:[^"]|"")*)"[^${comma}\\n]*(${comma}|\\n|$)|([^${comma}\\n]*)(${comma}|\\n|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  while (next.lastIndex < text.length && rows.length < mostRows) {
    const [, quoted, afterQuoted, plain = '', afterPlain] = next.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? unwrapped(plain.replace(/\r$/, '')));
    if ((afterQuoted ?? afterPlain) === comma) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}

/** ="13900001111" is how a number is kept as text in such a file. */
function unwrapped(cell: string): string {
  return /^="(.*)"$/.exec(cell)?.[1] ?? cell;
}

function separatorOf(text: string): string {
  const line = text.slice(0, 4_000).split('\n').slice(0, 5).join('\n');
  const counts = [',', '\t', ';'].map((one) => [line.split(one).length, one] as const);
  return counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}
