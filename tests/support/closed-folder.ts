import { readFileSync } from 'node:fs';
import type { By } from '@main/store/commit/change';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { NOBODY } from '@shared/domain/record/actor';
import { changeCase, historyOfCase } from './case-store';
import { makeDataFolder, openStore, register, shardPath } from './open-store';

/** An edit that gives a case another description. */
export const describeAs =
  (description: string) =>
  (one: MediationCase): MediationCase => ({
    ...one,
    registration: { ...one.registration, description },
  });

export interface ClosedFolder {
  readonly root: string;
  /** The shard file of November. */
  readonly november: string;
  /** A case of October, and two of November; each is described as `原来的 <id>`. */
  readonly ids: readonly [string, string, string];
}

/** A data folder as this program leaves it: three cases, closed. */
export async function makeClosedFolder(): Promise<ClosedFolder> {
  const root = await makeDataFolder();
  const store = await openStore(root);
  const ids: string[] = [];
  for (const on of ['2026-10-08', '2026-11-05', '2026-11-06']) {
    const { id } = await register(store, on);
    await changeCase(store, id, 1, describeAs(`原来的 ${id}`));
    ids.push(id);
  }
  await store.close();
  const [a = '', b = '', c = ''] = ids;
  return { root, november: shardPath(root, '2026-11'), ids: [a, b, c] };
}

export async function descriptionOf(store: StudioStore, id: string): Promise<string> {
  return (await store.cases.get(id)).registration.description;
}

export async function noticeKindsOf(store: StudioStore): Promise<string[]> {
  return (await store.notices()).map(({ kind }) => kind);
}

/** A change of one case among several. */
export interface CaseEdit {
  readonly caseId: string;
  readonly revision: number;
  readonly edit: (copy: MediationCase) => MediationCase;
}

/** Changes several cases in one line of the journal. */
export function changeCases(
  store: StudioStore,
  edits: readonly CaseEdit[],
  by: By = { actor: NOBODY, action: 'change' },
): Promise<MediationCase[]> {
  return store.commit(by, (view) =>
    edits.map(({ caseId: id, revision, edit }) => view.change(CASE_KIND, { id, revision }, edit)),
  );
}

/** What was done to a case, oldest first. */
export async function actionsOf(store: StudioStore, id: string): Promise<string[]> {
  return (await historyOfCase(store, id)).map(({ body }) => body?.action ?? '');
}

/** The cases of the lists that stand in the file of a month. */
export function casesIn(path: string): MediationCase[] {
  const { records } = JSON.parse(readFileSync(path, 'utf8')) as {
    records: { removedAt: string | null; record: MediationCase }[];
  };
  return records.filter(({ removedAt }) => removedAt === null).map(({ record }) => record);
}
