import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { dropStaging, incomingFolder } from '@main/store/backup/staging';
import { acceptSwap, isSwapping, resumeSwap, swapBack, swapIn } from '@main/store/backup/swap';
import { describe, expect, test } from 'vitest';
import {
  contentsOf,
  EXPECTED,
  NEW,
  OLD,
  prepareRestore,
  put,
  STAYS,
} from '../../../support/restore-folder';
import { CAN_MOUNT, makeScratch, mountAt, mountSmallDisk } from '../../../support/scratch';

describe('换下资料', () => {
  test('旧的全部出去，新的全部进来；锁、备份和用户自己的文件留着，旧索引不留', async () => {
    const root = prepareRestore();
    await swapIn(root, 'abc', EXPECTED);
    await acceptSwap(root);
    expect(contentsOf(root)).toEqual({ ...NEW, ...STAYS });
    expect(await isSwapping(root)).toBe(false);
  });

  test('新的打开验过之前，旧的一直在：任何时候都换得回来', async () => {
    const root = prepareRestore();
    await swapIn(root, 'abc', EXPECTED);
    expect(await resumeSwap(root)).toMatchObject({ state: 'going_in', expected: EXPECTED });
    expect(await isSwapping(root)).toBe(true);
    // What opening the new data made.
    put(root, { 'index.json': '新索引', 'drafts/a.json': '新' });
    await swapBack(root);
    await dropStaging(root, 'abc');
    expect(contentsOf(root)).toEqual({ ...OLD, ...STAYS });
  });

  test('验过以后换不回来：旧的已经不算数', async () => {
    const root = prepareRestore();
    await swapIn(root, 'abc');
    await acceptSwap(root);
    await swapBack(root);
    expect(contentsOf(root)).toEqual({ ...NEW, ...STAYS });
  });

  test('只准备、没有开始换就断电：下次打开时清掉，资料不动', async () => {
    const root = prepareRestore();
    expect(await resumeSwap(root)).toBeNull();
    expect(contentsOf(root)).toEqual({ ...OLD, ...STAYS });
  });

  test('用户自己的文件：恢复时不换走，也不换进来', async () => {
    const root = prepareRestore();
    put(incomingFolder(root, 'abc'), { '通讯录.txt': '备份里的', '名单.txt': '备份里的' });
    await swapIn(root, 'abc');
    await acceptSwap(root);
    expect(contentsOf(root)).toEqual({ ...NEW, ...STAYS });
  });

  test('备份里夹着锁、备份文件夹和派生的东西，换了大小写也不放进来', async () => {
    const root = prepareRestore();
    const names = ['studio.lock', 'STUDIO.LOCK', 'Backups/a.zip', 'Journal/a', 'Index.json'];
    put(incomingFolder(root, 'abc'), Object.fromEntries(names.map((name) => [name, '夹带的'])));
    await swapIn(root, 'abc');
    await acceptSwap(root);
    expect(contentsOf(root)).toEqual({ ...NEW, ...STAYS });
  });

  test.runIf(CAN_MOUNT)('中间有一样换不动：换过的放回去，资料和原来一样', async () => {
    const root = prepareRestore();
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
    prepareRestore(disk.folder);
    const before = contentsOf(disk.folder);
    disk.setReadOnly(true);
    await expect(swapIn(disk.folder, 'abc')).rejects.toMatchObject({ kind: 'read_only' });
    expect(contentsOf(disk.folder)).toEqual(before);
    disk.setReadOnly(false);
  });

  test('资料的一部分是指向别处的链接：不换，资料不动', async () => {
    const root = prepareRestore();
    const elsewhere = makeScratch();
    put(elsewhere, { 'ab/ab.bin': '别处' });
    symlinkSync(elsewhere, join(root, 'attachments'));
    await expect(swapIn(root, 'abc')).rejects.toMatchObject({
      kind: 'linked_elsewhere',
      file: 'attachments',
    });
    expect(contentsOf(elsewhere)).toEqual({ 'ab/ab.bin': '别处' });
    expect(await resumeSwap(root)).toBeNull();
    expect(contentsOf(root)).toEqual({ ...OLD, ...STAYS });
  });
});
