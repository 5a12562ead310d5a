import {
  type Frame,
  frameBefore,
  frameFrom,
  LINE_EXTRA,
  openPiece,
  readTrailer,
} from './lines-form';
import { type FileSeal, HEADER_BYTES } from './seal-header';

/** A part of a file that holds no frame. */
interface Gap extends Frame {
  /** It is what a power cut leaves of a write, which nobody was told of. */
  readonly isTorn: boolean;
}

/** What a file to which pieces are added is made of, in the order of the plain text. */
export interface LinesSurvey {
  readonly frames: readonly Frame[];
  /** Null when everything is in its place. */
  readonly gap: Gap | null;
  readonly plainSize: number;
}

const SECTOR = 512;
const LINE_BREAK = 0x0a;
const BROKEN = 0x3f;

/**
 * Looks at a whole file without opening anything: frames from the beginning, and where one is broken, frames from the end
 * back to it. What is between stands in the plain text for as much as it takes there, or once took.
 */
export function surveyLines(raw: Uint8Array, hasSeal: boolean): LinesSurvey {
  const frames: Frame[] = [];
  let at = HEADER_BYTES;
  let offset = 0;
  while (hasSeal && at < raw.length) {
    const frame = frameFrom(raw, at);
    if (frame === null || frame.offset !== offset) break;
    frames.push(frame);
    at = frame.end;
    offset += frame.length;
  }
  if (raw.length === 0 || (hasSeal && at === raw.length))
    return { frames, gap: null, plainSize: offset };
  const start = hasSeal ? at : 0;
  const behind = hasSeal ? framesBehind(raw, at, offset) : [];
  const next = behind[0];
  const end = next?.start ?? raw.length;
  const gap = { start, end, offset, length: 0, isTorn: next === undefined && isTorn(raw, start) };
  const plainEnd = next?.offset ?? endOf(raw, start, offset);
  const last = behind.at(-1);
  return {
    frames: [...frames, ...behind],
    gap: { ...gap, length: plainEnd - offset },
    plainSize: last === undefined ? plainEnd : last.offset + last.length,
  };
}

function framesBehind(raw: Uint8Array, start: number, offset: number): Frame[] {
  const frames: Frame[] = [];
  for (let end = raw.length; end > start; ) {
    const frame = frameBefore(raw, end);
    // Something must have stood where nothing can be read.
    if (frame === null || frame.start < start || frame.offset <= offset) break;
    frames.unshift(frame);
    end = frame.start;
  }
  return frames;
}

/** Where the plain text ends, when the last frame is broken: as its trailer says, or after what may have been in it. */
function endOf(raw: Uint8Array, start: number, offset: number): number {
  const told = readTrailer(raw, raw.length);
  if (told !== null && told.plainEnd > offset) return told.plainEnd;
  return offset + Math.max(1, raw.length - Math.max(start, HEADER_BYTES) - LINE_EXTRA);
}

/**
 * A write that the power cut off is shorter than it says, or lacks sectors, which then hold zeros. Whole in length and
 * without such a hole is what was damaged later: it had been acknowledged.
 */
function isTorn(raw: Uint8Array, start: number): boolean {
  if (raw.length - start < LINE_EXTRA) return true;
  if (hasEmptySector(raw, start, raw.length)) return true;
  if (readTrailer(raw, raw.length) !== null || start < HEADER_BYTES) return false;
  const head = new DataView(raw.buffer, raw.byteOffset + start);
  return start + head.getUint32(20, true) + LINE_EXTRA > raw.length;
}

function hasEmptySector(raw: Uint8Array, from: number, to: number): boolean {
  for (let start = from; start < to; ) {
    const end = Math.min(to, start + SECTOR - (start % SECTOR));
    if (raw.subarray(start, end).every((byte) => byte === 0)) return true;
    start = end;
  }
  return false;
}

/**
 * The plain text of a part of a survey. What is broken is no text that anybody wrote, and the journal's chain takes it for
 * what it is: zeros without a line break where a write was cut off, question marks with one where something was damaged.
 * @param base where `raw` begins in its file
 */
export function openLines(
  seal: FileSeal | null,
  raw: Uint8Array,
  { frames, gap }: Pick<LinesSurvey, 'frames' | 'gap'>,
  { base, isToEnd }: { readonly base: number; readonly isToEnd: boolean },
): Buffer {
  const parts: { offset: number; bytes: Buffer }[] = [];
  for (const frame of frames) {
    const opened = seal && openPiece(seal, raw.subarray(frame.start - base, frame.end - base));
    const isLast = isToEnd && frame === frames.at(-1);
    parts.push({
      offset: frame.offset,
      bytes: opened ?? stand(frame, isLast && isCut(raw, frame, base)),
    });
  }
  if (gap !== null) parts.push({ offset: gap.offset, bytes: stand(gap, gap.isTorn) });
  return Buffer.concat(parts.sort((a, b) => a.offset - b.offset).map(({ bytes }) => bytes));
}

function isCut(raw: Uint8Array, frame: Frame, base: number): boolean {
  // Sectors are told by where they lie in the file.
  const lead = base % SECTOR;
  const shifted = lead === 0 ? raw : Buffer.concat([Buffer.alloc(lead, 1), raw]);
  return hasEmptySector(shifted, frame.start - base + lead, frame.end - base + lead);
}

function stand({ length }: Frame, isTorn: boolean): Buffer {
  const bytes = Buffer.alloc(length, isTorn ? 0 : BROKEN);
  if (!isTorn && length > 0) bytes[length - 1] = LINE_BREAK;
  return bytes;
}
