import { basename } from 'node:path';
import type { Disk } from '../disk/disk';
import type { DataKey } from './data-key';
import { type Frame, frameBefore, readTrailer, TRAILER_BYTES } from './lines-form';
import { type LinesSurvey, openLines, surveyLines } from './lines-reading';
import { type FileSeal, HEADER_BYTES, readSeal } from './seal-header';

/** So much of the end is read at first. */
const TAIL_BYTES = 65_536;

/** A file to which pieces are added, as it lies on the disk. */
export interface StandingLines {
  readonly raw: Uint8Array;
  readonly seal: FileSeal | null;
  readonly survey: LinesSurvey;
}

/** Reads files to which pieces are added: the journal's. */
export class LinesReader {
  private readonly disk: Disk;
  private readonly key: DataKey;
  /** Plain lengths by path, good for as long as the file is as long as it was. */
  private readonly sizes = new Map<string, { readonly raw: number; readonly plain: number }>();

  constructor(disk: Disk, key: DataKey) {
    this.disk = disk;
    this.key = key;
  }

  /** The whole file. Throws the system's errors, and StoreError `newer_version`. */
  async stand(path: string): Promise<StandingLines> {
    const raw = await this.disk.read(path);
    const seal = raw.length === 0 ? null : readSeal(raw, this.key, 'lines', basename(path));
    return { raw, seal, survey: surveyLines(raw, seal !== null) };
  }

  /** As `Disk.read`. */
  async read(path: string): Promise<Uint8Array> {
    const { raw, seal, survey } = await this.stand(path);
    return openLines(seal, raw, survey, { base: 0, isToEnd: true });
  }

  /** As `Disk.readFrom`. What stands near the end is read from there: the journal is asked for little else. */
  async readFrom(path: string, start: number, length: number): Promise<Uint8Array> {
    if (start > 0) {
      const near = await this.readEnd(path, start, length);
      if (near !== null) return near;
    }
    const { raw, seal, survey } = await this.stand(path);
    const end = start + length;
    const frames = survey.frames.filter(
      (one) => one.offset + one.length > start && one.offset < end,
    );
    const { gap } = survey;
    const kept = gap !== null && gap.offset + gap.length > start && gap.offset < end ? gap : null;
    const first = Math.min(...[...frames, ...(kept ? [kept] : [])].map(({ offset }) => offset));
    if (!Number.isFinite(first)) return new Uint8Array();
    const isToEnd = frames.at(-1) === survey.frames.at(-1);
    const plain = openLines(seal, raw, { frames, gap: kept }, { base: 0, isToEnd });
    return plain.subarray(start - first, end - first);
  }

  /** The plain length of a file whose length is known. Throws the system's errors. */
  async sizeOf(path: string, rawSize: number): Promise<number> {
    const known = this.sizes.get(path);
    if (known?.raw === rawSize) return known.plain;
    const tail = await this.disk.readFrom(path, Math.max(0, rawSize - TRAILER_BYTES));
    const told = readTrailer(tail, rawSize);
    const plain = told?.plainEnd ?? (await this.stand(path)).survey.plainSize;
    this.note(path, rawSize, plain);
    return plain;
  }

  note(path: string, raw: number, plain: number): void {
    this.sizes.set(path, { raw, plain });
  }

  /** The name stands for another file, or for none. */
  forget(path: string): void {
    this.sizes.delete(path);
  }

  /** Null when frames do not follow one another back to there. */
  private async readEnd(path: string, start: number, length: number): Promise<Uint8Array | null> {
    const { size } = await this.disk.facts(path);
    const header = await this.disk.readFrom(path, 0, HEADER_BYTES);
    const seal = readSeal(header, this.key, 'lines', basename(path));
    if (seal === null) return null;
    for (let wanted = TAIL_BYTES; wanted < size * 4; wanted *= 4) {
      const base = Math.max(HEADER_BYTES, size - wanted);
      const raw = await this.disk.readFrom(path, base, size - base);
      const frames = framesBackTo(raw, base, start);
      if (frames === null && base > HEADER_BYTES) continue;
      const [first] = frames ?? [];
      if (frames === null || first === undefined) return null;
      const plain = openLines(seal, raw, { frames, gap: null }, { base, isToEnd: true });
      return plain.subarray(start - first.offset, start - first.offset + length);
    }
    return null;
  }
}

function framesBackTo(raw: Uint8Array, base: number, start: number): Frame[] | null {
  const frames: Frame[] = [];
  for (let end = base + raw.length; end > base; ) {
    const frame = frameBefore(raw, end, base);
    const next = frames[0];
    if (frame === null || (next !== undefined && frame.offset + frame.length !== next.offset))
      return null;
    frames.unshift(frame);
    if (frame.offset <= start) return frames;
    end = frame.start;
  }
  return null;
}
