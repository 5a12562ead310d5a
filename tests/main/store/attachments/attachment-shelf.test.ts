import { createHash, randomBytes } from 'node:crypto';
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
import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  contentPathOf,
  removedPathOf,
  waitingPathOf,
} from '@main/store/attachments/attachment-paths';
import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import { surveyAttachments } from '@main/store/attachments/survey';
import { describe, expect, test } from 'vitest';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../../support/scratch';

const MAX = 50 * 1024 * 1024;

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function makeShelf(root = makeScratch()) {
  const source = join(makeScratch(), '收条.jpg');
  return { root, source, shelf: new AttachmentShelf(root) };
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

async function keepContent(root: string, content: Buffer | string): Promise<string> {
  const shelf = new AttachmentShelf(root);
  const source = join(makeScratch(), 'source');
  writeFileSync(source, content);
  const waiting = await shelf.stage(source, MAX);
  await shelf.keep(waiting);
  return waiting.sha256;
}

describe('存材料的内容', () => {
  test('名字就是内容的指纹，原件不动，读回来一字不差', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, '今收到1200元');
    const waiting = await shelf.stage(source, MAX);
    expect(waiting).toMatchObject({ sha256: hashOf('今收到1200元'), bytes: 16 });
    expect(await shelf.keep(waiting)).toBe(true);
    const { sha256 } = waiting;
    expect(filesUnder(root)).toEqual([`attachments/${sha256.slice(0, 2)}/${sha256}.bin`]);
    expect((await shelf.read(sha256)).toString()).toBe('今收到1200元');
    expect(readFileSync(source, 'utf8')).toBe('今收到1200元');
  });

  test('一样的内容只存一份，先存的那份不重写', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, 'a');
    const first = await shelf.stage(source, MAX);
    await shelf.keep(first);
    const path = contentPathOf(root, first.sha256);
    const before = statSync(path, { bigint: true });
    expect(await shelf.keep(await shelf.stage(source, MAX))).toBe(false);
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
    const waiting = await Promise.all(sources.map((path) => shelf.stage(path, MAX)));
    const kept = await Promise.all(waiting.map((one) => shelf.keep(one)));
    expect(kept.filter(Boolean)).toHaveLength(6);
    expect(filesUnder(root)).toHaveLength(6);
    for (const { sha256 } of waiting) expect(hashOf(await shelf.read(sha256))).toBe(sha256);
  });

  test('存着的那份坏了，再加同样的内容：坏的放一边，好的顶上', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, 'good');
    const sha256 = await keepContent(root, 'good');
    writeFileSync(contentPathOf(root, sha256), 'gXod');
    expect(await shelf.keep(await shelf.stage(source, MAX))).toBe(true);
    expect((await shelf.read(sha256)).toString()).toBe('good');
    expect(filesUnder(root).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  test('50 MB 分块复制，过程中别的事照常办', async () => {
    const { root, source, shelf } = makeShelf();
    const content = randomBytes(MAX);
    writeFileSync(source, content);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    let turns = 0;
    const ticker = setInterval(() => {
      turns += 1;
    }, 5);
    delay.enable();
    const waiting = await shelf.stage(source, MAX);
    delay.disable();
    clearInterval(ticker);
    console.info(`50 MB：事件循环最长等待 ${(delay.max / 1e6).toFixed(1)} ms`);
    expect(waiting.sha256).toBe(hashOf(content));
    // In one piece the loop would not have turned at all.
    expect(turns).toBeGreaterThan(5);
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
    await expect(shelf.stage(source, 1000)).rejects.toMatchObject({ kind });
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
    const staged = shelf.stage(source, MAX * 2);
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
    await expect(shelf.stage(source, MAX)).rejects.toMatchObject({ kind: 'disk_full' });
    expect(filesUnder(disk.folder)).toEqual([]);
    writeFileSync(source, randomBytes(100_000));
    expect(await shelf.keep(await shelf.stage(source, MAX))).toBe(true);
  });

  test.skipIf(!CAN_MOUNT)('资料盘只读、被拔走：说得出是哪一种', async () => {
    const disk = mountSmallDisk(1024);
    const { source, shelf } = makeShelf(disk.folder);
    writeFileSync(source, 'a');
    disk.setReadOnly(true);
    await expect(shelf.stage(source, MAX)).rejects.toMatchObject({ kind: 'read_only' });
    const gone = makeShelf(join(makeScratch(), '没有'));
    await expect(gone.shelf.stage(source, MAX)).rejects.toMatchObject({ kind: 'folder_gone' });
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
    await expect(shelf.read(sha256)).rejects.toMatchObject({ kind: 'damaged' });
    writeFileSync(path, content.subarray(0, 299_999));
    await expect(shelf.read(sha256)).rejects.toMatchObject({ kind: 'damaged' });
    rmSync(path);
    await expect(shelf.read(sha256)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('移出的内容在 removed 里，照样读得到；再加同样的内容就回来', async () => {
    const { root, shelf } = makeShelf();
    const sha256 = await keepContent(root, 'kept');
    await shelf.retire(sha256);
    await shelf.retire(sha256);
    expect(existsSync(removedPathOf(root, sha256))).toBe(true);
    expect((await shelf.read(sha256)).toString()).toBe('kept');
    await keepContent(root, 'kept');
    expect(filesUnder(root)).toEqual([`attachments/${sha256.slice(0, 2)}/${sha256}.bin`]);
  });

  test('久等的半成品会扫掉，刚放下的不碰', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, 'a');
    const fresh = await shelf.stage(source, MAX);
    const stale = waitingPathOf(root);
    writeFileSync(stale, 'half');
    utimesSync(stale, new Date(0), new Date(0));
    await shelf.sweepWaiting(new Date());
    expect([existsSync(stale), existsSync(fresh.path)]).toEqual([false, true]);
  });
});

describe('清点', () => {
  test('缺的、坏的、没人要的、该搬的、外来的，一样不漏；清点本身不动任何文件', async () => {
    const { root, shelf } = makeShelf();
    const [good, bad, orphan, back, out] = (await Promise.all(
      ['good', 'bad', 'orphan', 'back', 'out'].map((text) => keepContent(root, text)),
    )) as [string, string, string, string, string];
    const missing = 'f'.repeat(64);
    writeFileSync(contentPathOf(root, bad), 'bad?');
    await shelf.retire(back);
    writeFileSync(join(root, 'attachments', '说明.txt'), '?');
    const before = filesUnder(root);
    const references = { inUse: new Set([good, bad, back, missing]), takenOut: new Set([out]) };
    const shallow = await surveyAttachments(root, references, { isDeep: false });
    expect(shallow.damaged).toEqual([]);
    const looked: number[] = [];
    const onLooked = (count: number) => void looked.push(count);
    expect(await surveyAttachments(root, references, { isDeep: true, onLooked })).toEqual({
      count: 5,
      missing: [missing],
      damaged: [`attachments/${bad.slice(0, 2)}/${bad}.bin`],
      orphans: [orphan],
      removedInUse: [back],
      notYetRemoved: [out],
      strangers: ['attachments/说明.txt'],
    });
    expect(looked).toEqual([1, 2, 3, 4, 5]);
    expect(filesUnder(root)).toEqual(before);
    expect(await shelf.bringBack(back)).toBe(true);
    expect((await surveyAttachments(root, references, { isDeep: false })).removedInUse).toEqual([]);
  });

  test('还没有任何材料的文件夹也能清点', async () => {
    const none = { inUse: new Set<string>(), takenOut: new Set<string>() };
    expect(await surveyAttachments(makeScratch(), none, { isDeep: true })).toMatchObject({
      count: 0,
      missing: [],
    });
  });
});
