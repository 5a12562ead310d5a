import type { CaseFacts } from '@shared/domain/case/facts/case-facts';
import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import type { FactTable } from '@shared/domain/record/fact-table';
import type { AppraisalRow, AppraisedFile } from '@shared/domain/retention/appraisal';
import { type KeepingRule, keptUntil, termOf } from '@shared/domain/studio/keeping-rule';

/** An archived file whose time of keeping is over. */
export type DueFile = Omit<AppraisedFile, 'number' | 'fileNumber' | 'verdict'>;

const EVER = localDate('1949-10-01');

/**
 * The files that are due on a day, told from the index alone, those that are due longest first. Left out are those that are
 * to be destroyed by an appraisal that stands, and those that are kept on until a later day. In pieces, see `piecesInTurns`.
 */
export function* findDue(
  table: FactTable<CaseFacts>,
  today: LocalDate,
  rule: KeepingRule,
  appraisals: readonly Pick<AppraisalRow, 'files' | 'opinion' | 'withdrawn'>[],
): Generator<void, DueFile[]> {
  const settled = settledBy(appraisals, today);
  const due: DueFile[] = [];
  for (const { facts, place } of table.happened(['archivedOn'], { from: EVER, to: today })) {
    yield;
    const { archivedOn, registeredOn, category, keepingTerm, leftOn } = facts;
    if (archivedOn === null || registeredOn === null) continue;
    const file = { archivedOn, category };
    const dueOn = keptUntil({ ...file, keepingTerm }, rule);
    const caseId = table.idAt(place);
    if (dueOn === null || dueOn > today || settled.has(caseId)) continue;
    const term = termOf({ category, keepingTerm }, rule);
    const days = { registeredOn, endedOn: leftOn };
    due.push({ ...file, ...days, caseId, term, dueOn });
  }
  return due.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

function settledBy(
  appraisals: readonly Pick<AppraisalRow, 'files' | 'opinion' | 'withdrawn'>[],
  today: LocalDate,
): Set<string> {
  const settled = new Set<string>();
  for (const { files, opinion, withdrawn } of appraisals) {
    if (withdrawn !== null) continue;
    const isKept = opinion.keepUntil !== null && opinion.keepUntil > today;
    for (const { caseId, verdict } of files)
      if (verdict === 'destroy' || isKept) settled.add(caseId);
  }
  return settled;
}
