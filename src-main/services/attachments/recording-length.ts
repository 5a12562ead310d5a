import type { MediaType } from '@shared/domain/attachment/media-type';
import type { ContentBytes } from './content-bytes';
import { readMp3Seconds } from './mp3-length';

/**
 * The length of a recording in whole seconds as its own head states it, read from a few kilobytes;
 * null for what is no recording, and where the file does not say (AMR and AAC would have to be read
 * whole). Never throws for a damaged file.
 */
export async function readSeconds(
  content: ContentBytes,
  mediaType: MediaType,
): Promise<number | null> {
  const seconds = await readExactly(content, mediaType).catch((error: unknown) => {
    // Reading past the end of a file that is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  });
  return seconds === null || !Number.isFinite(seconds) || seconds < 0 || seconds > 1_000_000
    ? null
    : Math.round(seconds);
}

async function readExactly(content: ContentBytes, mediaType: MediaType): Promise<number | null> {
  switch (mediaType) {
    case 'audio/wav':
      return readWavSeconds(content);
    case 'audio/mpeg':
      return readMp3Seconds(content);
    case 'audio/mp4':
    case 'video/mp4':
    case 'video/quicktime':
    case 'video/3gpp':
      return readMovieSeconds(content);
    case 'video/x-msvideo':
      return readAviSeconds(content);
    default:
      return null;
  }
}

const MAX_CHUNKS = 64;

/** RIFF WAVE: bytes of sound by bytes a second. */
async function readWavSeconds({ bytes, read }: ContentBytes): Promise<number | null> {
  let bytesPerSecond = 0;
  for (let at = 12, seen = 0; at + 8 <= bytes && seen < MAX_CHUNKS; seen += 1) {
    const head = await read(at, 24);
    const name = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (name === 'fmt ') bytesPerSecond = head.readUInt32LE(16);
    if (name === 'data') {
      // A recorder that was switched off in the midst leaves 0 or the largest number.
      const sound = Math.min(length === 0 ? bytes : length, bytes - at - 8);
      return bytesPerSecond === 0 ? null : sound / bytesPerSecond;
    }
    at += 8 + length + (length % 2);
  }
  return null;
}

/** ISO base media (ISO/IEC 14496-12) and QuickTime: `mvhd` in `moov` has a time scale and a length in it. */
async function readMovieSeconds({ bytes, read }: ContentBytes): Promise<number | null> {
  const moov = await findBox(read, 'moov', 0, bytes);
  const mvhd = moov && (await findBox(read, 'mvhd', moov.start, moov.end));
  if (!mvhd) return null;
  const head = await read(mvhd.start, 32);
  const isLong = head[0] === 1;
  const scale = head.readUInt32BE(isLong ? 20 : 12);
  const length = isLong ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16);
  const isUnknown = !isLong && length === 0xffffffff;
  return scale === 0 || isUnknown ? null : length / scale;
}

interface Box {
  readonly start: number;
  readonly end: number;
}

const MAX_BOXES = 1_000;

async function findBox(
  read: ContentBytes['read'],
  name: string,
  from: number,
  to: number,
): Promise<Box | null> {
  for (let at = from, seen = 0; at + 8 <= to && seen < MAX_BOXES; seen += 1) {
    const head = await read(at, 16);
    const short = head.readUInt32BE(0);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
    const start = at + (short === 1 ? 16 : 8);
    if (size < start - at) return null;
    if (head.toString('latin1', 4, 8) === name) return { start, end: Math.min(at + size, to) };
    at += size;
  }
  return null;
}

/** AVI: `avih` stands at a fixed place and has the time of a frame and their number. */
async function readAviSeconds({ read }: ContentBytes): Promise<number | null> {
  const head = await read(0, 56);
  if (head.toString('latin1', 24, 28) !== 'avih') return null;
  const [microseconds, frames] = [head.readUInt32LE(32), head.readUInt32LE(48)];
  return microseconds === 0 || frames === 0 ? null : (microseconds / 1_000_000) * frames;
}
