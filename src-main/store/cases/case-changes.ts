import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { formatCaseNumber } from '@shared/domain/studio/number-pattern';
import type { Studio } from '@shared/domain/studio/studio';
import { studioSchema } from '@shared/domain/studio/studio';
import type { Task } from '../commit/commit-task';
import type { Staging } from '../commit/staging';
import { copyOfPlain, plainLike } from '../documents/plain-json';
import { StoreError } from '../store-error';
import type { By, CaseSlot } from './change';
import { parseChanged } from './parse-changed';

/** Number and place in the year that a new case is given. */
export interface CaseNumbering {
  readonly serial: MediationCase['serial'];
  readonly number: string;
}

/** A case that is to be changed, and the revision on which the change was decided. */
export interface CaseAddress {
  readonly caseId: string;
  readonly month: string;
  readonly revision: number;
}

/** Changes studio.json. */
export function changeStudioTask(edit: (studio: Studio) => Studio, by: By): Task<Studio> {
  return {
    months: [],
    prepare: ({ studio: before }) => {
      const after = parseChanged(studioSchema, before, edit(copyOfPlain(before)));
      if (after === before) return { changes: [], by, result: before };
      return { changes: [{ kind: 'studio', before, after }], by, result: after };
    },
  };
}

/** Registers a case under the next running number of its year. A case that `make` refuses takes no number. */
export function registerTask(
  year: number,
  month: string,
  make: (numbering: CaseNumbering) => MediationCase,
  by: By,
): Task<MediationCase> {
  return {
    months: [month],
    prepare: (staging) => {
      const parsed = mediationCaseSchema.parse(make(nextNumber(staging, year)));
      const made = plainLike(null, parsed) as MediationCase;
      const after = { case: made, removedAt: null };
      return { changes: [{ kind: 'case', month, before: null, after }], by, result: made };
    },
  };
}

function nextNumber(staging: Staging, year: number): CaseNumbering {
  let ordinal = staging.highestOrdinalOf(year);
  let number: string;
  do {
    ordinal += 1;
    number = formatCaseNumber(staging.studio.settings.numberPattern, { year, ordinal });
    // Another pattern may have made the same text of another running number.
  } while (staging.isNumberTaken(number));
  return { serial: { year, ordinal }, number };
}

/**
 * Lets `edit` make a new state out of a copy of the case, which is saved with the next revision. An
 * edit that changes nothing is not written.
 */
export function changeCaseTask(
  address: CaseAddress,
  edit: (copy: MediationCase) => MediationCase,
  by: By,
): Task<MediationCase> {
  return caseTask(address, by, ({ case: before }, at) => {
    const { id, number, serial, createdAt, updatedAt, revision } = before;
    const edited = edit(copyOfPlain(before));
    const after = parseChanged(mediationCaseSchema, before, {
      ...edited,
      ...{ id, number, serial, createdAt, updatedAt, revision },
    });
    if (after === before) return null;
    return { case: { ...after, revision: revision + 1, updatedAt: at }, removedAt: null };
  });
}

/** Moves a case to 回收站. */
export function removeCaseTask(address: CaseAddress, by: By): Task<MediationCase> {
  return caseTask(address, by, ({ case: before }, at) => ({
    case: { ...before, revision: before.revision + 1 },
    removedAt: at,
  }));
}

/** Brings a case back from 回收站. */
export function restoreCaseTask(address: CaseAddress, by: By): Task<MediationCase> {
  return caseTask(
    address,
    by,
    ({ case: before }) => ({
      case: { ...before, revision: before.revision + 1 },
      removedAt: null,
    }),
    true,
  );
}

function caseTask(
  { caseId, month, revision }: CaseAddress,
  by: By,
  step: (before: CaseSlot, at: string) => CaseSlot | null,
  isRemoved = false,
): Task<MediationCase> {
  return {
    months: [month],
    prepare: (staging, at) => {
      const before = slotAt(staging, { caseId, month, revision }, isRemoved);
      const after = step(before, at);
      if (after === null) return { changes: [], by, result: before.case };
      return { changes: [{ kind: 'case', month, before, after }], by, result: after.case };
    },
  };
}

/** The case as it was seen. Throws StoreError `not_found`, `changed_meanwhile`. */
export function slotAt(
  staging: Staging,
  { caseId, month, revision }: CaseAddress,
  isRemoved = false,
): CaseSlot {
  const found = staging.slotOf(month, caseId);
  if (found === null || (found.removedAt !== null) !== isRemoved)
    throw new StoreError('not_found', caseId);
  if (found.case.revision !== revision)
    throw new StoreError('changed_meanwhile', found.case.number);
  return found;
}
