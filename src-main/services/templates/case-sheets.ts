import { compareSerials } from '@main/store/index/case-query';
import { caseTitle } from '@shared/domain/case/model/case-title';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { CasePaper } from '@shared/domain/case/papers/blocks/case-paper';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { type CaseSheet, tagValuesOf } from '@shared/domain/case/tags/case-scope';
import type { PresentActor } from '@shared/domain/record/actor';
import type { TagValues } from '@shared/domain/template/tag-scope';
import { seenCases } from '../cases/seen-cases';
import type { CurrentStudio } from '../studio/current-studio';

/** How many records are offered to look at, and how many cases are looked through for them. */
export const OFFERED = 8;
const LOOKED_THROUGH = 120;

/** A case as it is offered to look at. */
export function shownCase(record: MediationCase) {
  return { id: record.id, number: record.number, title: caseTitle(record) };
}

/** The newest cases that have the paper, the newest first. Throws StoreError. */
export async function casesWith(
  current: CurrentStudio,
  actor: PresentActor,
  paper: CasePaper,
): Promise<MediationCase[]> {
  const cases = seenCases(current.store, actor);
  const entries = [...(await cases.entries())].sort((one, other) => compareSerials(other, one));
  const found: MediationCase[] = [];
  for (const { id } of entries.slice(0, LOOKED_THROUGH)) {
    if (found.length === OFFERED) break;
    const record = await cases.get(id);
    if (paper.instancesOf(record).length > 0) found.push(record);
  }
  return found;
}

/** The last sheet of the paper in the case that was named, or in the newest that has one; null where none has. Throws StoreError. */
export async function sheetToShow(
  current: CurrentStudio,
  actor: PresentActor,
  paper: CasePaper,
  caseId: string | null,
): Promise<CaseSheet | null> {
  const record =
    caseId === null
      ? (await casesWith(current, actor, paper))[0]
      : await seenCases(current.store, actor).get(caseId);
  if (record === undefined) return null;
  const last = paper.instancesOf(record).at(-1);
  return last === undefined ? null : { record, ofId: last.ofId };
}

/** What the tags of a sheet print today. */
export function printedValues(
  current: CurrentStudio,
  paper: CasePaper,
  sheet: CaseSheet,
): TagValues {
  return tagValuesOf(paper, sheet, paperContextOf(current.studio, current.today()));
}
