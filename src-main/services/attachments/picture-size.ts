/** Width and height in pixels as the file's head states them. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The longest head of those that are read by place. */
const HEAD_BYTES = 32;

/**
 * The size of a picture without decoding it: a small file can claim a picture that fills the memory.
 * Knows JPEG, PNG, GIF, BMP and WebP; null for others and when the head does not say.
 */
export function readPictureSize(content: Buffer): PictureSize | null {
  if (content.length >= 4 && content.readUInt16BE(0) === 0xffd8) return readJpegSize(content);
  if (content.length < HEAD_BYTES) return null;
  if (content.readUInt32BE(0) === 0x89504e47)
    return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  const mark = content.toString('latin1', 0, 4);
  if (mark === 'GIF8') return readGifSize(content);
  if (mark.startsWith('BM')) return readBmpSize(content);
  return mark === 'RIFF' ? readWebpSize(content) : null;
}

// SOF0…SOF15 carry the size; C4 (Huffman tables), C8 and CC lie among them and do not.
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

function readJpegSize(content: Buffer): PictureSize | null {
  for (let at = 2; at + 9 <= content.length; ) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    } else {
      at += 2 + content.readUInt16BE(at + 2);
    }
  }
  return null;
}

const readGifSize = (content: Buffer): PictureSize => ({
  width: content.readUInt16LE(6),
  height: content.readUInt16LE(8),
});

// BITMAPINFOHEADER; a picture that stands on its head has a negative height. The oldest form has 16 bits each.
function readBmpSize(content: Buffer): PictureSize {
  const isOldest = content.readUInt32LE(14) === 12;
  return isOldest
    ? { width: content.readUInt16LE(18), height: content.readUInt16LE(20) }
    : { width: Math.abs(content.readInt32LE(18)), height: Math.abs(content.readInt32LE(22)) };
}

/** The three forms of WebP: lossy, lossless, and the extended one with a canvas. */
function readWebpSize(content: Buffer): PictureSize | null {
  switch (content.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return {
        width: content.readUInt16LE(26) & 0x3fff,
        height: content.readUInt16LE(28) & 0x3fff,
      };
    case 'VP8L': {
      const bits = content.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
