import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { type Studio, studioSchema } from '@shared/domain/studio/studio';
import type { Task } from '../commit/commit-task';
import type { Staging } from '../commit/staging';
import { type JournalLine, type RecordRef, recordsOf, type Step } from '../journal/journal-line';
import { patched } from '../journal/json-patch';
import { StoreError } from '../store-error';
import { type CaseAddress, slotAt } from './case-changes';
import { applyToSlot, type By, begins, type CaseSlot, type Change } from './change';

/** The steps of some lines, the last first; null when one of them cannot be taken back. */
export function stepsBack(lines: readonly JournalLine[]): Step[] | null {
  const bodies = lines.flatMap(({ body }) => body ?? []);
  const steps = bodies.flatMap((body) => body.steps).reverse();
  const canBe = bodies.length === lines.length && steps.length > 0 && !steps.some(begins);
  return canBe ? steps : null;
}

/**
 * Takes what was done back, as one new change of every record that it was done to. Throws StoreError
 * `changed_meanwhile` when one of them was changed since; nothing is then taken back.
 * @param address the case as the one who undoes it saw it
 * @param steps what is taken back, the last first
 */
export function undoTask(
  address: CaseAddress,
  steps: readonly Step[],
  by: By,
): Task<MediationCase> {
  const months = steps.flatMap(({ kind, shard }) => (kind === 'case' ? shard : []));
  return {
    months: [address.month, ...months],
    prepare: (staging, at) => {
      const { case: before } = slotAt(staging, address);
      let result = before;
      const changes = recordsOf(steps).map((record): Change => {
        const own = steps.filter(({ kind, id }) => kind === record.kind && id === record.id);
        if (record.kind === 'studio') return studioBack(staging.studio, own);
        const change = caseBack(staging, record, own, at);
        if (record.id !== address.caseId) return change;
        result = change.after.case;
        // It is in the lists, and stays there.
        return { ...change, after: { ...change.after, removedAt: null } };
      });
      return { changes, by, result };
    },
  };
}

function caseBack(
  staging: Staging,
  { id, shard: month }: RecordRef,
  steps: readonly Step[],
  at: string,
): Extract<Change, { kind: 'case' }> {
  const before = staging.slotOf(month, id);
  const earlier = steps.reduce<CaseSlot | null>(
    (slot, { backward }) => slot && applyToSlot(slot, backward),
    before,
  );
  if (before === null || earlier === null)
    throw new StoreError('changed_meanwhile', before?.case.number ?? id);
  const revision = before.case.revision + 1;
  const after = { ...earlier, case: { ...earlier.case, revision, updatedAt: at } };
  return { kind: 'case', month, before, after };
}

function studioBack(before: Studio, steps: readonly Step[]): Change {
  const earlier = steps.reduce<{ readonly value: unknown } | null>(
    (held, { backward }) => held && patched(held.value, backward),
    { value: before },
  );
  const after = studioSchema.safeParse(earlier?.value).data;
  if (after === undefined) throw new StoreError('changed_meanwhile', 'studio.json');
  return { kind: 'studio', before, after };
}
