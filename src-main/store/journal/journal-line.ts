import { createHash } from 'node:crypto';
import { instantSchema, yearMonthSchema } from '@shared/domain/kernel/schemas';
import { z } from 'zod';
import { type Patch, patchSchema } from './json-patch';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One acknowledged change, version 1 of the stored form; see docs/data-format.md. */
export const journalLineSchema = z.object({
  v: z.literal(1),
  /** Counts all lines of the data folder, from 1. */
  seq: z.int().min(1),
  /** Instant by the computer's clock; `seq` alone tells the order. */
  at: instantSchema,
  who: z.string(),
  action: z.string(),
  /** What the person said about it; left out when nothing was said. */
  note: z.string().optional(),
  /** The case, or null for a change of studio.json. */
  caseId: z.string().nullable(),
  /** Month of the ledger that holds the case, or null. */
  ledger: yearMonthSchema.nullable(),
  forward: patchSchema,
  backward: patchSchema,
  /** Number of the first line that was put on disk in the same sync as this one. */
  group: z.int().min(1),
  /** How often the folder had been taken over when the writer opened it; left out when never. */
  term: z.int().min(1).optional(),
  /** `hash` of the line before; 64 zeros for the first. */
  prev: hashSchema,
  /** SHA-256 of this line's text up to here. */
  hash: hashSchema,
});
export type JournalLine = Readonly<z.infer<typeof journalLineSchema>>;

/** A change that has no place in the journal yet. */
export interface DraftLine {
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly note?: string;
  readonly caseId: string | null;
  readonly ledger: string | null;
  readonly forward: Patch;
  readonly backward: Patch;
}

/** The place of a line in the chain. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
  readonly term: number;
}

/** What the first line follows. */
export const CHAIN_START: Link = { seq: 0, hash: '0'.repeat(64), term: 0 };

/** The term in which a line was written. */
export function termOf({ term = 0 }: Pick<JournalLine, 'term'>): number {
  return term;
}

// `,"hash":"…"}` is always the end of a line.
const HASH_TAIL = /^(.*),"hash":"([0-9a-f]{64})"\}$/s;

/** The line's text, without the line break, and its place in the chain. */
export function encodeLine(
  draft: DraftLine,
  before: Link,
  { group, term }: { readonly group: number; readonly term: number },
): { readonly text: string; readonly link: Link } {
  const seq = before.seq + 1;
  const { at, who, action, note, caseId, ledger, forward, backward } = draft;
  // An undefined note or term leaves no trace in the text.
  const body = { v: 1, seq, at, who, action, note, caseId, ledger, forward, backward };
  const place = { group, term: term === 0 ? undefined : term, prev: before.hash };
  const open = JSON.stringify({ ...body, ...place }).slice(0, -1);
  const hash = hashOf(open);
  return { text: `${open},"hash":"${hash}"}`, link: { seq, hash, term } };
}

/** The line, `newer` when a later program wrote it, or null when it is broken in any way. */
export function decodeLine(text: string): JournalLine | 'newer' | null {
  const [, open, hash] = HASH_TAIL.exec(text) ?? [];
  if (open === undefined || hashOf(open) !== hash) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof raw === 'object' && raw !== null && 'v' in raw && Number(raw.v) > 1) return 'newer';
  return journalLineSchema.safeParse(raw).data ?? null;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
