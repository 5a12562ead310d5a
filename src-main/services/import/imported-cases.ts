import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Progress } from '@main/store/backup/work';
import type { StudioStore } from '@main/store/studio-store';
import type { RowCase } from '@shared/domain/case/acts/import-row';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { IMPORT_KIND } from '@shared/domain/import/import-kind';
import type { ImportTold } from '@shared/domain/import/import-record';
import type { PresentActor } from '@shared/domain/record/actor';
import { type PerformOptions, performOn } from '../records/perform-on';

/**
 * So many cases come in, or go, in one line of the journal: the program answers others between two lines, and a line takes
 * less than 50 ms of it.
 */
const CASES_A_LINE = 40;

interface Steps {
  readonly performing: PerformOptions;
  readonly actor: PresentActor;
}

/** Does an act of the import itself. */
function act({ performing, actor }: Steps, name: string, input: object) {
  // Of ten thousand cases none is told of by itself: the lists are asked anew when all is over.
  const quiet = { ...performing, onChanged: () => undefined };
  return performOn(quiet, actor, { kind: IMPORT_KIND.key, act: name, input: { ...input } });
}

/** One case is named for all: whoever shows cases asks anew. */
function tell({ performing }: Steps, importId: string, caseId: string | undefined): void {
  if (caseId) performing.onChanged(CASE_KIND.key, caseId);
  performing.onChanged(IMPORT_KIND.key, importId);
}

/** What is brought in, some rows at a time. */
export interface Bringing {
  readonly importId: string;
  readonly told: ImportTold;
  readonly rows: readonly number[];
  readonly casesOf: (rows: readonly number[]) => Promise<readonly RowCase[]>;
}

/**
 * Brings the rows in: the import begins, its cases follow line by line, and only the last line makes it one. Throws when
 * `signal` is aborted, and StoreError; whatever came in by then is still there, see `takeCasesBack`.
 */
export async function bringCasesIn(
  steps: Steps,
  { importId, told, rows, casesOf }: Bringing,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<void> {
  const { store } = steps.performing.current;
  await act(steps, 'start', { id: importId, told });
  let [revision, done, last] = [1, 0, ''];
  const ask = (at: number) => {
    const asked = casesOf(rows.slice(at, at + CASES_A_LINE));
    // Heard where it is waited for; nobody does when the import was stopped before.
    asked.catch(() => undefined);
    return asked;
  };
  let coming = ask(0);
  for (let at = 0; at < rows.length; at += CASES_A_LINE) {
    signal.throwIfAborted();
    const cases = await coming;
    // The thread makes the next ones while these are written.
    coming = ask(at + CASES_A_LINE);
    const named = cases.map((row) => ({
      id: steps.performing.makeId(),
      row: withFreeNumber(store, row, told.ordinal),
    }));
    await act(steps, 'takeRows', { id: importId, revision, rows: named });
    last = named.at(-1)?.id ?? last;
    revision += 1;
    done += cases.length;
    onProgress({ done, total: rows.length });
    await nextTurn();
  }
  signal.throwIfAborted();
  await act(steps, 'finish', { id: importId, revision });
  tell(steps, importId, last);
}

/** A number that a case of the lists has is not given to another. */
function withFreeNumber(store: StudioStore, row: RowCase, ordinal: number): RowCase {
  if (store.cases.idOfNumber(row.number) === undefined) return row;
  return { ...row, number: `${row.number}（旧台账${ordinal}-${row.imported.row}）` };
}

/** Takes everything back that an import brought in, wherever it stopped. Can be gone on with when it is cut off. */
export async function takeCasesBack(
  steps: Steps,
  importId: string,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { store } = steps.performing.current;
  const { record } = await store.storedIn(IMPORT_KIND, importId);
  let { revision } = record;
  if (record.state !== 'taking_back') {
    await act(steps, 'beginTakingBack', { id: importId, revision });
    revision += 1;
  }
  const caseIds = await store.naming(CASE_KIND, { kind: IMPORT_KIND.key, id: importId });
  for (let at = 0; at < caseIds.length; at += CASES_A_LINE) {
    const some = caseIds.slice(at, at + CASES_A_LINE);
    await act(steps, 'takeRowsBack', { id: importId, revision, caseIds: some });
    revision += 1;
    onProgress({ done: at + some.length, total: caseIds.length });
    await nextTurn();
  }
  await act(steps, 'finishTakingBack', { id: importId, revision });
  tell(steps, importId, caseIds.at(-1));
}

/** Numbers of the cases of an import that somebody has worked on since: while there are any, it is not taken back. */
export async function changedSince(store: StudioStore, importId: string): Promise<string[]> {
  const caseIds = await store.naming(CASE_KIND, { kind: IMPORT_KIND.key, id: importId });
  const { table } = store.cases;
  const changed = caseIds.filter((id) => (table.factsOf(id)?.revision ?? 1) > 1);
  const entries = await store.cases.entries({ caseIds: changed.slice(0, 20) });
  return entries.map(({ number }) => number);
}
