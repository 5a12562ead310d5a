import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderLock, type FolderLockOptions } from '@main/store/lock/folder-lock';
import { takeLock } from '@main/store/lock/lock-file';
import { encodeLock, type LockRecord } from '@main/store/lock/lock-record';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../../support/scratch';

const START = '2026-11-21T01:00:00.000Z';
const taken: FolderLock[] = [];

/** The wall clock goes on by so much at once, as it does while a computer sleeps. */
function sleepFor(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
}

afterEach(async () => {
  vi.useRealTimers();
  for (const lock of taken.splice(0)) await lock.release();
});

async function take(root: string, options: Partial<FolderLockOptions> = {}): Promise<FolderLock> {
  const lock = await FolderLock.take(root, { now: () => new Date(START), ...options });
  taken.push(lock);
  return lock;
}

function recordOf(overrides: Partial<LockRecord> = {}): LockRecord {
  const identity = { kind: 'lock' as const, token: 'other', computer: '前台电脑', user: '王芳' };
  return { ...identity, pid: 4711, term: 0, startedAt: START, seenAt: START, ...overrides };
}

function putLock(root: string, record: LockRecord | string, ageMs = 0): void {
  const path = join(root, 'studio.lock');
  writeFileSync(path, typeof record === 'string' ? record : encodeLock(record));
  const at = new Date(Date.now() - ageMs);
  utimesSync(path, at, at);
}

/** A process id that certainly belongs to no process: of one that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('一处写入', () => {
  test('先打开的能写，后打开的知道是谁、从什么时候起', async () => {
    const root = makeScratch();
    const owner = { computer: '前台电脑', user: '王芳', pid: process.pid };
    const first = await take(root, { owner });
    const second = await take(root, {
      owner: { computer: '里间电脑', user: '李强', pid: process.pid },
    });
    expect(first.holder).toBeNull();
    expect(second.holder).toEqual({
      computer: '前台电脑',
      user: '王芳',
      sinceAt: START,
      isThisComputer: false,
    });
    await expect(first.confirm()).resolves.toBeUndefined();
    await expect(second.confirm()).rejects.toMatchObject({ kind: 'held_elsewhere' });
  });

  test('退出就让出来，不留文件；再打开的能写', async () => {
    const root = makeScratch();
    const first = await take(root);
    await first.release();
    expect(existsSync(join(root, 'studio.lock'))).toBe(false);
    expect((await take(root)).holder).toBeNull();
    await expect(first.confirm()).rejects.toMatchObject({ kind: 'held_elsewhere' });
  });

  test.each([
    ['别的电脑，刚刚还在', 0, false],
    ['别的电脑，一分钟没有动静', 60_000, false],
    ['别的电脑，三分钟没有动静', 180_000, true],
  ])('%s', async (_name, ageMs, isTaken) => {
    const root = makeScratch();
    putLock(root, recordOf(), ageMs);
    const lock = await take(root);
    expect(lock.holder === null).toBe(isTaken);
    const { token } = JSON.parse(readFileSync(join(root, 'studio.lock'), 'utf8'));
    expect(token === 'other').toBe(!isTaken);
  });

  test('本机上次没能正常退出：进程已经没有了，马上能写', async () => {
    const root = makeScratch();
    const owner = { computer: '前台电脑', user: '王芳', pid: process.pid };
    putLock(root, recordOf({ pid: await deadPid() }));
    expect((await take(root, { owner })).holder).toBeNull();
  });

  test('本机的进程还在：不抢', async () => {
    const root = makeScratch();
    const owner = { computer: '前台电脑', user: '王芳', pid: process.pid };
    putLock(root, recordOf({ pid: process.pid }));
    expect((await take(root, { owner })).holder?.isThisComputer).toBe(true);
  });

  test.each(['', '{"kind":"lo', '\0\0\0\0'])(
    '读不懂的锁 %j：新的不抢，旧的接过来',
    async (text) => {
      const root = makeScratch();
      putLock(root, text);
      expect((await take(root)).holder?.computer).toBe('');
      putLock(root, text, 180_000);
      expect((await take(root)).holder).toBeNull();
    },
  );

  test('睡眠中被别的电脑接走：醒来第一次写就拒绝，不动别人的锁', async () => {
    const root = makeScratch();
    const lost: string[] = [];
    const lock = await take(root, { onLost: ({ computer }) => void lost.push(computer) });
    putLock(root, recordOf());
    sleepFor(40_000);
    await expect(lock.confirm()).rejects.toMatchObject({ kind: 'held_elsewhere' });
    expect(lost).toEqual(['前台电脑']);
    await lock.release();
    expect(readFileSync(join(root, 'studio.lock'), 'utf8')).toContain('前台电脑');
  });

  test('醒着被别的电脑接走：没有要写的，也会发现，告诉一次', async () => {
    const root = makeScratch();
    const lost: string[] = [];
    await take(root, { heartbeatMs: 20, onLost: ({ computer }) => void lost.push(computer) });
    putLock(root, recordOf());
    await expect.poll(() => lost).toEqual(['前台电脑']);
  });

  test('锁文件刚被人清掉：补上，继续能写', async () => {
    const root = makeScratch();
    const lock = await take(root, { heartbeatMs: 20 });
    rmSync(join(root, 'studio.lock'));
    await expect.poll(() => existsSync(join(root, 'studio.lock'))).toBe(true);
    await expect(lock.confirm()).resolves.toBeUndefined();
    expect(existsSync(join(root, 'studio.lock'))).toBe(true);
  });

  test('隔一会儿留一次动静', async () => {
    const root = makeScratch();
    let now = START;
    await take(root, { heartbeatMs: 20, now: () => new Date(now) });
    now = '2026-11-21T01:05:00.000Z';
    await expect
      .poll(() => JSON.parse(readFileSync(join(root, 'studio.lock'), 'utf8')).seenAt)
      .toBe(now);
  });

  test.runIf(CAN_MOUNT)('写不进去的盘：打得开，写的时候再说明；能写了就能写', async () => {
    const disk = mountSmallDisk(64);
    disk.setReadOnly(true);
    const lock = await take(disk.folder);
    expect(lock.holder).toBeNull();
    await expect(lock.confirm()).rejects.toMatchObject({ kind: 'read_only' });
    disk.setReadOnly(false);
    await expect(lock.confirm()).resolves.toBeUndefined();
    await lock.release();
  });

  test.runIf(CAN_MOUNT)('盘满了：不留下空的锁', async () => {
    const disk = mountSmallDisk(64);
    writeFileSync(join(disk.folder, 'fill'), '');
    execFileSync('sh', ['-c', `cat /dev/zero > "${join(disk.folder, 'fill')}" || true`], {
      stdio: 'ignore',
    });
    const lock = await take(disk.folder);
    await expect(lock.confirm()).rejects.toMatchObject({ kind: 'disk_full' });
    expect(existsSync(join(disk.folder, 'studio.lock'))).toBe(false);
    rmSync(join(disk.folder, 'fill'));
    await expect(lock.confirm()).resolves.toBeUndefined();
    await lock.release();
  });
});

describe('抢锁', () => {
  test('几处同时接一把过期的锁：只有一处接到', async () => {
    for (let round = 0; round < 25; round += 1) {
      const root = makeScratch();
      putLock(root, recordOf(), 180_000);
      const racers = Array.from({ length: 6 }, (_, index) =>
        takeLock(root, recordOf({ token: `racer-${index}`, pid: process.pid })),
      );
      const answers = await Promise.all(racers);
      const winners = answers.filter(({ state }) => state === 'taken');
      // Nobody at all is allowed for a moment (all came upon the takeover file); two never are.
      expect(winners.length).toBeLessThanOrEqual(1);
      const last = await takeLock(root, recordOf({ token: 'last', pid: process.pid }));
      expect(last.state === 'taken' ? 1 : winners.length).toBe(1);
    }
  });
});
