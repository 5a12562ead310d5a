import type { OutputOf } from '@shared/ipc/contract';

/** Somebody who works with the program, as the list tells of them. */
export type Person = OutputOf<'accounts.list'>['items'][number];
