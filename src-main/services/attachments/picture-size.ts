/** Width and height in pixels as the file's head states them. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a PNG or JPEG without decoding it: a small file can claim a picture that fills the
 * memory. Null when the head does not say.
 */
export function readPictureSize(content: Buffer): PictureSize | null {
  if (content.length >= 24 && content.readUInt32BE(0) === 0x89504e47)
    return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  return content.length >= 4 && content.readUInt16BE(0) === 0xffd8 ? readJpegSize(content) : null;
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

/**
 * How the camera was held: the EXIF orientation, 1 to 8 (TIFF tag 0x0112); 1 when the picture does
 * not say.
 */
export function readOrientation(content: Buffer): number {
  const start = content.subarray(0, 64 * 1024).indexOf('Exif\0\0', 0, 'latin1');
  if (start < 0) return 1;
  const tiff = content.subarray(start + 6, start + 6 + 64 * 1024);
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => {
    if (at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(u16(first), 200);
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12;
    if (u16(entry) !== 0x0112) continue;
    const value = u16(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
