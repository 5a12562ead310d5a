import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { type Studio, studioSchema } from '@shared/domain/studio/studio';
import type { Actor, DraftLine, JournalLine, Step } from '../journal/journal-line';
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
  /** The mediator at the desk. */
  readonly actor: Actor;
  /** Name of the route, or of what the store itself does: `undo`, `import`. */
  readonly action: string;
  /** What the person said about it, such as why a case is removed. */
  readonly note?: string;
}

/** Written for the name when nobody was named. */
export const NOBODY_NAMED = '未指明';
export const NOBODY: Actor = { id: null, name: NOBODY_NAMED };

export interface CaseChange {
  readonly kind: 'case';
  readonly month: string;
  /** Null for a case that is new. */
  readonly before: CaseSlot | null;
  readonly after: CaseSlot;
}

export interface StudioChange {
  readonly kind: 'studio';
  /** Null for the first line, which holds the whole studio. */
  readonly before: Studio | null;
  readonly after: Studio;
}

export type Change = CaseChange | StudioChange;

/** The form in which this program writes patches of a case, and of the studio. */
const FORM = 1;

/** Changes as one line without a place. @param at instant, ISO */
export function toDraft(changes: readonly Change[], by: By, at: string): DraftLine {
  const { actor, action, note } = by;
  const steps = changes.map((change) => toStep(change, action));
  return { at, actor, action, ...(note !== undefined && { note }), steps };
}

function toStep(change: Change, act: string): Step {
  if (change.kind === 'studio') {
    const record = { kind: 'studio', id: 'studio', shard: 'studio' };
    return { ...record, act, form: FORM, ...patchesOf(change, () => []) };
  }
  const { month, after } = change;
  // A patch fits only the revision it was made for.
  const guard = (slot: CaseSlot): Patch => [
    { op: 'test', path: '/case/revision', value: slot.case.revision },
  ];
  const record = { kind: 'case', id: after.case.id, shard: month };
  return { ...record, act, form: FORM, ...patchesOf(change, guard) };
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

/** What replaying needs of a step; a line of this run carries no way back. */
export type PatchStep = Omit<Step, 'act' | 'backward'> & { readonly backward?: Patch };

/** What replaying needs of a line. */
export interface PatchLine extends Pick<JournalLine, 'seq' | 'records'> {
  /** Null when it is not there any more. */
  readonly body: { readonly steps: readonly PatchStep[] } | null;
}

/** The studio after a step; the same when the step does not concern it; null when it does not fit. */
export function applyToStudio(studio: Studio | null, step: PatchStep): Studio | null {
  if (step.kind !== 'studio') {
    const serial = serialGivenBy(step);
    return studio !== null && serial !== null ? raiseOrdinal(studio, serial) : studio;
  }
  return studioSchema.safeParse(patched(studio, step.forward)?.value).data ?? null;
}

/** Whether a step is the first of its record: it holds the whole of it, and is not taken back. */
export function begins({ forward }: Pick<PatchStep, 'forward'>): boolean {
  return forward[0]?.path === '';
}

/** The running number that a step gives out: every step that begins a case does. */
export function serialGivenBy({ kind, forward }: PatchStep): MediationCase['serial'] | null {
  const [first] = forward;
  if (kind !== 'case' || first?.op !== 'replace' || first.path !== '') return null;
  return applyToSlot(null, forward)?.case.serial ?? null;
}

/** A running number that was given out is never given out again. */
export function raiseOrdinal(studio: Studio, { year, ordinal }: MediationCase['serial']): Studio {
  const key = String(year);
  if ((studio.lastOrdinals[key] ?? 0) >= ordinal) return studio;
  return { ...studio, lastOrdinals: { ...studio.lastOrdinals, [key]: ordinal } };
}
