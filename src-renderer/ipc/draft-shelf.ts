import type { InputOf } from '@shared/ipc/contract';
import { RequestError, request } from './request';

type DraftValue = InputOf<'drafts.put'>['value'];

// Before there is a data folder (first start) a draft has no place of its own on disk; the window's storage,
// in the user's profile of this computer, keeps it until then. No case can be typed at that time.
const shelvedKeys = new Set<string>();
const shelfKey = (key: string): string => `draft.${key}`;

/** The half-typed form kept under a key, or null. Never throws: a draft must not stand in a form's way. */
export async function readDraft(key: string): Promise<unknown> {
  try {
    return (await request('drafts.get', { key })) ?? null;
  } catch (error) {
    if (!isWithoutFolder(error)) return null;
    shelvedKeys.add(key);
    return readShelf(key);
  }
}

/** Keeps a half-typed form. Never throws; a shelved one is written at once, for the window may be closing. */
export async function writeDraft(key: string, value: DraftValue): Promise<void> {
  if (shelvedKeys.has(key)) window.localStorage.setItem(shelfKey(key), JSON.stringify(value));
  else await request('drafts.put', { key, value }).catch(() => undefined);
}

/** Forgets a half-typed form, wherever it is kept. Never throws. */
export async function forgetDraft(key: string): Promise<void> {
  window.localStorage.removeItem(shelfKey(key));
  if (shelvedKeys.has(key)) return;
  await request('drafts.clear', { key }).catch(() => undefined);
}

function isWithoutFolder(error: unknown): boolean {
  return error instanceof RequestError && error.shape.code === 'NO_DATA_FOLDER';
}

function readShelf(key: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(shelfKey(key)) ?? 'null');
  } catch {
    return null;
  }
}
