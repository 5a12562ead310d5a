import type { Json } from '@main/store/documents/draft-v1';
import type { CaseAct } from '@shared/domain/case/acts/case-act';
import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import { refuseField } from '../service-error';
import type { StudioDesk } from '../studio/studio-desk';

/** No form holds more than this; a larger draft is a fault of the window. */
const MAX_DRAFT_CHARACTERS = 4_000_000;

/** What the forms of acts were called in keys before the acts had names. */
const EARLIER_NAMES: readonly (readonly [act: string, form: string])[] = Object.entries<CaseAct>(
  CASE_ACTS,
).flatMap(([name, { earlierForm }]) => (earlierForm === undefined ? [] : [[name, earlierForm]]));

/** The half-typed form of a key; null when there is none. Throws StoreError. */
export async function getDraft(desk: StudioDesk, key: string): Promise<Json | null> {
  const found = await desk.store.getDraft(key);
  const earlier = earlierKeyOf(key);
  return found !== null || earlier === null ? found : desk.store.getDraft(earlier);
}

/** Keeps a half-typed form. Throws StoreError, or ServiceError when it is beyond all measure. */
export async function putDraft(desk: StudioDesk, key: string, value: Json): Promise<void> {
  if (JSON.stringify(value).length > MAX_DRAFT_CHARACTERS)
    throw refuseField('value', '这份草稿太长，无法暂存，请先保存其中一部分');
  await desk.store.putDraft(key, value);
}

/** Forgets a half-typed form. Throws StoreError. */
export async function clearDraft(desk: StudioDesk, key: string): Promise<void> {
  const earlier = earlierKeyOf(key);
  // First, so that it cannot come back when the other is gone.
  if (earlier !== null) await desk.store.clearDraft(earlier);
  await desk.store.clearDraft(key);
}

/** The key under which an earlier version kept the same form: `<case>-<name>` or `<case>-<name>-<entry>`. */
function earlierKeyOf(key: string): string | null {
  for (const [name, earlier] of EARLIER_NAMES) {
    const at = `${key}-`.indexOf(`-${name}-`);
    if (at >= 0) return `${key.slice(0, at)}-${earlier}${key.slice(at + 1 + name.length)}`;
  }
  return null;
}
