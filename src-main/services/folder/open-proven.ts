import type { ExpectedStudio } from '@main/store/backup/restore-plan';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import type { Exchange } from './one-writer';

/** What was opened; `refused` says why what a restore had put there was not, when what lay there before was opened instead. */
export interface ProvenOpening<T> {
  readonly opened: T;
  readonly refused: { readonly reason: unknown } | null;
}

/**
 * Opens a data folder. What a restore put into it is accepted once it lies open and is whole; when
 * it cannot be opened, what lay there before is brought back and opened. Throws StoreError.
 */
export async function openProven<T extends { readonly store: StudioStore }>(
  exchange: Exchange | null,
  open: () => Promise<T>,
): Promise<ProvenOpening<T>> {
  if (exchange === null) return { opened: await open(), refused: null };
  try {
    return { opened: await openAndAccept(exchange, open), refused: null };
  } catch (reason) {
    if (!(await exchange.takeBack())) throw reason;
    const opened = await open();
    await exchange.forget();
    return { opened, refused: { reason } };
  }
}

async function openAndAccept<T extends { readonly store: StudioStore }>(
  exchange: Exchange,
  open: () => Promise<T>,
): Promise<T> {
  const opened = await open();
  try {
    if (exchange.expected !== null) requireWhole(opened.store, exchange.expected);
    await exchange.accept();
    return opened;
  } catch (error) {
    await opened.store.close().catch(() => undefined);
    throw error;
  }
}

/** What lies open must be what was looked at before it was put there. */
function requireWhole(store: StudioStore, { studioId, caseCount }: ExpectedStudio): void {
  const { id, profile } = store.studio;
  if (id !== studioId || store.cases.keys().length < caseCount)
    throw new StoreError('backup_damaged', profile.name);
}
