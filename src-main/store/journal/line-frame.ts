import { createHash } from 'node:crypto';

// `,"hash":"…"}` is always the end of a line, whatever its version.
const END = /^(.*),"hash":"([0-9a-f]{64})"\}$/s;

/** A line whose bytes are as they were written. */
export interface Frame {
  /** The text before `,"hash":`. */
  readonly open: string;
  readonly version: number;
  readonly raw: unknown;
}

/** What of a line only a later program can know, for the refusal. */
export interface Newer {
  readonly newer: string;
}

/** Looks whether a line is as it was written, of whatever version it is; null when it is not. */
export function readFrame(text: string): Frame | null {
  const [, open, hash] = END.exec(text) ?? [];
  if (open === undefined || hash === undefined || hashOf(open) !== hash) return null;
  try {
    const raw: unknown = JSON.parse(text);
    const version =
      typeof raw === 'object' && raw !== null && 'v' in raw ? Number(raw.v) : Number.NaN;
    return { open, version, raw };
  } catch {
    return null;
  }
}

/** A line's text that can be told from a damaged one. @param open a JSON object without its end */
export function frameOf(open: string): string {
  return `${open},"hash":"${hashOf(open)}"}`;
}

/** SHA-256 of a text as UTF-8, hex. */
export function hashOf(text: string): string {
  // Not `hash` of node:crypto: the Node of Electron need not have it.
  return createHash('sha256').update(text).digest('hex');
}
