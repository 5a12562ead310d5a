/** What an old Office file (a "compound file" of streams) holds. */
export interface CompoundFacts {
  readonly hasWordText: boolean;
  readonly hasWorkbook: boolean;
  readonly hasMacros: boolean;
}

const FREE_SECTOR = 0xfffffffa;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** More directory entries than any paper has: a damaged chain must come to an end. */
const MAX_ENTRIES = 100_000;

/**
 * Reads the directory of a compound file ([MS-CFB] 2.6): its streams' names tell Word from Excel,
 * and whether there are macros. Null when the directory cannot be followed.
 */
export function readCompound(content: Buffer): CompoundFacts | null {
  const names = readStreamNames(content);
  if (names === null) return null;
  return {
    hasWordText: names.has('WordDocument'),
    hasWorkbook: names.has('Workbook') || names.has('Book'),
    hasMacros: ['Macros', 'VBA', '_VBA_PROJECT_CUR', '_VBA_PROJECT'].some((name) =>
      names.has(name),
    ),
  };
}

function readStreamNames(content: Buffer): Set<string> | null {
  if (content.length < HEADER_BYTES) return null;
  const shift = content.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorBytes = 2 ** shift;
  const table = readSectorTable(content, sectorBytes);
  const names = new Set<string>();
  let sector = content.readUInt32LE(48);
  for (
    let seen = 0;
    sector < FREE_SECTOR && seen < MAX_ENTRIES;
    seen += sectorBytes / ENTRY_BYTES
  ) {
    const start = (sector + 1) * sectorBytes;
    if (start + sectorBytes > content.length) return names.size > 0 ? names : null;
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES)
      names.add(readEntryName(content, at));
    sector = table(sector);
  }
  return names;
}

function readEntryName(content: Buffer, at: number): string {
  const bytes = Math.min(content.readUInt16LE(at + 64), 64);
  return content.toString('utf16le', at, at + Math.max(bytes - 2, 0));
}

/** Which sector follows which; the table's own sectors are named in the header and in a chain after it. */
function readSectorTable(content: Buffer, sectorBytes: number): (sector: number) => number {
  const perSector = sectorBytes / 4;
  const at = (offset: number): number =>
    offset + 4 <= content.length ? content.readUInt32LE(offset) : FREE_SECTOR;
  const parts = Array.from({ length: 109 }, (_, index) => at(76 + index * 4));
  let chained = at(68);
  while (chained < FREE_SECTOR && parts.length * perSector * sectorBytes <= content.length * 2) {
    const start = (chained + 1) * sectorBytes;
    for (let index = 0; index < perSector - 1; index += 1) parts.push(at(start + index * 4));
    chained = at(start + (perSector - 1) * 4);
  }
  return (sector) => {
    const part = parts[Math.floor(sector / perSector)] ?? FREE_SECTOR;
    if (part >= FREE_SECTOR) return FREE_SECTOR;
    return at((part + 1) * sectorBytes + (sector % perSector) * 4);
  };
}
