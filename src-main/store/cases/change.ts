import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import type { Actor } from '@shared/domain/record/actor';
import { type Studio, studioSchema } from '@shared/domain/studio/studio';
import type { DraftLine, JournalLine } from '../journal/journal-line';
import { type Patch, patched } from '../journal/json-patch';
import { patchPair } from '../journal/patch-pair';

/** A case as its ledger and the journal hold it. */
export interface CaseSlot {
  readonly case: MediationCase;
  /** Instant at which it went to 回收站; null while it is in the lists. */
  readonly removedAt: string | null;
}

/** Who made a change, and what for. */
export interface By {
  readonly actor: Actor;
  /** Name of the route, or of what the store itself does: `undo`, `import`, `outside`. */
  readonly action: string;
  /** What the person said about it, such as why a case is removed. */
  readonly note?: string;
}

export interface CaseChange {
  readonly kind: 'case';
  readonly month: string;
  /** Null for a case that is new. */
  readonly before: CaseSlot | null;
  readonly after: CaseSlot;
  readonly by: By;
}

export interface StudioChange {
  readonly kind: 'studio';
  /** Null for the first line, which holds the whole studio. */
  readonly before: Studio | null;
  readonly after: Studio;
  readonly by: By;
}

export type Change = CaseChange | StudioChange;

/** The change as a line without a place. @param at instant, ISO */
export function toDraft(change: Change, at: string): DraftLine {
  const { actor, action, note } = change.by;
  const by = { at, who: actor.name, action, ...(note !== undefined && { note }) };
  if (change.kind === 'studio') {
    return { ...by, caseId: null, ledger: null, ...patchesOf(change, () => []) };
  }
  const { month, after } = change;
  // A patch fits only the revision it was made for.
  const guard = (slot: CaseSlot): Patch => [
    { op: 'test', path: '/case/revision', value: slot.case.revision },
  ];
  return { ...by, caseId: after.case.id, ledger: month, ...patchesOf(change, guard) };
}

function patchesOf<T>(
  { before, after }: { before: T | null; after: T },
  guard: (state: T) => Patch,
): { forward: Patch; backward: Patch } {
  if (before === null) {
    return {
      forward: [{ op: 'replace', path: '', value: after }],
      backward: [{ op: 'replace', path: '', value: null }],
    };
  }
  const { forward, backward } = patchPair(before, after);
  return { forward: [...guard(before), ...forward], backward: [...guard(after), ...backward] };
}

/** What a line does to what was there; null when it does not fit. */
export function applyToSlot(slot: CaseSlot | null, patch: Patch): CaseSlot | null {
  const result = patched(slot, patch)?.value;
  if (typeof result !== 'object' || result === null) return null;
  const { removedAt, case: raw } = result as { removedAt?: unknown; case?: unknown };
  const parsed = mediationCaseSchema.safeParse(raw);
  if (!parsed.success || (removedAt !== null && typeof removedAt !== 'string')) return null;
  return { case: parsed.data, removedAt };
}

/** The studio after a line; the same when the line does not concern it; null when it does not fit. */
export function applyToStudio(studio: Studio | null, line: PatchLine): Studio | null {
  if (line.caseId !== null) {
    const serial = serialGivenBy(line);
    return studio !== null && serial !== null ? raiseOrdinal(studio, serial) : studio;
  }
  return studioSchema.safeParse(patched(studio, line.forward)?.value).data ?? null;
}

/** What replaying needs of a line. */
export type PatchLine = Pick<JournalLine, 'seq' | 'caseId' | 'ledger'> & {
  readonly forward: Patch;
};

/** The running number that a line gives out: every line that begins a case does. */
function serialGivenBy({ forward }: PatchLine): MediationCase['serial'] | null {
  const [first] = forward;
  if (first?.op !== 'replace' || first.path !== '') return null;
  return applyToSlot(null, forward)?.case.serial ?? null;
}

/** A running number that was given out is never given out again. */
export function raiseOrdinal(studio: Studio, { year, ordinal }: MediationCase['serial']): Studio {
  const key = String(year);
  if ((studio.lastOrdinals[key] ?? 0) >= ordinal) return studio;
  return { ...studio, lastOrdinals: { ...studio.lastOrdinals, [key]: ordinal } };
}
