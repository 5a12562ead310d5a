import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { contentPathOf, waitingPathOf } from '@main/store/attachments/attachment-paths';
import { fileSource } from '@main/store/attachments/file-source';
import { describe, expect, test } from 'vitest';
import { watchTurns } from '../../../support/bytes-a-turn';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../../support/scratch';
import { filesUnder, hashOf, keepContent, MAX, makeShelf, stage } from './on-the-shelf';

describe('存材料的内容', () => {
  test('名字就是内容的指纹，原件不动，读回来一字不差', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, '今收到1200元');
    const waiting = await stage(shelf, source);
    expect(waiting).toMatchObject({ sha256: hashOf('今收到1200元'), bytes: 16 });
    expect(await shelf.keep(waiting)).toBe(true);
    const { sha256 } = waiting;
    expect(filesUnder(root)).toEqual([`attachments/${sha256.slice(0, 2)}/${sha256}.bin`]);
    expect((await shelf.read(sha256, MAX)).toString()).toBe('今收到1200元');
    expect(readFileSync(source, 'utf8')).toBe('今收到1200元');
  });

  test('一样的内容只存一份，先存的那份不重写', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, 'a');
    const first = await stage(shelf, source);
    await shelf.keep(first);
    const path = contentPathOf(root, first.sha256);
    const before = statSync(path, { bigint: true });
    expect(await shelf.keep(await stage(shelf, source))).toBe(false);
    const after = statSync(path, { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
    expect(filesUnder(root)).toHaveLength(1);
  });

  test('同时存十份一样的和五份不一样的，各得其所', async () => {
    const { root, shelf } = makeShelf();
    const folder = makeScratch();
    const sources = Array.from({ length: 15 }, (_, index) => {
      const path = join(folder, String(index));
      writeFileSync(path, index < 10 ? 'same' : `own ${index}`);
      return path;
    });
    const waiting = await Promise.all(sources.map((path) => stage(shelf, path)));
    const kept = await Promise.all(waiting.map((one) => shelf.keep(one)));
    expect(kept.filter(Boolean)).toHaveLength(6);
    expect(filesUnder(root)).toHaveLength(6);
    for (const { sha256 } of waiting) expect(hashOf(await shelf.read(sha256, MAX))).toBe(sha256);
  });

  test('存着的那份坏了，再加同样的内容：坏的放一边，好的顶上', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, 'good');
    const sha256 = await keepContent(root, 'good');
    writeFileSync(contentPathOf(root, sha256), 'gXod');
    expect(await shelf.keep(await stage(shelf, source))).toBe(true);
    expect((await shelf.read(sha256, MAX)).toString()).toBe('good');
    expect(filesUnder(root).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  test('50 MB 分块复制，过程中别的事照常办', async () => {
    const { root, source, shelf } = makeShelf();
    const content = randomBytes(MAX);
    writeFileSync(source, content);
    const turns = watchTurns();
    const waiting = await shelf.stage(fileSource(source), {
      limitOf: () => MAX,
      onPiece: turns.note,
    });
    turns.end();
    expect(waiting.sha256).toBe(hashOf(content));
    // In one piece the loop would not have turned at all.
    expect(turns.most()).toBeGreaterThan(0);
    expect(turns.most()).toBeLessThanOrEqual(1024 * 1024);
    await shelf.discard(waiting);
    expect(filesUnder(root)).toEqual([]);
  });
});

describe('拿不进来的原件', () => {
  test.each([
    ['不在了', 'source_gone', () => undefined],
    ['是空的', 'empty', (path: string) => writeFileSync(path, '')],
    ['是文件夹', 'not_a_file', (path: string) => mkdirSync(path)],
    ['太大', 'too_large', (path: string) => writeFileSync(path, Buffer.alloc(1001))],
  ] as const)('%s：说明白，什么也不留', async (_row, kind, prepare) => {
    const { root, source, shelf } = makeShelf();
    prepare(source);
    await expect(stage(shelf, source, 1000)).rejects.toMatchObject({ kind });
    expect(filesUnder(root)).toEqual([]);
  });

  test.each([
    ['还在变长', (path: string) => appendFileSync(path, 'x')],
    [
      '换成了另一个',
      (path: string) => {
        writeFileSync(`${path}2`, readFileSync(path));
        renameSync(`${path}2`, path);
      },
    ],
    ['被删掉', (path: string) => rmSync(path)],
    [
      '原地改写，长度不变',
      (path: string) => {
        writeFileSync(path, Buffer.alloc(MAX, 1));
      },
    ],
  ] as const)('复制到一半，原件%s：不收', async (_row, disturb) => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, Buffer.alloc(MAX));
    const staged = stage(shelf, source, MAX * 2);
    const incoming = join(root, 'attachments');
    // The copy has begun when its file is there and has something in it.
    for (;;) {
      const [name] = existsSync(incoming) ? readdirSync(incoming) : [];
      if (name !== undefined && statSync(join(incoming, name)).size > 0) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    disturb(source);
    await expect(staged).rejects.toMatchObject({ kind: 'source_changed' });
    expect(filesUnder(root)).toEqual([]);
  });

  test.skipIf(!CAN_MOUNT)('磁盘写满：说磁盘满，半个文件也不留；腾出地方再存就成', async () => {
    const disk = mountSmallDisk(1024);
    const { source, shelf } = makeShelf(disk.folder);
    writeFileSync(source, randomBytes(3 * 1024 * 1024));
    await expect(stage(shelf, source)).rejects.toMatchObject({ kind: 'disk_full' });
    expect(filesUnder(disk.folder)).toEqual([]);
    writeFileSync(source, randomBytes(100_000));
    expect(await shelf.keep(await stage(shelf, source))).toBe(true);
  });

  test.skipIf(!CAN_MOUNT)('资料盘只读、被拔走：说得出是哪一种', async () => {
    const disk = mountSmallDisk(1024);
    const { source, shelf } = makeShelf(disk.folder);
    writeFileSync(source, 'a');
    disk.setReadOnly(true);
    await expect(stage(shelf, source)).rejects.toMatchObject({ kind: 'read_only' });
    const gone = makeShelf(join(makeScratch(), '没有'));
    await expect(stage(gone.shelf, source)).rejects.toMatchObject({ kind: 'folder_gone' });
  });
});

describe('读材料的内容', () => {
  test('翻一位就认得出，缺了也认得出', async () => {
    const { root, shelf } = makeShelf();
    const content = randomBytes(300_000);
    const sha256 = await keepContent(root, content);
    const path = contentPathOf(root, sha256);
    const flipped = Buffer.from(content);
    flipped[299_999] = (flipped[299_999] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    await expect(shelf.read(sha256, MAX)).rejects.toMatchObject({ kind: 'damaged' });
    writeFileSync(path, content.subarray(0, 299_999));
    await expect(shelf.read(sha256, MAX)).rejects.toMatchObject({ kind: 'damaged' });
    rmSync(path);
    await expect(shelf.read(sha256, MAX)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('读的时候不整个装进内存：比该有的长，读到那里就停', async () => {
    const { root, shelf } = makeShelf();
    const sha256 = await keepContent(root, 'short');
    writeFileSync(contentPathOf(root, sha256), Buffer.alloc(3_000_000));
    await expect(shelf.read(sha256, 5)).rejects.toMatchObject({ kind: 'damaged' });
  });

  test('上次没放完的半成品会扫掉，正等着的不碰，等了多久都一样', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, 'a');
    const waiting = await stage(shelf, source);
    utimesSync(waiting.path, new Date(0), new Date(0));
    const stale = waitingPathOf(root);
    writeFileSync(stale, 'half');
    await shelf.sweepWaiting(new Set([waiting.path]));
    expect([existsSync(stale), existsSync(waiting.path)]).toEqual([false, true]);
  });
});
