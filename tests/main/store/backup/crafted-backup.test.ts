import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requirePlausible } from '@main/store/backup/backup-bounds';
import { extractBackup, readManifest, verifyBackup } from '@main/store/backup/read-backup';
import { writeBackup } from '@main/store/backup/write-backup';
import { describe, expect, test } from 'vitest';
import { type CraftedEntry, craftBackup } from '../../../support/craft-backup';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../../support/scratch';

const STUDIO: CraftedEntry = { path: 'studio.json', content: Buffer.from('{}') };
const MB = 1024 * 1024;

function file(path: string, content = Buffer.from('x')): CraftedEntry {
  return { path, content };
}

/** Where a crafted backup was tried to be unpacked. */
async function refusalOf(
  entries: readonly CraftedEntry[],
  head?: Parameters<typeof craftBackup>[2],
): Promise<{ folder: string; kinds: string[] }> {
  const folder = makeScratch();
  const backup = join(folder, '备份-20261119-090000-手动.zip');
  await craftBackup(backup, entries, head);
  const kindOf = async (reading: Promise<unknown>): Promise<string> =>
    reading.then(
      () => '读出来了',
      (error: { kind?: string }) => error.kind ?? String(error),
    );
  const kinds = [
    await kindOf(readManifest(backup)),
    await kindOf(verifyBackup(backup)),
    await kindOf(extractBackup(backup, join(folder, '取出来'), () => true)),
  ];
  return { folder, kinds };
}

describe('别人做的备份：名字', () => {
  test.each([
    'studio.lock',
    'Studio.LOCK',
    'studio.lock.takeover',
    '.restore-plan.json',
    '.restore-abc/new/studio.json',
    '.Restore-abc/new/studio.json',
    'backups/备份-20261118-090000-手动.zip',
    'BACKUPS/x.zip',
    'index.json',
    'index/2026-11.columns',
    'Index/2026-11.columns',
    'thumbnails/ab/x.jpg',
    'journal/checkpoint.json',
    'journal/CheckPoint.json',
    'ledger/.2026-11.json.0123456789ab.tmp',
    '.备份-20261118-090000-手动.zip.tmp',
    'studio.json/x',
  ])('%s 不是备份里的东西：整份拒绝，什么也没有取出来', async (path) => {
    const { folder, kinds } = await refusalOf([STUDIO, file(path)]);
    expect(kinds).toEqual(['backup_damaged', 'backup_damaged', 'backup_damaged']);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('清单上没有的：整份拒绝', async () => {
    const entry = { ...file('ledger/2026-11.json'), isUnlisted: true };
    const { folder, kinds } = await refusalOf([STUDIO, entry]);
    expect(kinds).toEqual(['backup_damaged', 'backup_damaged', 'backup_damaged']);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('不是工作室的东西（病毒.exe、六万个文件）：留在备份里，不取出来', async () => {
    const folder = makeScratch();
    const backup = join(folder, 'a.zip');
    const many = Array.from({ length: 60_000 }, (_, at) => file(`垃圾/${at}.txt`));
    await craftBackup(backup, [STUDIO, file('病毒.exe'), file('Studio.json'), ...many]);
    await extractBackup(backup, join(folder, '取出来'), () => true);
    expect(readdirSync(join(folder, '取出来'))).toEqual(['studio.json']);
  });
});

describe('别人做的备份：多少', () => {
  test('几百 KB 里撑出几百 MB：整份拒绝，一个字节也没有取出来', async () => {
    const bomb = { path: 'ledger/2026-11.json', content: Buffer.alloc(200 * MB), isTight: true };
    const { folder, kinds } = await refusalOf([STUDIO, bomb]);
    expect(kinds).toEqual(['backup_damaged', 'backup_damaged', 'backup_damaged']);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('清单本身撑得很大：不去读它', async () => {
    const { kinds } = await refusalOf([STUDIO], { padding: 50 * MB });
    expect(kinds).toEqual(['backup_damaged', 'backup_damaged', 'backup_damaged']);
  });

  test('清单上写的大小和压缩包里的不一样：整份拒绝', async () => {
    const { kinds } = await refusalOf([{ ...STUDIO, listedSize: 3 }]);
    expect(kinds).toEqual(['backup_damaged', 'backup_damaged', 'backup_damaged']);
  });

  test('取出来比说的多：到说的为止，不往下写', async () => {
    const folder = makeScratch();
    const backup = join(folder, 'a.zip');
    const content = Buffer.alloc(8 * MB);
    const path = 'ledger/2026-11.json';
    await craftBackup(backup, [{ path, content, isTight: true, listedSize: 1_000 }]);
    // The archive's own directory lies as the list does.
    const bytes = readFileSync(backup);
    const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(1_000, at + 24);
    writeFileSync(backup, bytes);
    await expect(extractBackup(backup, join(folder, '取'), () => true)).rejects.toMatchObject({
      kind: 'backup_damaged',
    });
    expect(readFileSync(join(folder, '取', path)).length).toBeLessThanOrEqual(1_000);
  });

  test('几个名字共用一段内容：整份拒绝', () => {
    const entry = { uncompressedSize: MB, compressedSize: MB, compressionMethod: 0 };
    const entries = ['a', 'b', 'c'].map((name) => ({ ...entry, fileName: `ledger/${name}.json` }));
    expect(() => requirePlausible(entries, 2 * MB)).toThrow();
  });

  test.runIf(CAN_MOUNT)('盘上放不下：一个字节还没有写就说，要多少、剩多少', async () => {
    const backup = join(makeScratch(), 'a.zip');
    await craftBackup(backup, [STUDIO, file('ledger/2026-11.json', Buffer.alloc(200_000, 1))]);
    const disk = mountSmallDisk(64);
    const folder = join(disk.folder, '取出来');
    await expect(extractBackup(backup, folder, () => true)).rejects.toMatchObject({
      kind: 'disk_full',
      data: { needed: 50 * 4_096, free: 65_536 },
    });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('自己的备份，再多再大也读得出来', () => {
  test('五百兆的录音二十个、七万份小照片', () => {
    const stored = (fileName: string, size: number) => ({
      ...{ fileName, uncompressedSize: size, compressedSize: size, compressionMethod: 0 },
    });
    const recordings = Array.from({ length: 20 }, (_, at) =>
      stored(`attachments/ab/${at}.bin`, 500 * MB),
    );
    const photos = Array.from({ length: 70_000 }, (_, at) => stored(`attachments/cd/${at}.bin`, 9));
    const all = [...recordings, ...photos];
    const bytes = all.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
    expect(() => requirePlausible(all, bytes)).not.toThrow();
  });

  test('六万份小照片的备份：清单读得出来', async () => {
    const backup = join(makeScratch(), 'a.zip');
    const photos = Array.from({ length: 60_000 }, (_, at) =>
      file(`attachments/ab/${String(at).padStart(64, '0')}.bin`, Buffer.from(String(at))),
    );
    await craftBackup(backup, [STUDIO, ...photos]);
    expect((await readManifest(backup)).files).toHaveLength(60_001);
  });

  test('坏盘留下的一大片零：存得进备份，也取得出来', async () => {
    const root = makeScratch();
    const zeros = Buffer.alloc(140 * MB);
    writeFileSync(join(root, 'studio.json'), '{}');
    writeFileSync(join(root, 'studio.damaged-20261119-090000.json'), zeros);
    const folder = makeScratch();
    const target = join(folder, '备份-20261119-090000-手动.zip');
    await writeBackup(root, target, {
      ...{ studioId: 's1', studioName: '五朵金花', reason: 'manual', appVersion: '0.0.0' },
      madeAt: '2026-11-19T01:00:00.000Z',
    });
    await extractBackup(target, join(folder, '取出来'), () => true);
    const copy = readFileSync(join(folder, '取出来', 'studio.damaged-20261119-090000.json'));
    expect(copy.equals(zeros)).toBe(true);
  });
});
