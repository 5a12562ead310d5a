import { createHash } from 'node:crypto';

// `,"hash":"…"}` is always the end of a line, whatever its version.
const END = /^(.*),"hash":"([0-9a-f]{64})"\}$/s;

/** A line whose bytes are as they were written. */
export interface Frame {
  /** The text before `,"hash":`. */
  readonly open: string;
  readonly hash: string;
  readonly version: number;
  readonly raw: unknown;
}

/** Looks whether a line is as it was written, of whatever version it is; null when it is not. */
export function readFrame(text: string): Frame | null {
  const [, open, hash] = END.exec(text) ?? [];
  if (open === undefined || hash === undefined || hashOf(open) !== hash) return null;
  try {
    const raw: unknown = JSON.parse(text);
    const version = typeof raw === 'object' && raw !== null && 'v' in raw ? Number(raw.v) : NaN;
    return { open, hash, version, raw };
  } catch {
    return null;
  }
}

/** SHA-256 of a text as UTF-8, hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
