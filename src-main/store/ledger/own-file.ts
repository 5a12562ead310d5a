import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { applyToSlot, begins, type PatchLine, type PatchStep } from '../cases/change';
import { encodeDocument } from '../documents/document-format';
import type { FileRecord } from '../journal/checkpoint';
import { LEDGER_FORMAT, type Ledger } from '../schemas/ledger-v2';
import { applyLines, slotIn, stepsIn, withSlot } from './ledger-slots';

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
  tail: readonly PatchLine[],
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

/** The ledger before a line; null when it does not fit, or nobody knows any more what it did. */
function withoutLine(ledger: Ledger, line: PatchLine): Ledger | null {
  if (line.body === null) return null;
  let earlier: Ledger | null = ledger;
  for (const step of stepsIn(ledger.month, line).toReversed())
    earlier &&= withoutStep(earlier, step);
  return earlier;
}

function withoutStep(ledger: Ledger, step: PatchStep): Ledger | null {
  const { id: caseId, backward } = step;
  if (backward === undefined) return null;
  if (begins(step))
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
