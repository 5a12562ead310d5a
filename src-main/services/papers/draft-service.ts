import type { Json } from '@main/store/files/draft-v1';
import type { CaseAct } from '@shared/domain/case/acts/case-act';
import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import type { PresentActor } from '@shared/domain/record/actor';
import { refuseField } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';

/** No form holds more than this; a larger draft is a fault of the window. */
const MAX_DRAFT_CHARACTERS = 4_000_000;

/** What the forms of acts were called in keys before the acts had names. */
const EARLIER_NAMES: readonly (readonly [act: string, form: string])[] = Object.entries<CaseAct>(
  CASE_ACTS,
).flatMap(([name, { earlierForm }]) => (earlierForm === undefined ? [] : [[name, earlierForm]]));

/** The key of what somebody typed: where there are accounts, nobody finds what another has half typed. */
export function ownDraftKey(key: string, { accountId }: Pick<PresentActor, 'accountId'>): string {
  return accountId === undefined ? key : `${accountId}~${key}`;
}

/** The half-typed form of a key; null when there is none. Throws StoreError. */
export async function getDraft(current: CurrentStudio, key: string): Promise<Json | null> {
  const found = await current.store.beside.getDraft(key);
  const earlier = earlierKeyOf(key);
  return found !== null || earlier === null ? found : current.store.beside.getDraft(earlier);
}

/** Keeps a half-typed form. Throws StoreError, or ServiceError when it is beyond all measure. */
export async function putDraft(current: CurrentStudio, key: string, value: Json): Promise<void> {
  if (JSON.stringify(value).length > MAX_DRAFT_CHARACTERS)
    throw refuseField('value', '这份草稿太长，无法暂存，请先保存其中一部分');
  await current.store.beside.putDraft(key, value);
}

/** Forgets a half-typed form. Throws StoreError. */
export async function clearDraft(current: CurrentStudio, key: string): Promise<void> {
  const earlier = earlierKeyOf(key);
  // First, so that it cannot come back when the other is gone.
  if (earlier !== null) await current.store.beside.clearDraft(earlier);
  await current.store.beside.clearDraft(key);
}

/** The key under which an earlier version kept the same form: `<case>-<name>` or `<case>-<name>-<entry>`. */
function earlierKeyOf(key: string): string | null {
  for (const [name, earlier] of EARLIER_NAMES) {
    const at = `${key}-`.indexOf(`-${name}-`);
    if (at >= 0) return `${key.slice(0, at)}-${earlier}${key.slice(at + 1 + name.length)}`;
  }
  return null;
}
