const RATE = 8_000;

/** Silence of so many seconds: one byte a sample, 8 000 a second. */
export function makeWav(
  seconds: number,
  { statedBytes, before }: { statedBytes?: number; before?: string } = {},
): Buffer {
  const format = chunk('fmt ', Buffer.alloc(16));
  format.writeUInt16LE(1, 8);
  format.writeUInt16LE(1, 10);
  format.writeUInt32LE(RATE, 12);
  format.writeUInt32LE(RATE, 16);
  format.writeUInt16LE(1, 20);
  format.writeUInt16LE(8, 22);
  const data = chunk('data', Buffer.alloc(seconds * RATE, 0x80));
  if (statedBytes !== undefined) data.writeUInt32LE(statedBytes, 4);
  const other = before === undefined ? Buffer.alloc(0) : chunk(before, Buffer.alloc(7));
  const body = Buffer.concat([Buffer.from('WAVE'), other, format, data]);
  return chunk('RIFF', body);
}

/** RIFF: name, length, content, and one byte more where the length is odd. */
function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** A film without pictures: its boxes, and the length that it states. */
export function makeMovie(
  seconds: number,
  { isLong = false, isFirst = false, scale = 1_000 } = {},
): Buffer {
  const header = Buffer.alloc(isLong ? 112 : 100);
  header[0] = isLong ? 1 : 0;
  if (isLong) {
    header.writeUInt32BE(scale, 20);
    header.writeBigUInt64BE(BigInt(seconds * 1_000), 24);
  } else {
    header.writeUInt32BE(scale, 12);
    header.writeUInt32BE(seconds * 1_000, 16);
  }
  const moov = box('moov', Buffer.concat([box('free', Buffer.alloc(5)), box('mvhd', header)]));
  const mdat = box('mdat', Buffer.alloc(300));
  const type = box('ftyp', Buffer.from('isom\0\0\u0002\0isommp42', 'latin1'));
  return Buffer.concat(isFirst ? [type, moov, mdat] : [type, mdat, moov]);
}

function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** The head of an AVI of so many seconds, 25 pictures each. */
export function makeAvi(seconds: number): Buffer {
  const head = Buffer.alloc(88);
  head.write('RIFF\0\0\0\0AVI LIST\0\0\0\0hdrlavih', 'latin1');
  head.writeUInt32LE(40_000, 32);
  head.writeUInt32LE(seconds * 25, 48);
  return head;
}

/** Frames of silence, 64 kbit/s mono, or with a table of contents as variable ones have it. */
export function makeMp3(
  seconds: number,
  { hasTable = false, isVariable = false, tag = 0 } = {},
): Buffer {
  const count = Math.round((seconds * 44_100) / 1_152);
  const frames: Buffer[] = [];
  for (let index = 0; index < (hasTable ? 4 : count); index += 1)
    frames.push(frame((isVariable || hasTable) && index % 2 === 1 ? 0x90 : 0x50));
  if (hasTable) {
    frames[0]?.write('Xing', 4 + 17, 'latin1');
    frames[0]?.writeUInt32BE(1, 4 + 21);
    frames[0]?.writeUInt32BE(count, 4 + 25);
  }
  const head = Buffer.alloc(tag === 0 ? 0 : 10 + tag);
  if (tag > 0) head.set([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, tag >> 7, tag & 0x7f]);
  return Buffer.concat([head, ...frames]);
}

function frame(rate: 0x50 | 0x90): Buffer {
  const kilobits = rate === 0x50 ? 64 : 128;
  const content = Buffer.alloc(Math.floor((144 * kilobits * 1_000) / 44_100));
  content.set([0xff, 0xfb, rate, 0xc0]);
  return content;
}
