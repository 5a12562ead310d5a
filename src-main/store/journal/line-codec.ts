import type { DraftLine, JournalLine, Link } from './journal-line';
import { hashOf, readFrame } from './line-frame';
import { readLineV1 } from './line-v1';

/** The line's text, without the line break, and its place in the chain. */
export function encodeLine(
  draft: DraftLine,
  before: Link,
  { group, term }: { readonly group: number; readonly term: number },
): { readonly text: string; readonly link: Link } {
  const seq = before.seq + 1;
  const { at, actor, action, note, steps } = draft;
  const [step] = steps;
  if (step === undefined || steps.length > 1) throw new RangeError('a line holds one step');
  const { kind, id, shard, forward, backward } = step;
  const [caseId, ledger] = kind === 'case' ? [id, shard] : [null, null];
  // An undefined note or term leaves no trace in the text.
  const body = { v: 1, seq, at, who: actor.name, action, note, caseId, ledger, forward, backward };
  const place = { group, term: term === 0 ? undefined : term, prev: before.hash };
  const open = JSON.stringify({ ...body, ...place }).slice(0, -1);
  const hash = hashOf(open);
  return { text: `${open},"hash":"${hash}"}`, link: { seq, hash, term } };
}

/** The line, `newer` when a later program wrote it, or null when it is broken in any way. */
export function decodeLine(text: string): JournalLine | 'newer' | null {
  const frame = readFrame(text);
  if (frame === null) return null;
  return frame.version > 1 ? 'newer' : readLineV1(frame.raw);
}
