import { join } from 'node:path';
import type { OpenOptions } from '@main/store/open-files';
import type { StudioStore } from '@main/store/studio-store';
import { NOBODY } from '@shared/domain/record/actor';
import { day } from '../day';
import { makeDataFolder, openStore } from '../open-store';
import type { Stall } from './stall';
import { STALL_KIND } from './stall-kind';
import { KINDS_WITH_STALLS } from './start-with-stalls';

/** Opens a folder that also keeps stalls; what can be left for later is not read until somebody asks. */
export function openStalls(
  root: string,
  { access = 'write', ...more }: Partial<Pick<OpenOptions, 'access' | 'disk' | 'onFound'>> = {},
): Promise<StudioStore> {
  const quiet = new Promise<void>(() => undefined);
  return openStore(root, access, { quiet, kinds: KINDS_WITH_STALLS, ...more });
}

/** Registers a stall under the next number of its year. */
export function addStall(
  store: StudioStore,
  id: string,
  { year = '2026', ...more }: { year?: string } & Partial<Stall> = {},
): Promise<Stall> {
  return store.commit({ actor: NOBODY, action: 'stalls.register' }, (view) =>
    view.addNumbered(
      STALL_KIND,
      Number(year),
      ({ number, serial }): Stall => ({
        ...{ id, number, serial, revision: 1, place: '东头', weight: 0, isClosed: false },
        sign: { name: `${id}摊`, phone: '', openedOn: day(`${year}-11-05`) },
        ...{ keeperIds: [], besideId: null, caseId: null },
        createdAt: '2026-11-19T01:00:00.000Z',
        updatedAt: '2026-11-19T01:00:00.000Z',
        ...more,
      }),
    ),
  );
}

/** A closed folder with stalls of two years, one of them in 回收站; `b` and `d` name `a`. */
export async function makeStallFolder(): Promise<string> {
  const root = await makeDataFolder();
  const store = await openStalls(root);
  await addStall(store, 'a', { year: '2025', keeperIds: ['k1'] });
  await addStall(store, 'b', { besideId: 'a' });
  await addStall(store, 'c', { keeperIds: ['k2'] });
  await addStall(store, 'd', { besideId: 'a' });
  await store.commit({ actor: NOBODY, action: 'stalls.remove' }, (view) =>
    view.remove(STALL_KIND, { id: 'd', revision: 1 }),
  );
  await store.close();
  return root;
}

/** The file of a year's stalls. */
export function stallFile(root: string, year: string): string {
  return join(root, 'stall', `${year}.json`);
}
