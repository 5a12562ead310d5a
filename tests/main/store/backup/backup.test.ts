import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { extractBackup, readManifest, verifyBackup } from '@main/store/backup/read-backup';
import { type BackupFacts, writeBackup } from '@main/store/backup/write-backup';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { watchTurns } from '../../../support/bytes-a-turn';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../../support/scratch';

const FACTS: BackupFacts = {
  studioId: 's1',
  studioName: '五朵金花调解工作室',
  reason: 'manual',
  madeAt: '2026-11-21T01:00:00.000Z',
  appVersion: '0.0.0',
};

function makeData(): string {
  const root = join(makeScratch(), '资料');
  for (const folder of ['case', 'journal', 'drafts', 'attachments/ab', 'backups', 'index'])
    mkdirSync(join(root, folder), { recursive: true });
  const put = (path: string, text: string) => writeFileSync(join(root, path), text);
  put('studio.json', '{"kind":"studio"}');
  put('case/2026-11.json', '{"cases":["𠮷野家","阿卜杜热合曼·买买提"]}');
  put(
    'journal/2026-11.jsonl',
    '{"v":1,"seq":1,"hash":"a"}\n{"v":1,"seq":2,"hash":"b"}\n{"v":1,"se',
  );
  put('drafts/空.json', '');
  put('attachments/ab/abcd.jpg', 'JPEG');
  put('journal/checkpoint.json', '{}');
  put('studio.lock', '{}');
  put('backups/备份-20261120-080000-每日.zip', 'old');
  put('index/rows.bin', 'derived');
  put('.studio.json.0123456789ab.tmp', 'half');
  put('.备份-20261120-080000-每日.zip.tmp', 'half');
  return root;
}

async function makeBackup(root = makeData()): Promise<{ root: string; target: string }> {
  const target = join(makeScratch(), '备份-20261121-090000-手动.zip');
  await writeBackup(root, target, FACTS);
  return { root, target };
}

afterEach(() => vi.restoreAllMocks());

describe('写备份', () => {
  test('别的程序也打得开：全部资料都在，锁、旧备份、索引和半成品不在', async () => {
    const { target } = await makeBackup();
    const files = unzipSync(readFileSync(target));
    expect(Object.keys(files).sort()).toEqual([
      'attachments/ab/abcd.jpg',
      'backup-manifest.json',
      'backup-manifest.sha256',
      'case/2026-11.json',
      'drafts/空.json',
      'journal/2026-11.jsonl',
      'studio.json',
    ]);
    expect(strFromU8(files['case/2026-11.json'] as Uint8Array)).toContain('𠮷野家');
  });

  test('正在写的半行日志不进备份；清单记着最后一行的序号', async () => {
    const { target } = await makeBackup();
    const manifest = await readManifest(target);
    expect(manifest).toMatchObject({ ...FACTS, journalSeq: 2 });
    const journal = unzipSync(readFileSync(target))['journal/2026-11.jsonl'] as Uint8Array;
    expect(strFromU8(journal).endsWith('"hash":"b"}\n')).toBe(true);
  });

  test('先抄案卷，后抄日志，最后抄附件：抄的时候还在保存，也不会缺前少后', async () => {
    const { target } = await makeBackup();
    const paths = (await readManifest(target)).files.map(({ path }) => path);
    const at = (path: string) => paths.indexOf(path);
    expect(at('case/2026-11.json')).toBeLessThan(at('journal/2026-11.jsonl'));
    expect(at('studio.json')).toBeLessThan(at('journal/2026-11.jsonl'));
    expect(at('journal/2026-11.jsonl')).toBeLessThan(at('attachments/ab/abcd.jpg'));
  });

  test('快捷方式（符号链接）不跟着走', async () => {
    const root = makeData();
    symlinkSync('/etc', join(root, 'case', 'etc'));
    const { target } = await makeBackup(root);
    expect((await readManifest(target)).files.some(({ path }) => path.includes('etc'))).toBe(false);
  });

  test('目标位置已有同名文件：不覆盖半成品，也不留半成品', async () => {
    const { target } = await makeBackup();
    const folder = join(target, '..');
    expect(readdirSync(folder)).toEqual(['备份-20261121-090000-手动.zip']);
  });

  test('中途取消：什么也不留下', async () => {
    const root = makeData();
    writeFileSync(join(root, 'case', '2026-10.json'), Buffer.alloc(20_000_000, 1));
    const target = join(makeScratch(), '备份-20261121-090000-手动.zip');
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(writeBackup(root, target, FACTS, work)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(readdirSync(join(target, '..'))).toEqual([]);
  });

  test('八十兆资料：备份时窗口不卡，进度走到头', async () => {
    const root = makeData();
    const line = Buffer.from(`${JSON.stringify({ text: '调解'.repeat(400) })}\n`);
    for (let file = 0; file < 8; file += 1)
      writeFileSync(join(root, 'case', `202${file}-01.json`), Buffer.alloc(10_000_000, line));
    // Progress is told a few times a second; here time flies, so that every piece is told of.
    let instant = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => {
      instant += 1_000;
      return instant;
    });
    let done = 0;
    const told: number[] = [];
    const turns = watchTurns();
    const target = join(makeScratch(), '备份-20261121-090000-手动.zip');
    await writeBackup(root, target, FACTS, {
      onProgress: (progress) => {
        told.push(progress.done / progress.total);
        turns.note(progress.done - done);
        done = progress.done;
      },
    });
    turns.end();
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(done).toBeGreaterThan(2 * 80_000_000);
    // A file in one piece, or piece after piece without a turn, is ten million.
    expect(turns.most()).toBeLessThanOrEqual(1024 * 1024);
  });

  test.runIf(CAN_MOUNT)('备份盘满了：说清楚，不留半份', async () => {
    const root = makeData();
    const noise = createHash('shake256', { outputLength: 300_000 }).update('noise').digest();
    writeFileSync(join(root, 'attachments/ab/big.jpg'), noise);
    const disk = mountSmallDisk(128);
    const target = join(disk.folder, '备份-20261121-090000-手动.zip');
    await expect(writeBackup(root, target, FACTS)).rejects.toMatchObject({ kind: 'disk_full' });
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});

describe('读备份', () => {
  test('完好的：逐个核对通过；取出来和原来一个字节不差', async () => {
    const { root, target } = await makeBackup();
    const { files } = await verifyBackup(target);
    const folder = join(makeScratch(), 'out');
    await extractBackup(target, folder, () => true);
    for (const { path, size } of files) {
      const copy = readFileSync(join(folder, path));
      expect(copy).toEqual(readFileSync(join(root, path)).subarray(0, size));
    }
  });

  test('截断在任何地方都认得出来', async () => {
    const { target } = await makeBackup();
    const whole = readFileSync(target);
    for (let length = 0; length < whole.length; length += 97) {
      writeFileSync(target, whole.subarray(0, length));
      await expect(verifyBackup(target), String(length)).rejects.toMatchObject({
        kind: 'backup_damaged',
      });
    }
  });

  test('任何一处被改过一位：要么认得出来，要么内容仍然一字不差', async () => {
    const { root, target } = await makeBackup();
    const whole = readFileSync(target);
    const size = statSync(join(root, 'case/2026-11.json')).size;
    let found = 0;
    for (let at = 0; at < whole.length; at += 11) {
      const bent = Buffer.from(whole);
      bent.writeUInt8(bent.readUInt8(at) ^ (1 << (at % 8)), at);
      writeFileSync(target, bent);
      const outcome = await verifyBackup(target).catch((error: { kind?: string }) => error);
      if ('kind' in outcome && outcome.kind === 'backup_damaged') {
        found += 1;
        continue;
      }
      // Dates and attributes of entries are not content: nothing that would be restored differs.
      const folder = join(makeScratch(), 'out');
      await extractBackup(target, folder, () => true);
      expect(readFileSync(join(folder, 'case/2026-11.json'))).toHaveLength(size);
    }
    expect(found).toBeGreaterThan(whole.length / 11 / 2);
  });

  test.each(['../跑出去.json', '/etc/passwd', 'a\\..\\b', 'case/../../x'])(
    '别人做的、想写到文件夹外面去的备份 %s：拒绝，外面没有文件',
    async (path) => {
      const folder = makeScratch();
      const target = join(folder, 'bad.zip');
      writeFileSync(target, zipSync({ [path]: new Uint8Array([1]) }));
      await expect(extractBackup(target, join(folder, 'out'), () => true)).rejects.toMatchObject({
        kind: 'backup_damaged',
      });
      expect(readdirSync(folder)).toEqual(['bad.zip']);
    },
  );

  test('普通压缩文件和文字文件不是备份', async () => {
    const folder = makeScratch();
    writeFileSync(join(folder, 'a.zip'), zipSync({ 'studio.json': new Uint8Array([123, 125]) }));
    writeFileSync(join(folder, 'b.zip'), '不是压缩文件');
    for (const name of ['a.zip', 'b.zip'])
      await expect(readManifest(join(folder, name))).rejects.toMatchObject({
        kind: 'backup_damaged',
      });
  });

  test('备份后面多了东西、里面多了文件：拒绝', async () => {
    const { target } = await makeBackup();
    const files = unzipSync(readFileSync(target));
    writeFileSync(target, zipSync({ ...files, 'case/2026-12.json': new Uint8Array([1]) }));
    await expect(verifyBackup(target)).rejects.toMatchObject({ kind: 'backup_damaged' });
    expect(existsSync(target)).toBe(true);
    appendFileSync(target, 'x');
    await expect(verifyBackup(target)).rejects.toMatchObject({ kind: 'backup_damaged' });
  });
});
