import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  dropStaging,
  finishSwap,
  incomingFolder,
  isSwapping,
  swapBack,
  swapIn,
} from '@main/store/backup/swap';
import { describe, expect, test } from 'vitest';
import { CAN_MOUNT, makeScratch, mountAt, mountSmallDisk } from '../../../support/scratch';

const OLD = { 'studio.json': '旧', 'ledger/2026-11.json': '旧', 'journal/2026-11.jsonl': '旧' };
const NEW = { 'studio.json': '新', 'ledger/2026-10.json': '新', 'reports/2026-10.json': '新' };

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function contentsOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return Object.fromEntries(
    files.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** A data folder with a restore prepared in it. */
function prepare(root = makeScratch()): string {
  put(root, { ...OLD, 'studio.lock': '锁', 'backups/a.zip': '备份', 'index.json': '旧索引' });
  put(incomingFolder(root, 'abc'), NEW);
  return root;
}

const STAYS = { 'studio.lock': '锁', 'backups/a.zip': '备份' };

describe('换下资料', () => {
  test('旧的全部出去，新的全部进来；锁和备份留着，旧索引不留', async () => {
    const root = prepare();
    await swapIn(root, 'abc');
    await dropStaging(root, 'abc');
    expect(contentsOf(root)).toEqual({ ...NEW, ...STAYS });
  });

  test('换错了能换回来', async () => {
    const root = prepare();
    await swapIn(root, 'abc');
    await swapBack(root, 'abc');
    await dropStaging(root, 'abc');
    expect(contentsOf(root)).toEqual({ ...OLD, ...STAYS, 'index.json': '旧索引' });
  });

  test('只准备、没有开始换就断电：下次打开时清掉，资料不动', async () => {
    const root = prepare();
    await finishSwap(root);
    expect(contentsOf(root)).toEqual({ ...OLD, ...STAYS, 'index.json': '旧索引' });
  });

  test('换到任何一步断电：下次打开时换完，没有一半新一半旧', async () => {
    const outgoing = ['index.json', 'journal', 'ledger', 'studio.json'];
    const incoming = ['ledger', 'reports', 'studio.json'];
    for (let done = 0; done <= outgoing.length + incoming.length; done += 1) {
      const root = prepare();
      const staging = join(root, '.restore-abc');
      mkdirSync(join(staging, 'old'));
      const plan = { kind: 'restore-plan', schemaVersion: 1, staging: '.restore-abc' };
      writeFileSync(
        join(root, '.restore-plan.json'),
        JSON.stringify({ ...plan, outgoing, incoming }),
      );
      const steps: [string, string][] = [
        ...outgoing.map((name): [string, string] => [join(root, name), join(staging, 'old', name)]),
        ...incoming.map((name): [string, string] => [join(staging, 'new', name), join(root, name)]),
      ];
      for (const [from, to] of steps.slice(0, done)) renameSync(from, to);
      expect(await isSwapping(root)).toBe(true);
      await finishSwap(root);
      expect(contentsOf(root), `断在第 ${done} 步`).toEqual({ ...NEW, ...STAYS });
      expect(await isSwapping(root)).toBe(false);
    }
  });

  test.runIf(CAN_MOUNT)('中间有一样换不动：换过的放回去，资料和原来一样', async () => {
    const root = prepare();
    const before = contentsOf(root);
    // A mount point cannot be renamed (EBUSY): what a file held open by another program is on Windows.
    mkdirSync(join(root, 'reports'));
    mountAt(join(root, 'reports'));
    await expect(swapIn(root, 'abc')).rejects.toMatchObject({ kind: 'file_busy' });
    expect(contentsOf(root)).toEqual(before);
    expect(await isSwapping(root)).toBe(false);
  });

  test.runIf(CAN_MOUNT)('盘不能写：拒绝，资料不动', async () => {
    const disk = mountSmallDisk(256);
    prepare(disk.folder);
    const before = contentsOf(disk.folder);
    disk.setReadOnly(true);
    await expect(swapIn(disk.folder, 'abc')).rejects.toMatchObject({ kind: 'read_only' });
    expect(contentsOf(disk.folder)).toEqual(before);
    disk.setReadOnly(false);
  });
});
