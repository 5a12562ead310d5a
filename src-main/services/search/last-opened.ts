import type { LastOpenedRepository } from '@main/store/files/last-opened-repository';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';
import type { FoundRecord } from '@shared/ipc/routes-search';
import { seenCases } from '../cases/seen-cases';
import { isSeen } from '../records/acting';
import type { CurrentStudio } from '../studio/current-studio';
import { tellCase, tellRow } from './tell-record';

/** So many are shown before anything is typed. */
const SHOWN = 8;

/** The records that were opened last in the open data folder, the last first; those that are gone or not to be seen are left out. Throws StoreError. */
export async function listLastOpened(
  current: CurrentStudio,
  repository: LastOpenedRepository,
  actor: PresentActor,
): Promise<FoundRecord[]> {
  const { store } = current;
  const told: FoundRecord[] = [];
  for (const ref of await repository.of(store.root)) {
    if (told.length === SHOWN) break;
    const one = await tellRef(current, ref, actor);
    if (one !== null) told.push(one);
  }
  return told;
}

/** Remembers that the page of a record was opened. Not being able to is no fault: it is only not offered. */
export async function noteOpened(
  current: CurrentStudio,
  repository: LastOpenedRepository,
  { prefix, id }: { readonly prefix: string; readonly id: string },
): Promise<null> {
  const { kinds, root } = current.store;
  const kind = kinds.list.find((one) => one.prefix === prefix);
  if (kind === undefined) return null;
  await repository.note(root, { kind: kind.key, id }).catch(() => undefined);
  return null;
}

async function tellRef(
  current: CurrentStudio,
  { kind: key, id }: RecordRef,
  actor: PresentActor,
): Promise<FoundRecord | null> {
  const { store } = current;
  const kind = store.kinds.find(key);
  if (kind === undefined || !hasRight(actor, kind.rights.read)) return null;
  if (key === CASE_KIND.key) {
    const [entry] = await seenCases(store, actor).entries({ caseIds: [id] });
    return entry === undefined ? null : tellCase(entry);
  }
  const stored = await store.storedIn(kind, id).catch(() => null);
  if (stored === null || stored.removedAt !== null) return null;
  if (kind.isHidden?.(stored.record) === true || !isSeen(kind, actor, stored.record)) return null;
  return tellRow(store, kind, id, kind.row?.of(stored.record) ?? {});
}
