import { isDeepStrictEqual } from 'node:util';
import type { Studio } from '@shared/domain/studio/studio';
import { studioSchema } from '@shared/domain/studio/studio';
import { applyToSlot, applyToStudio, type PatchLine } from '../cases/change';
import type { FileRecord } from '../journal/checkpoint';
import { patched } from '../journal/json-patch';
import type { FileDoubt } from '../ledger/ledger-mending';
import { hashOf, type TailLine } from '../ledger/own-file';
import { STUDIO_FORMAT, type StudioDocument } from '../schemas/studio-v2';
import { encodeDocument } from './document-format';

/** Whether a line concerns studio.json: a change of it, or a running number that was given out. */
export function concernsStudio({ caseId, forward }: PatchLine): boolean {
  return caseId === null || forward[0]?.path === '';
}

/** The studio with lines of the journal played on top. A patch that does not fit any more leaves what is there. */
export function replayStudio(start: Studio | null, lines: readonly PatchLine[]): Studio | null {
  let studio = start;
  for (const line of lines) studio = applyToStudio(studio, line) ?? studio;
  return studio;
}

/** The studio as the journal alone tells it; null when it does not tell all of it. */
export function studioOfJournal(lines: readonly PatchLine[]): Studio | null {
  let studio: Studio | null = null;
  for (const line of lines.filter(concernsStudio)) {
    studio = applyToStudio(studio, line);
    if (studio === null) return null;
  }
  return studio;
}

/**
 * Whether a studio.json that is newer than the checkpoint says was written by this program, which
 * then lost its power: with the lines in between taken back it is the file that was recorded, and
 * with them played again it is itself. False when that cannot be told from these lines.
 * @param tail lines after the checkpoint, in order
 */
export async function isOwnLaterStudio(
  { appliedSeq, appliedHash: _hash, ...found }: StudioDocument,
  { seq, line: before, mark }: FileRecord,
  tail: readonly TailLine[],
): Promise<boolean> {
  if (mark === null || appliedSeq <= seq) return false;
  const since = tail.filter(
    (line) => line.seq > seq && line.seq <= appliedSeq && concernsStudio(line),
  );
  let earlier: Studio | null = found;
  for (const line of since.toReversed()) earlier &&= withoutLine(earlier, line);
  if (earlier === null) return false;
  const bytes = await encodeDocument(STUDIO_FORMAT, {
    ...{ appliedSeq: seq, appliedHash: before ?? undefined },
    ...earlier,
  });
  return hashOf(bytes) === mark.hash && isDeepStrictEqual(replayStudio(earlier, since), found);
}

function withoutLine(studio: Studio, { caseId, forward, backward }: TailLine): Studio | null {
  if (caseId !== null) return withoutOrdinal(studio, applyToSlot(null, forward)?.case.serial);
  if (backward === undefined) return null;
  return studioSchema.safeParse(patched(studio, backward)?.value).data ?? null;
}

/** The number before is nearly always the one that was given out before. */
function withoutOrdinal(
  studio: Studio,
  serial: { readonly year: number; readonly ordinal: number } | undefined,
): Studio {
  if (serial === undefined) return studio;
  const { [String(serial.year)]: last, ...others } = studio.lastOrdinals;
  if (last !== serial.ordinal) return studio;
  const lastOrdinals =
    serial.ordinal > 1 ? { ...others, [String(serial.year)]: serial.ordinal - 1 } : others;
  return { ...studio, lastOrdinals };
}

/** What a studio.json that is not as it was left comes to. `rebuilt`: the file is to be kept aside. */
export interface StudioVerdict {
  readonly studio: Studio;
  readonly doubt: FileDoubt | null;
}

/**
 * The journal counts where it tells all of the studio; the file otherwise.
 * @param theirs as the file tells it, with later lines of the journal on top
 * @param ours as the journal tells it; null when it does not tell all of it
 */
export function judgeStudio({
  theirs,
  ours,
  isOlder,
}: {
  readonly theirs: Studio;
  readonly ours: Studio | null;
  readonly isOlder: boolean;
}): StudioVerdict {
  if (ours === null) return { studio: theirs, doubt: isOlder ? 'rebuilt' : 'untold' };
  // The same: written before the power went, only set out anew, or exchanged for an older one.
  const isOurs = isDeepStrictEqual(theirs, ours) && !isOlder;
  return { studio: ours, doubt: isOurs ? null : 'rebuilt' };
}
