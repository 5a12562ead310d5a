import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { applyToSlot, type CaseSlot, type PatchLine, type PatchStep } from '../cases/change';
import { concerns } from '../journal/journal-line';
import type { Ledger } from '../schemas/ledger-v2';

/** A month without cases. */
export function emptyLedger(month: string): Ledger {
  return { month, appliedSeq: 0, cases: [], recycled: [] };
}

/** Of lists of cases where each case stands: a month is asked for many of its cases. */
const placesOf = new WeakMap<readonly MediationCase[], ReadonlyMap<string, number>>();

function placeIn(cases: readonly MediationCase[], caseId: string): number | undefined {
  const known = placesOf.get(cases);
  if (known !== undefined) return known.get(caseId);
  const places = new Map(cases.map(({ id }, at) => [id, at]));
  placesOf.set(cases, places);
  return places.get(caseId);
}

/** The case with this id, in the lists or in 回收站; null when the ledger has none. */
export function slotIn({ cases, recycled }: Ledger, caseId: string): CaseSlot | null {
  const listed = cases[placeIn(cases, caseId) ?? -1];
  if (listed !== undefined) return { case: listed, removedAt: null };
  const removed = recycled.find((one) => one.case.id === caseId);
  return removed === undefined ? null : { case: removed.case, removedAt: removed.removedAt };
}

/** Every case of the ledger, those in 回收站 last. */
export function slotsOf({ cases, recycled }: Ledger): CaseSlot[] {
  return [...cases.map((one) => ({ case: one, removedAt: null })), ...recycled];
}

/** The ledger with a case put in, changed or moved. */
export function withSlot(ledger: Ledger, { case: changed, removedAt }: CaseSlot): Ledger {
  const at = placeIn(ledger.cases, changed.id);
  if (removedAt === null && at !== undefined) {
    const cases = ledger.cases.with(at, changed);
    // Nothing has moved.
    const places = placesOf.get(ledger.cases);
    if (places !== undefined) placesOf.set(cases, places);
    return { ...ledger, cases };
  }
  const recycled = ledger.recycled.filter((one) => one.case.id !== changed.id);
  if (removedAt !== null) {
    const cases = ledger.cases.filter(({ id }) => id !== changed.id);
    return { ...ledger, cases, recycled: [...recycled, { removedAt, case: changed }] };
  }
  return { ...ledger, cases: insertInOrder(ledger.cases, changed), recycled };
}

/** A case that comes back stands where it stood: the ledger is in the order of running numbers. */
function insertInOrder(cases: readonly MediationCase[], added: MediationCase): MediationCase[] {
  const isLater = ({ serial }: MediationCase): boolean =>
    serial.year > added.serial.year ||
    (serial.year === added.serial.year && serial.ordinal > added.serial.ordinal);
  const at = cases.findIndex(isLater);
  return at < 0 ? [...cases, added] : cases.toSpliced(at, 0, added);
}

export interface AppliedLines {
  readonly ledger: Ledger;
  /** Some line did not fit what was there, or nobody knows any more what it did. */
  readonly hasMisfits: boolean;
}

/** The ledger with the lines of the journal that it lacks, in order. */
export function applyLines(ledger: Ledger, lines: readonly PatchLine[]): AppliedLines {
  let hasMisfits = false;
  let result = ledger;
  for (const line of lines) {
    if (line.seq <= ledger.appliedSeq || !concerns(line, 'case', ledger.month)) continue;
    if (line.body === null) hasMisfits = true;
    for (const step of stepsIn(ledger.month, line)) {
      const slot = applyToSlot(slotIn(result, step.id), step.forward);
      if (slot === null) hasMisfits = true;
      else result = withSlot(result, slot);
    }
  }
  return { ledger: result, hasMisfits };
}

/** What a line did to the cases of a month. */
export function stepsIn(month: string, { body }: PatchLine): readonly PatchStep[] {
  return body?.steps.filter(({ kind, shard }) => kind === 'case' && shard === month) ?? [];
}
