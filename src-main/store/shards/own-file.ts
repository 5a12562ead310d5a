import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { FileRecord } from '../journal/checkpoint';
import { Turn } from '../turn';
import type { Shard } from './shard';
import { encodeShard } from './shard-form';
import { applyLines, type PatchLine, withoutLine } from './shard-lines';

/**
 * Whether a shard that is newer than the checkpoint says was written by this program, which then
 * lost its power before the checkpoint was saved: with the lines in between taken back it is byte
 * for byte the file that was recorded, and with them played again it is itself. False when that
 * cannot be told from these lines.
 * @param tail lines after the checkpoint, in order
 */
export async function isOwnLaterShard(
  kinds: Kinds,
  found: Shard,
  { seq, line, mark }: FileRecord,
  tail: readonly PatchLine[],
): Promise<boolean> {
  if (mark === null || found.appliedSeq <= seq || found.form !== found.kind.form) return false;
  const since = tail.filter((line) => line.seq > seq && line.seq <= found.appliedSeq);
  let earlier: Shard | null = { ...found, appliedSeq: seq, appliedHash: line ?? undefined };
  for (const line of since.toReversed()) earlier &&= withoutLine(kinds, earlier, line);
  if (earlier === null) return false;
  if (hashOf(await encodeShard(earlier)) !== mark.hash) return false;
  // Taking a line back hides what somebody else wrote over it.
  const { shard } = applyLines(kinds, earlier, since);
  return isDeepStrictEqual(shard.storedRecords, found.storedRecords);
}

/** SHA-256 as hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes that are hashed without letting anything else be done. */
const PIECE = 1 << 20;

/** The same of many bytes, in pieces. */
export async function hashInPieces(bytes: Uint8Array): Promise<string> {
  const turn = new Turn();
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    if (turn.isOver) await turn.end();
  }
  return hash.digest('hex');
}
