import type { RecordRow } from '@main/store/shards/record-row';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { RecordRef } from '@shared/domain/record/record';
import { usesWork } from '@shared/domain/studio/works';
import type { ToldRecords } from '@shared/ipc/routes-search';
import type { CurrentStudio } from '../studio/current-studio';
import { seenRecords } from './seen-records';

/** So many are told one by one, the newest of each kind first; of the others only how many there are. */
const TOLD = 50;

/** The kinds that are told beside disputes and people, which have lists of their own: whatever search would tell. */
function toldKinds(
  { store }: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  left: readonly string[],
): Kind[] {
  return store.kinds.list.filter(
    ({ key, row, ownOf, rights, work }) =>
      usesWork(store.studio.settings.works, work) &&
      row?.told !== undefined &&
      ownOf === undefined &&
      !left.includes(key) &&
      hasRight(actor, rights.read),
  );
}

/**
 * The records of all those kinds that name one of some records, kind by kind. Throws StoreError.
 * @param left keys of kinds that are told elsewhere
 */
export async function toldNaming(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  { refs, left }: { readonly refs: readonly RecordRef[]; readonly left: readonly string[] },
): Promise<ToldRecords> {
  const found: [Kind, readonly RecordRow[]][] = [];
  for (const kind of toldKinds(current, actor, left)) {
    const ids = new Set<string>();
    if (kind.links !== undefined)
      for (const ref of refs) for (const id of await current.store.naming(kind, ref)) ids.add(id);
    if (ids.size === 0) continue;
    const rows = await seenRecords(current.store, kind, actor).list('');
    found.push([kind, rows.filter(({ id }) => ids.has(id))]);
  }
  return tellAll(found);
}

/**
 * The records of all those kinds in which every one of some words stands, kind by kind. Throws StoreError.
 * @param words as they were written, such as a name and a telephone
 */
export async function toldFinding(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  { words, left }: { readonly words: readonly string[]; readonly left: readonly string[] },
): Promise<ToldRecords> {
  const found: [Kind, readonly RecordRow[]][] = [];
  for (const kind of toldKinds(current, actor, left))
    found.push([kind, await seenRecords(current.store, kind, actor).list(words.join(' '))]);
  return tellAll(found);
}

function tellAll(found: readonly (readonly [Kind, readonly RecordRow[]])[]): ToldRecords {
  const all = found.flatMap(([kind, rows]) =>
    rows.flatMap(({ id, row }) => {
      const told = kind.row?.told?.(row as never);
      return told === undefined ? [] : [{ prefix: kind.prefix, label: kind.label, id, ...told }];
    }),
  );
  return { total: all.length, items: all.slice(0, TOLD) };
}
