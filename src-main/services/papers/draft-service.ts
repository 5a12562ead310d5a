import type { Json } from '@main/store/schemas/draft-v1';
import { refuseField } from '../service-error';
import type { StudioDesk } from '../studio/studio-desk';

/** No form holds more than this; a larger draft is a fault of the window. */
const MAX_DRAFT_CHARACTERS = 4_000_000;

/** The half-typed form of a key; null when there is none. Throws StoreError. */
export function getDraft(desk: StudioDesk, key: string): Promise<Json | null> {
  return desk.store.getDraft(key);
}

/** Keeps a half-typed form. Throws StoreError, or ServiceError when it is beyond all measure. */
export async function putDraft(desk: StudioDesk, key: string, value: Json): Promise<void> {
  if (JSON.stringify(value).length > MAX_DRAFT_CHARACTERS)
    throw refuseField('value', '这份草稿太长，无法暂存，请先保存其中一部分');
  await desk.store.putDraft(key, value);
}

/** Forgets a half-typed form. Throws StoreError. */
export function clearDraft(desk: StudioDesk, key: string): Promise<void> {
  return desk.store.clearDraft(key);
}
