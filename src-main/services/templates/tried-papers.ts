import { CASE_KIND } from '@shared/domain/case/case-kind';
import { CASE_PAPERS } from '@shared/domain/case/papers/case-papers';
import { tagsOfCasePaper } from '@shared/domain/case/tags/tags-of-paper';
import { PAPERS_BESIDE_CASES } from '@shared/domain/papers-beside-cases';
import { seenCases } from '../cases/seen-cases';
import { ServiceError } from '../service-error';
import { casesWith, printedValues, sheetToShow, shownCase } from './case-sheets';
import { recordSheetsOf } from './record-sheets';
import type { TriedPaper } from './tried-paper';

/** Every kind of paper, kind of record by kind of record, in the order of their lists. */
export const TRIED_PAPERS: readonly TriedPaper[] = [
  ...CASE_PAPERS.map(
    (paper): TriedPaper => ({
      ...{ key: paper.key, label: paper.label, origin: paper.origin, of: CASE_KIND.label },
      tags: () => tagsOfCasePaper(paper),
      records: async (current, actor) => (await casesWith(current, actor, paper)).map(shownCase),
      show: async (current, actor, recordId) => {
        const sheet = await sheetToShow(current, actor, paper, recordId);
        if (sheet === null) return null;
        return { shown: shownCase(sheet.record), values: printedValues(current, paper, sheet) };
      },
      print: async (current, actor, { id, ofId }) => {
        const record = await seenCases(current.store, actor).get(id);
        return printedValues(current, paper, { record, ofId });
      },
    }),
  ),
  ...PAPERS_BESIDE_CASES.flatMap(recordSheetsOf),
];

/** The paper of this key. Throws ServiceError NOT_FOUND. */
export function triedPaper(key: string): TriedPaper {
  const paper = TRIED_PAPERS.find((one) => one.key === key);
  if (paper === undefined) throw new ServiceError('NOT_FOUND', { data: { name: key } });
  return paper;
}
