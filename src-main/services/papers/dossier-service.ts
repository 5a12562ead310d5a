import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { buildDossier } from '@shared/domain/case/dossier/build-dossier';
import { caseTitle } from '@shared/domain/case/model/case-title';
import { findSheet } from '@shared/domain/case/papers/find-sheet';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { contentMark } from '@shared/domain/paper/content-mark';
import { isOfSheet } from '@shared/domain/paper/paperwork';
import { readPaper } from '@shared/domain/paper/read-papers';
import { fullNameOf } from '@shared/domain/record/act';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { seenCases } from '../cases/seen-cases';
import { tellHistory } from '../records/history';
import { refuseByRule } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';

/** 卷宗: the file of a case on paper, as it stands. Throws StoreError. */
export async function showDossier(
  current: CurrentStudio,
  { caseId }: InputOf<'paperwork.dossier'>,
  actor: PresentActor,
): Promise<OutputOf<'paperwork.dossier'>> {
  const one = await seenCases(current.store, actor).get(caseId);
  const { id, revision, number } = one;
  const dossier = buildDossier(one, paperContextOf(current.studio, current.today()));
  return { id, revision, number, title: caseTitle(one), ...dossier };
}

/**
 * What was done to a case since one of its papers was last printed; nothing while the paper still says the same, and null
 * where it was never printed. Throws StoreError, or ServiceError when there is no such sheet.
 */
export async function changesSincePrint(
  current: CurrentStudio,
  { caseId, paper, ofId }: InputOf<'paperwork.changesSince'>,
  actor: PresentActor,
): Promise<OutputOf<'paperwork.changesSince'>> {
  const { store } = current;
  const stored = await seenCases(store, actor).storedOf(caseId);
  const one = stored.record;
  const sheet = findSheet(one, { paper, ofId });
  if (sheet === null) throw refuseByRule({ code: 'PAPER_NOT_YET' });
  const last = one.printed.filter(isOfSheet(sheet)).at(-1);
  if (last === undefined) return null;
  const { id, printedOn, copies, printedBy, mark } = last;
  const asPaper = paperContextOf(current.studio, current.today());
  const now = contentMark(readPaper(sheet.definition, one, asPaper, ofId));
  const noted = { printedOn, copies, printedBy };
  if (mark === now) return { ...noted, hasChanged: false, entries: [] };
  const printing = fullNameOf(CASE_KIND.prefix, 'notePrinted', CASE_ACTS.notePrinted);
  const lines = await store.historyOf(CASE_KIND, caseId);
  // The line that wrote this very entry: the instants of a line and of its entry may differ.
  const noting = lines.find(
    ({ body }) => body?.action === printing && JSON.stringify(body.steps).includes(id),
  );
  const from = noting?.seq ?? 0;
  const { entries } = await tellHistory(store, { kind: CASE_KIND, id: caseId }, stored, 1);
  const since = entries.filter(
    ({ seq, act }) => seq > from && act !== CASE_ACTS.notePrinted.words.done,
  );
  return { ...noted, hasChanged: true, entries: since };
}
