import { isDeepStrictEqual } from 'node:util';
import type { Studio } from '@shared/domain/studio/studio';
import { studioSchema } from '@shared/domain/studio/studio';
import {
  applyToStudio,
  begins,
  type PatchLine,
  type PatchStep,
  serialGivenBy,
} from '../cases/change';
import type { FileRecord } from '../journal/checkpoint';
import { concerns } from '../journal/journal-line';
import { patched } from '../journal/json-patch';
import type { FileDoubt } from '../ledger/ledger-mending';
import { hashOf } from '../ledger/own-file';
import { STUDIO_FORMAT, type StudioDocument } from '../schemas/studio-v2';
import { encodeDocument } from './document-format';

/**
 * Whether a line concerns studio.json: a change of it, or a running number that was given out. One
 * about a case whose body is gone may have given one out.
 */
export function concernsStudio(line: Pick<PatchLine, 'records' | 'body'>): boolean {
  if (concerns(line, 'studio')) return true;
  return line.body === null ? concerns(line, 'case') : line.body.steps.some(begins);
}

/** The studio with lines of the journal played on top. A patch that does not fit any more leaves what is there. */
export function replayStudio(start: Studio | null, lines: readonly PatchLine[]): Studio | null {
  let studio = start;
  for (const { body } of lines)
    for (const step of body?.steps ?? []) studio = applyToStudio(studio, step) ?? studio;
  return studio;
}

/** The studio as the journal alone tells it; null when it does not tell all of it. */
export function studioOfJournal(lines: readonly PatchLine[]): Studio | null {
  let studio: Studio | null = null;
  for (const { body } of lines.filter(concernsStudio)) {
    if (body === null) return null;
    for (const step of body.steps) {
      studio = applyToStudio(studio, step);
      if (studio === null) return null;
    }
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
  tail: readonly PatchLine[],
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

function withoutLine(studio: Studio, { body }: PatchLine): Studio | null {
  if (body === null) return null;
  let earlier: Studio | null = studio;
  for (const step of body.steps.toReversed()) earlier &&= withoutStep(earlier, step);
  return earlier;
}

function withoutStep(studio: Studio, step: PatchStep): Studio | null {
  if (step.kind !== 'studio') return withoutOrdinal(studio, serialGivenBy(step));
  if (step.backward === undefined) return null;
  return studioSchema.safeParse(patched(studio, step.backward)?.value).data ?? null;
}

/** The number before is nearly always the one that was given out before. */
function withoutOrdinal(
  studio: Studio,
  serial: { readonly year: number; readonly ordinal: number } | null,
): Studio {
  if (serial === null) return studio;
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
