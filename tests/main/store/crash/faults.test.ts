import { writeNewStudio } from '@main/store/new-studio';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import {
  changeCase,
  changeStudio,
  historyOfCase,
  registerCase,
  removeCase,
} from '../../../support/case-store';
import { day } from '../../../support/day';
import { makeCase, makeRegistration, makeStudio } from '../../../support/make-case';
import { SimDisk } from './sim-disk';
import { openOn, ROOT } from './working-day';

const CODES = ['ENOSPC', 'EIO', 'EPERM', 'EROFS', 'EBUSY'] as const;
const SENTENCES = ['disk_full', 'unreadable', 'read_only', 'file_busy', 'folder_gone'];

async function makeDisk(): Promise<SimDisk> {
  const disk = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  return disk;
}

function register(store: StudioStore, id: string): Promise<MediationCase> {
  const on = day('2026-10-31');
  const registration = makeRegistration({ registeredOn: on, requestedOn: on });
  return registerCase(store, on, (numbering) => makeCase({ id, ...numbering, registration }));
}

async function change(store: StudioStore, id: string, description: string): Promise<void> {
  const { revision } = await store.cases.get(id);
  await changeCase(store, id, revision, (one) => ({
    ...one,
    registration: { ...one.registration, description },
  }));
}

/** A few changes with everything that writes: first lines, group, month's turn, ledgers, checkpoint. */
const STEPS: readonly ((store: StudioStore, clock: { minutes: number }) => Promise<unknown>)[] = [
  (store) => register(store, 'a'),
  (store) => register(store, 'b'),
  (store) => change(store, 'a', '第一次'),
  (store) => store.flush(),
  (store, clock) => {
    clock.minutes = 200;
    return change(store, 'b', '十一月');
  },
  (store) => changeStudio(store, (one) => ({ ...one, profile: { ...one.profile, name: '改名' } })),
  (store) => removeCase(store, 'b', 2),
  (store) => store.flush(),
  (store) => change(store, 'a', '第二次'),
  (store) => store.flush(),
];

async function everythingOf(store: StudioStore): Promise<unknown> {
  const cases = await Promise.all(
    [...(await store.cases.entries())]
      .map(({ id }) => id)
      .sort()
      .map((id) => store.cases.get(id)),
  );
  const removed = (await store.cases.removed()).map(({ entry }) => entry.id);
  return { cases, removed, studio: store.studio };
}

/** Plays the steps; the operation with this number fails. Answers how many there were. */
async function playWithFault(
  at: number,
  code: string | null,
): Promise<{ operations: number; refused: unknown[] }> {
  const disk = await makeDisk();
  const clock = { minutes: 0 };
  const store = await openOn(disk, 'write', clock);
  let operations = 0;
  disk.watch = (kind, path) => {
    operations += 1;
    if (code !== null && operations === at)
      throw Object.assign(new Error(`${code}: ${kind} ${path}`), { code });
  };
  const refused: unknown[] = [];
  for (const step of STEPS) {
    const before = refused.length;
    const isFlush =
      (await step(store, clock).catch((error: unknown) => refused.push(error))) === false;
    if (refused.length === before && !isFlush) continue;
    // Memory never differs from disk: a reader sees what we see.
    expect(await everythingOf(await openOn(disk, 'read', clock))).toEqual(
      await everythingOf(store),
    );
  }
  disk.watch = () => undefined;
  // The disk works again, and so does the program.
  await register(store, 'c');
  await change(store, 'c', '又能写了');
  expect(await store.flush()).toBe(true);
  const reopened = await openOn(disk, 'write', clock);
  expect(await everythingOf(reopened)).toEqual(await everythingOf(store));
  expect(await reopened.notices()).toEqual([]);
  return { operations, refused };
}

describe('写不进去：说出来，内存与磁盘一致，能写了就接着用', async () => {
  const { operations, refused } = await playWithFault(0, null);

  it('without a fault nothing is refused, and there is enough that can fail', () => {
    expect(refused).toEqual([]);
    expect(operations).toBeGreaterThan(60);
  });

  it.each(CODES)(
    '%s at each operation in turn',
    async (code) => {
      let refusals = 0;
      for (let at = 1; at <= operations; at += 1) {
        const outcome = await playWithFault(at, code);
        refusals += outcome.refused.length;
        for (const error of outcome.refused) {
          // A change that builds on a refused one is refused by the store's own rules.
          const kind = error instanceof StoreError ? error.kind : String(error);
          expect([...SENTENCES, 'not_found', 'changed_meanwhile']).toContain(kind);
        }
      }
      expect(refusals).toBeGreaterThan(10);
    },
    120_000,
  );

  it('a disk that is full for good refuses every change and loses none of those before', async () => {
    const disk = await makeDisk();
    const store = await openOn(disk);
    await register(store, 'a');
    disk.watch = (kind) => {
      if (kind !== 'truncate' && kind !== 'sync')
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    for (let round = 0; round < 5; round += 1)
      await expect(change(store, 'a', `第${round}次`)).rejects.toMatchObject({ kind: 'disk_full' });
    expect(await store.flush()).toBe(false);
    disk.watch = () => undefined;
    await change(store, 'a', '腾出空间以后');
    expect(await everythingOf(await openOn(disk, 'read'))).toEqual(await everythingOf(store));
    expect((await disk.list(`${ROOT}/journal`)).sort()).toEqual(['2026-10.jsonl']);
  });

  it('a journal that can neither be written nor cut back is gone on with in a file of its own', async () => {
    const disk = await makeDisk();
    const store = await openOn(disk);
    await register(store, 'a');
    const stuck = `${ROOT}/journal/2026-10.jsonl`;
    disk.watch = (kind, path) => {
      if (path === stuck && (kind === 'sync' || kind === 'truncate'))
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    await expect(change(store, 'a', '没写成')).rejects.toBeInstanceOf(StoreError);
    await change(store, 'a', '写在新文件里');
    disk.watch = () => undefined;
    expect((await disk.list(`${ROOT}/journal`)).sort()).toEqual([
      '2026-10-2.jsonl',
      '2026-10.jsonl',
    ]);
    const reopened = await openOn(disk);
    expect((await reopened.cases.get('a')).registration.description).toBe('写在新文件里');
    expect((await historyOfCase(reopened, 'a')).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await reopened.notices()).toEqual([]);
  });
});

describe('台账被别的程序改过，放到一边时磁盘却写不进去', () => {
  it('the foreign file stays where it is until a copy of it lies aside', async () => {
    const first = await makeDisk();
    const store = await openOn(first);
    await register(store, 'a');
    await store.flush();
    const path = `${ROOT}/case/2026-10.json`;
    const shard = Buffer.from(await first.read(path)).toString();
    const edited = Buffer.from(shard.replace('王某购买', '别处改的：王某购买'));
    const image = new Map(first.image());
    image.set(path, edited);
    const disk = new SimDisk(image);
    const opened = await openOn(disk);
    expect((await opened.cases.get('a')).registration.description).toMatch(/^王某购买/);
    await opened.flush();

    const foreign = Buffer.from(shard.replace('王某购买', '又在别处改的：王某购买'));
    const file = await disk.open(path, 'update');
    await file.truncate(0);
    await file.write(foreign, 0);
    await change(opened, 'a', '在软件里改的');
    disk.watch = (kind, at) => {
      if (kind === 'write' && at.includes('.replaced-'))
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    expect(await opened.flush()).toBe(false);
    expect(Buffer.compare(await disk.read(path), foreign)).toBe(0);

    disk.watch = () => undefined;
    expect(await opened.flush()).toBe(true);
    expect(await everythingOf(await openOn(disk))).toEqual(await everythingOf(opened));
  });
});
