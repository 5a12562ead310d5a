import type { RecordRow } from '@main/store/shards/record-row';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import { usesWork } from '@shared/domain/studio/works';
import type { CurrentStudio } from '../studio/current-studio';
import { seenRecords } from './seen-records';

/** The rows of a kind that who works may see; none of one that the studio does not use. Throws StoreError. */
export async function rowsUsed(
  { store, studio }: Pick<CurrentStudio, 'store' | 'studio'>,
  kind: Kind,
  actor: PresentActor,
): Promise<readonly RecordRow[]> {
  const isUsed = usesWork(studio.settings.works, kind.work) && hasRight(actor, kind.rights.read);
  return isUsed ? seenRecords(store, kind, actor).list('') : [];
}
