import { type Sheet, sheetTitle } from '../../paper/paperwork';
import type { MediationCase } from '../model/mediation-case';
import type { CasePaper } from './blocks/case-paper';
import { CASE_PAPERS } from './case-papers';

/** A sheet of a paper of a case. */
export interface CaseSheet extends Sheet {
  readonly definition: CasePaper;
  /** 人民调解记录（2026年11月10日）. */
  readonly title: string;
}

/** The sheet of the case as the program typesets it; null where there is none. */
export function findSheet(one: MediationCase, { paper, ofId }: Sheet): CaseSheet | null {
  const definition = CASE_PAPERS.find(({ key }) => key === paper);
  const instance = definition?.instancesOf(one).find((sheet) => sheet.ofId === ofId);
  if (definition === undefined || instance === undefined) return null;
  return { paper, ofId, definition, title: sheetTitle(definition.label, instance.name) };
}

/**
 * What a signed original may be of: a sheet of the case, or a form that was filled in by hand, of which the program typesets
 * none. Null where no such paper is known.
 */
export function titleOfOriginal(one: MediationCase, sheet: Sheet): string | null {
  const known = findSheet(one, sheet);
  if (known !== null) return known.title;
  if (sheet.ofId !== null) return null;
  return CASE_PAPERS.find(({ key }) => key === sheet.paper)?.label ?? null;
}
