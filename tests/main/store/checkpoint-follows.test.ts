import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '@main/store/disk/node-disk';
import { expect, it } from 'vitest';
import { changeCase } from '../../support/case-store';
import { makeDataFolder, openStore, register, shardPath } from '../../support/open-store';

it('a change that comes while the shards are written is told of by the checkpoint too (bug: it lags until the next change)', async () => {
  const root = await makeDataFolder();
  let onWrittenFirst = async (): Promise<void> => undefined;
  const disk: typeof nodeDisk = {
    ...nodeDisk,
    rename: async (from, to) => {
      await nodeDisk.rename(from, to);
      if (to === shardPath(root, '2026-10')) await onWrittenFirst();
    },
  };
  const store = await openStore(root, 'write', { disk });
  await register(store, '2026-10-08');
  const second = await register(store, '2026-11-05');
  onWrittenFirst = async () => {
    onWrittenFirst = async () => undefined;
    await changeCase(store, second.id, 1, (one) => ({
      ...one,
      registration: { ...one.registration, description: '已改' },
    }));
  };
  await store.flush();
  await store.flush();
  const path = join(root, 'journal/checkpoint.json');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ seq: store.lastSeq });
  await store.close();
});
