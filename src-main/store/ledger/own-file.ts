import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { applyToSlot, type PatchLine } from '../cases/change';
import { encodeDocument } from '../documents/document-format';
import type { FileRecord } from '../journal/checkpoint';
import type { Patch } from '../journal/json-patch';
import { LEDGER_FORMAT, type Ledger } from '../schemas/ledger-v2';
import { applyLines, slotIn, withSlot } from './ledger-slots';

/** A line of the journal that can be gone back from; the lines of this run carry no way back. */
export type TailLine = PatchLine & { readonly backward?: Patch };

/**
 * Whether a ledger that is newer than the checkpoint says was written by this program, which then
 * lost its power before the checkpoint was saved: with the lines in between taken back it is byte
 * for byte the file that was recorded, and with them played again it is itself. False when that
 * cannot be told from these lines.
 * @param tail lines after the checkpoint, in order
 */
export async function isOwnLaterLedger(
  found: Ledger,
  { seq, line, mark }: FileRecord,
  tail: readonly TailLine[],
): Promise<boolean> {
  if (mark === null || found.appliedSeq <= seq) return false;
  const since = tail.filter((line) => line.seq > seq && line.seq <= found.appliedSeq);
  let earlier: Ledger | null = { ...found, appliedSeq: seq, appliedHash: line ?? undefined };
  for (const line of since.toReversed()) earlier &&= withoutLine(earlier, line);
  if (earlier === null) return false;
  if (hashOf(await encodeDocument(LEDGER_FORMAT, earlier)) !== mark.hash) return false;
  // Taking a line back hides what somebody else wrote over it.
  const { ledger } = applyLines(earlier, since);
  const { appliedSeq, appliedHash } = found;
  return isDeepStrictEqual({ ...ledger, appliedSeq, appliedHash }, found);
}

/** The ledger before a line; null when it does not fit. */
function withoutLine(ledger: Ledger, { caseId, forward, backward }: TailLine): Ledger | null {
  if (caseId === null || backward === undefined) return null;
  if (forward[0]?.path === '')
    return {
      ...ledger,
      cases: ledger.cases.filter(({ id }) => id !== caseId),
      recycled: ledger.recycled.filter((one) => one.case.id !== caseId),
    };
  const slot = applyToSlot(slotIn(ledger, caseId), backward);
  return slot === null ? null : withSlot(ledger, slot);
}

/** SHA-256 as hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
