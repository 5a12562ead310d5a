import { basename } from 'node:path';
import { surveyAttachments } from '@main/store/attachments/survey';
import { isTemporaryName } from '@main/store/files/durable-write';
import { writeNewStudio } from '@main/store/new-studio';
import { DataKey } from '@main/store/seal/data-key';
import {
  inState,
  newKeyring,
  unlockWithPassword,
  unlockWithRecovery,
  withPerson,
  withRecovery,
} from '@main/store/seal/keyring';
import { readKeyring, removeKeyring, writeKeyring } from '@main/store/seal/keyring-file';
import type { KdfParameters, Keyring } from '@main/store/seal/keyring-form';
import { isSealed } from '@main/store/seal/seal-header';
import {
  beginSealing,
  beginUnsealing,
  diskOfFolder,
  settleSeal,
} from '@main/store/seal/settle-seal';
import { stretchHere } from '@main/store/seal/stretch-password';
import type { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { describe, expect, it } from 'vitest';
import { makeStudio } from '../../../support/make-case';
import { cutEverywhere, digestOf } from '../crash/cut-everywhere';
import { type DiskImage, SimDisk } from '../crash/sim-disk';
import { caseTextOf, openOn, ROOT, WorkingDay } from '../crash/working-day';

const QUICK: KdfParameters = { name: 'argon2id', memoryKiB: 64, passes: 1, lanes: 1 };
const KEY = new DataKey(Buffer.alloc(32, 9));
const { keyring: RING, code: CODE } = withRecovery(newKeyring(KEY, QUICK), KEY);
/** As many digits as a wrapped key has. */
const OTHER = { salt: '0'.repeat(32), nonce: '0'.repeat(24), wrapped: '0'.repeat(96) };

/** What a studio says of itself, whichever way its folder is kept. */
async function everythingOf(store: StudioStore): Promise<string> {
  const ids = [...store.cases.keys().map(({ id }) => id)].sort();
  const texts = await Promise.all(ids.map((id) => caseTextOf(store, id)));
  return JSON.stringify([store.studio, texts]);
}

/** A folder at rest after a short day, and all that is in it. */
async function playDay(): Promise<{ image: DiskImage; told: string }> {
  const disk = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const createdAt = disk.trace.length;
  const day = new WorkingDay(7, () => disk.trace.length);
  await day.play(() => openOn(disk, 'write', day.clock), 40, createdAt);
  const store = await openOn(disk);
  await store.flush();
  const told = await everythingOf(store);
  await store.close();
  return { image: disk.image(), told };
}

/** What is wrong with a folder that was cut off on the way; empty when nothing is. */
async function judge(image: DiskImage, told: string): Promise<string[]> {
  const raw = new SimDisk(image);
  const disk = await diskOfFolder(ROOT, raw, { key: KEY, access: 'write' });
  const keyring = await readKeyring(ROOT, raw);
  const store = await openOn(disk);
  const named = new Set<string>();
  for (const { id } of store.cases.keys())
    for (const { sha256 } of (await store.storedIn(CASE_KIND, id)).record.attachments ?? [])
      named.add(sha256);
  const { missing, damaged } = await surveyAttachments(ROOT, named, { isDeep: true, disk });
  const files = [...raw.image()].filter(
    ([path, content]) =>
      content !== 'folder' && basename(path) !== 'keyring.json' && !isTemporaryName(basename(path)),
  );
  const strange = files.filter(
    ([, content]) =>
      content !== 'folder' && content.length > 0 && isSealed(content) !== (keyring !== null),
  );
  return [
    ...((await everythingOf(store)) === told ? [] : ['another studio']),
    ...(await store.notices()).map(({ kind, file }) => `notice ${kind} ${file}`),
    ...missing.map((hash) => `missing ${hash}`),
    ...damaged.map((path) => `damaged ${path}`),
    ...strange.map(([path]) => `not as it should be: ${path}`),
    ...(keyring === null || keyring.state === 'sealed' ? [] : [`still ${keyring.state}`]),
  ];
}

describe('断电：开加密、关加密、换密码的每一步', async () => {
  const { image, told } = await playDay();
  const looked = (left: DiskImage): Promise<string[]> => judge(left, told);

  it('开到一半停电，用密钥一打开就接着做完；关也一样', async () => {
    const on = await cutEverywhere(
      image,
      async (disk) => {
        await beginSealing(ROOT, disk, { keyring: RING, key: KEY });
        await settleSeal(ROOT, disk, { keyring: RING, key: KEY });
      },
      looked,
    );
    expect(on.faults).toEqual([]);
    expect(on.cuts).toBeGreaterThan(60);
    const off = await cutEverywhere(
      on.after,
      async (disk) => {
        const keyring = inState(RING, KEY, 'unsealing');
        await beginUnsealing(ROOT, disk, { keyring, key: KEY });
        await settleSeal(ROOT, disk, { keyring, key: KEY });
      },
      looked,
    );
    expect(off.faults).toEqual([]);
    expect(off.cuts).toBeGreaterThan(60);
    expect(await judge(off.after, told)).toEqual([]);
  }, 300_000);

  it('没有密钥，做到一半的也打不开，一个字节不动', async () => {
    const disk = new SimDisk(image);
    await beginSealing(ROOT, disk, { keyring: RING, key: KEY });
    const before = digestOf(disk.image());
    for (const [key, kind] of [
      [null, 'locked'],
      [DataKey.draw(), 'other_key'],
    ] as const)
      await expect(diskOfFolder(ROOT, disk, { key, access: 'write' })).rejects.toMatchObject({
        kind,
      });
    await expect(diskOfFolder(ROOT, disk, { key: KEY, access: 'read' })).rejects.toMatchObject({
      kind: 'seal_unfinished',
    });
    expect(digestOf(disk.image())).toBe(before);
  });

  it.each<[string, (keyring: Keyring) => Keyring]>([
    ['改成“正在取消加密”，下一次打开就全成了明文', (one) => ({ ...one, state: 'unsealing' })],
    ['改成“正在加密”，放进去的明文就当成了自己的', (one) => ({ ...one, state: 'sealing' })],
    ['添上一个人', (one) => ({ ...one, people: [{ ...OTHER, id: 'x', name: '来人' }] })],
    ['拿掉恢复码', (one) => ({ ...one, recovery: null })],
  ])('没有密钥的人改了钥匙文件（bug: %s）：不打开，一个字节不动', async (_bug, forge) => {
    const disk = new SimDisk(image);
    await beginSealing(ROOT, disk, { keyring: RING, key: KEY });
    await settleSeal(ROOT, disk, { keyring: RING, key: KEY });
    const keyring = await readKeyring(ROOT, disk);
    if (keyring === null) throw new Error('no keyring');
    await diskOfFolder(ROOT, disk, { key: KEY, access: 'write' });
    // With a check that fits: whoever reads the source can make one.
    await writeKeyring(ROOT, forge(keyring), disk);
    const before = digestOf(disk.image());
    await expect(diskOfFolder(ROOT, disk, { key: KEY, access: 'write' })).rejects.toMatchObject({
      kind: 'keyring_damaged',
    });
    expect(digestOf(disk.image())).toBe(before);
  });

  it('钥匙文件不见了，说不见了，不当成文件坏了（bug: 整个文件夹被放到一边）', async () => {
    const disk = new SimDisk(image);
    await beginSealing(ROOT, disk, { keyring: RING, key: KEY });
    await settleSeal(ROOT, disk, { keyring: RING, key: KEY });
    await removeKeyring(ROOT, disk);
    const before = digestOf(disk.image());
    await expect(diskOfFolder(ROOT, disk, { key: null, access: 'write' })).rejects.toMatchObject({
      kind: 'keyring_damaged',
    });
    expect(digestOf(disk.image())).toBe(before);
  });

  it('换密码换到一半，旧的新的总有一个能用，恢复码一直能用', async () => {
    const person = { id: 'zhao', name: '赵信花' };
    const old = await withPerson(RING, KEY, { ...person, password: '旧' }, stretchHere);
    const next = await withPerson(old, KEY, { ...person, password: '新' }, stretchHere);
    const start = new SimDisk(new Map([[ROOT, 'folder' as const]]));
    await writeKeyring(ROOT, old, start);
    const { faults } = await cutEverywhere(
      start.image(),
      (disk) => writeKeyring(ROOT, next, disk),
      async (left) => {
        const keyring = await readKeyring(ROOT, new SimDisk(left));
        if (keyring === null) return ['no keyring'];
        const opened = await Promise.all(
          ['旧', '新'].map((password) =>
            unlockWithPassword(keyring, 'zhao', password, stretchHere),
          ),
        );
        const isOpen = opened.filter((key) => key !== null).length === 1;
        return isOpen && unlockWithRecovery(keyring, CODE) !== null ? [] : ['locked out'];
      },
    );
    expect(faults).toEqual([]);
  });
});
