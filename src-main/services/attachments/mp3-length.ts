import type { ContentBytes } from './content-bytes';

// Layer III, by version: kilobits a second and samples a second (ISO/IEC 11172-3 and 13818-3).
const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const SAMPLE_RATES: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};

interface Frame {
  /** Where it begins in the file. */
  readonly at: number;
  readonly length: number;
  readonly bitsPerSecond: number;
  readonly secondsPerFrame: number;
  /** Where a table of contents stands in it, counted from its beginning. */
  readonly tableAt: number;
}

/**
 * The length of an MP3 in seconds: from its table of contents (Xing, Info), or from its size where
 * the first frames all have one bit rate; null where neither is so.
 */
export async function readMp3Seconds({ bytes, read }: ContentBytes): Promise<number | null> {
  const start = await skipTag(read);
  const first = await readFrame(read, start);
  if (first === null) return null;
  const table = await read(first.at + first.tableAt, 12);
  const isTable = ['Xing', 'Info'].includes(table.toString('latin1', 0, 4));
  if (isTable && (table.readUInt32BE(4) & 1) === 1)
    return table.readUInt32BE(8) * first.secondsPerFrame;
  for (let frame = first, seen = 0; seen < 3; seen += 1) {
    const next = await readFrame(read, frame.at + frame.length);
    if (next?.bitsPerSecond !== first.bitsPerSecond) return null;
    frame = next;
  }
  return ((bytes - first.at) * 8) / first.bitsPerSecond;
}

/** Where the sound begins: behind an ID3v2 tag, whose length is written in four times seven bits. */
async function skipTag(read: ContentBytes['read']): Promise<number> {
  const head = await read(0, 10);
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0;
  return 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (head.readUInt8(at) & 0x7f), 0);
}

async function readFrame(read: ContentBytes['read'], at: number): Promise<Frame | null> {
  const head = (await read(at, 4)).readUInt32BE(0);
  const version = (head >>> 19) & 3;
  const isLayer3 = ((head >>> 17) & 3) === 1;
  const rates = SAMPLE_RATES[version];
  const isMpeg1 = version === 3;
  const kilobits = (isMpeg1 ? BITRATES_1 : BITRATES_2)[(head >>> 12) & 15] ?? 0;
  const samplesPerSecond = rates?.[(head >>> 10) & 3] ?? 0;
  if (head >>> 21 !== 0x7ff || !isLayer3 || kilobits === 0 || samplesPerSecond === 0) return null;
  const samples = isMpeg1 ? 1_152 : 576;
  const bitsPerSecond = kilobits * 1_000;
  const padding = (head >>> 9) & 1;
  const isMono = ((head >>> 6) & 3) === 3;
  const sideInfo = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return {
    at,
    length: Math.floor((samples / 8) * (bitsPerSecond / samplesPerSecond)) + padding,
    bitsPerSecond,
    secondsPerFrame: samples / samplesPerSecond,
    tableAt: 4 + sideInfo,
  };
}
