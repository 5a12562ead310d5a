import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { ContactRow, Responsible } from '@shared/domain/contact/contact';
import { CONTACT_KIND } from '@shared/domain/contact/contact-kind';
import { responsibleAt, type Whereabouts } from '@shared/domain/contact/responsible';
import { PLACE_KIND } from '@shared/domain/place/place-kind';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';
import type { InputOf } from '@shared/ipc/contract';
import { readTree } from '../places/offer-places';
import { isSeen } from '../records/acting';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';

/** Of a place that nobody wrote down those are told who are there for everywhere. */
const NOWHERE: Whereabouts = { placeId: null, community: '', grid: '' };

/** Who is responsible at a place or where a record is, the nearest first. Throws StoreError. */
export async function tellResponsible(
  current: CurrentStudio,
  actor: PresentActor,
  asked: InputOf<'directory.responsible'>,
): Promise<Responsible[]> {
  const rows = await seenRecords(current.store, CONTACT_KIND, actor).list('');
  // The row is what the kind's definition made of the record.
  const contacts = rows.map(({ id, row }) => ({ ...(row as ContactRow), id }));
  const at = 'kind' in asked ? await whereaboutsOf(current, actor, asked) : asked;
  // Where somebody may not look at the tree, nothing is told of its keepers.
  const tree = hasRight(actor, PLACE_KIND.rights.read) ? await readTree(current, actor) : [];
  return responsibleAt(at, tree, contacts, current.today());
}

/** Where a record is: of a dispute as it was registered, of any other by the place that it names. */
async function whereaboutsOf(
  { store }: CurrentStudio,
  actor: PresentActor,
  { kind: key, id }: RecordRef,
): Promise<Whereabouts> {
  const kind = store.kinds.find(key);
  if (kind === undefined || !hasRight(actor, kind.rights.read)) return NOWHERE;
  const { record } = await store.storedIn(kind, id);
  if (!isSeen(kind, actor, record)) return NOWHERE;
  if (key === CASE_KIND.key) {
    // The kind's own schema let it through.
    const { placeId, community, grid } = (record as unknown as MediationCase).registration;
    return { placeId, community, grid };
  }
  const placeId = kind.links?.(record).find((ref) => ref.kind === PLACE_KIND.key)?.id ?? null;
  return { ...NOWHERE, placeId };
}
