import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { extractBackup } from '@main/store/backup/read-backup';
import { incomingFolder } from '@main/store/backup/staging';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { readTree } from '../../support/read-files';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';
import { CAN_MOUNT, mountSmallDisk } from '../../support/scratch';
import { add, PHOTO, put, register } from './attachments/with-files';

interface Backup {
  readonly cases: string;
  readonly numbers: readonly string[];
}

/** A backup on a stick: two cases, one of them with a photo, and one in 回收站. */
async function makeBackup(): Promise<Backup> {
  const program = await startWithStudio();
  await add(program, await register(program), [put('收条.png', PHOTO)]);
  await putCase(program, '2026-10-08');
  const removed = await putCase(program, '2026-11-18');
  await program.ask('cases.remove', { caseId: removed.id, revision: 1, reason: '登记重了' });
  const { entry } = await program.ask('safekeeping.backUp', null);
  return { cases: join(entry.folder, entry.fileName), numbers: await numbersOf(program) };
}

async function pick(program: TestProgram, cases: string) {
  program.answers.file = cases;
  const picked = await program.ask('setup.pickBackup', null);
  if (picked === null) throw new Error('nothing picked');
  return picked;
}

describe('第一次打开：从备份恢复', () => {
  test('先说明是哪一份；恢复到新文件夹以后打开，一件不少，材料也在', async () => {
    const { cases, numbers } = await makeBackup();
    const program = await startProgram();
    expect(await pick(program, cases)).toMatchObject({
      fileName: '备份-20261119-090000-手动.zip',
      studioName: '五朵金花工作室',
      caseCount: 2,
      madeAt: '2026-11-19T01:00:00.000Z',
      reason: 'manual',
      appVersion: '0.0.0',
      computer: hostname(),
      dataFolder: join(program.folder, '文档', '调解工作室资料'),
    });
    const { id, dataFolder } = await pick(program, cases);
    const boot = await program.ask('setup.restoreBackup', { id, dataFolder });
    expect(boot).toMatchObject({ state: 'ready', dataFolder, notices: [] });
    expect(await numbersOf(program)).toEqual(numbers);
    expect((await program.ask('cases.removed', { page: 1 })).total).toBe(1);
    expect((await program.ask('safekeeping.check', null)).findings).toEqual([]);
    expect(readdirSync(dataFolder).filter((name) => name.startsWith('.'))).toEqual([]);
    const again = await program.restart();
    expect(await again.ask('app.bootstrap', null)).toMatchObject({ state: 'ready', dataFolder });
    expect(await numbersOf(again)).toEqual(numbers);
  });

  test('关掉选择窗口：什么也不发生', async () => {
    const program = await startProgram();
    expect(await program.ask('setup.pickBackup', null)).toBeNull();
    const { code } = await program.refusal('setup.restoreBackup', {
      id: 'first/没选过.zip',
      dataFolder: program.dataFolder,
    });
    expect(code).toBe('NOT_FOUND');
  });

  test('有东西的文件夹、已有工作室的文件夹、软件自己的文件夹：都不放进去，里面一个字节不动', async () => {
    const { cases } = await makeBackup();
    const program = await startProgram();
    const { id } = await pick(program, cases);
    const full = join(program.folder, '满的');
    mkdirSync(full);
    writeFileSync(join(full, '照片.jpg'), '照片');
    const other = await startWithStudio();
    for (const folder of [full, other.dataFolder]) {
      const before = readTree(folder);
      const refusal = await program.refusal('setup.restoreBackup', { id, dataFolder: folder });
      expect(refusal).toMatchObject({ code: 'DATA_FOLDER_NOT_EMPTY', data: { task: 'restore' } });
      expect(readTree(folder)).toBe(before);
    }
    const inside = join(program.folder, '程序', '资料');
    const refusal = await program.refusal('setup.restoreBackup', { id, dataFolder: inside });
    expect(refusal.code).toBe('VALIDATION_FAILED');
    expect((await program.ask('app.bootstrap', null)).state).toBe('first_start');
  });

  test.each([
    ['截断', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'setup.pickBackup'],
    ['内容坏了一处', flipInside, 'setup.restoreBackup'],
    ['不是备份', () => Buffer.from('照片'), 'setup.pickBackup'],
  ] as const)('%s的文件：说明白，什么也不留下', async (_name, harm, route) => {
    const { cases } = await makeBackup();
    const good = readFileSync(cases);
    const program = await startProgram();
    writeFileSync(cases, harm(good));
    program.answers.file = cases;
    if (route === 'setup.restoreBackup') await program.ask('setup.pickBackup', null);
    const id = 'first/备份-20261119-090000-手动.zip';
    const input = route === 'setup.pickBackup' ? null : { id, dataFolder: program.dataFolder };
    expect((await program.refusal(route, input)).code).toBe('BACKUP_DAMAGED');
    expect(existsSync(program.dataFolder)).toBe(false);
  });

  test('资料坏到打不开：从它自己的备份恢复到新的文件夹，坏的那份原样留着', async () => {
    const first = await startWithStudio();
    await putCase(first, '2026-11-18');
    const { entry } = await first.ask('safekeeping.backUp', null);
    const numbers = await numbersOf(first);
    await first.services.current.close();
    writeFileSync(join(first.dataFolder, 'studio.json'), '');
    rmSync(join(first.dataFolder, 'journal'), { recursive: true });
    const program = await first.restart();
    expect((await program.ask('app.bootstrap', null)).state).toBe('unavailable');
    const before = readTree(first.dataFolder);

    const picked = await pick(program, join(entry.folder, entry.fileName));
    // The dialog begins where the backups lie.
    expect(program.opened).toEqual([join(first.dataFolder, 'backups')]);
    const { id, dataFolder } = picked;
    expect(dataFolder).not.toBe(first.dataFolder);
    const boot = await program.ask('setup.restoreBackup', { id, dataFolder });
    expect(boot.state).toBe('ready');
    expect(await numbersOf(program)).toEqual(numbers);
    expect(readTree(first.dataFolder)).toBe(before);
  });

  test('提议的文件夹总是空着的', async () => {
    const { cases } = await makeBackup();
    const program = await startProgram();
    const documents = join(program.folder, '文档');
    for (const name of ['调解工作室资料', '调解工作室资料-恢复']) {
      mkdirSync(join(documents, name));
      writeFileSync(join(documents, name, '旧东西.txt'), '');
    }
    const { dataFolder } = await pick(program, cases);
    expect(dataFolder).toBe(join(documents, '调解工作室资料-恢复2'));
  });
});

describe('恢复到一半停电', () => {
  test('还没有换进来：文件夹里只有用不着的半成品，可以再恢复一次', async () => {
    const { cases, numbers } = await makeBackup();
    const program = await startProgram();
    const { dataFolder } = program;
    await extractBackup(
      cases,
      incomingFolder(dataFolder, 'abc'),
      ({ path }) => !path.startsWith('case'),
    );
    program.answers.folder = dataFolder;
    expect(await program.ask('setup.chooseDataFolder', null)).toMatchObject({ contents: 'empty' });
    const { id } = await pick(program, cases);
    await program.ask('setup.restoreBackup', { id, dataFolder });
    expect(await numbersOf(program)).toEqual(numbers);
    expect(readdirSync(dataFolder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('正在换进来：打开这个文件夹就把它做完', async () => {
    const { cases, numbers } = await makeBackup();
    const program = await startProgram();
    const { dataFolder } = program;
    const incoming = incomingFolder(dataFolder, 'abc');
    await extractBackup(cases, incoming, () => true);
    const plan = {
      ...{ kind: 'restore-plan', schemaVersion: 1, staging: '.restore-abc' },
      ...{ outgoing: [], incoming: readdirSync(incoming) },
    };
    mkdirSync(join(dataFolder, '.restore-abc', 'old'));
    writeFileSync(join(dataFolder, '.restore-plan.json'), JSON.stringify(plan));
    renameSync(join(incoming, 'journal'), join(dataFolder, 'journal'));
    program.answers.folder = dataFolder;
    expect(await program.ask('setup.chooseDataFolder', null)).toMatchObject({ contents: 'studio' });
    await program.ask('setup.openStudio', { dataFolder });
    expect(await numbersOf(program)).toEqual(numbers);
    expect((await program.ask('safekeeping.check', null)).findings).toEqual([]);
  });

  test.runIf(CAN_MOUNT)('磁盘满了：说明白，什么也不留下；腾出空间再来一次就成', async () => {
    const { cases, numbers } = await makeBackup();
    const disk = mountSmallDisk(64);
    writeFileSync(join(disk.folder, '占地方.bin'), Buffer.alloc(48 * 1024));
    const program = await startProgram();
    const { id } = await pick(program, cases);
    const dataFolder = join(disk.folder, '资料');
    const refusal = await program.refusal('setup.restoreBackup', { id, dataFolder });
    expect(refusal.code).toBe('DISK_FULL');
    expect(readdirSync(disk.folder)).toEqual(['占地方.bin']);
    rmSync(join(disk.folder, '占地方.bin'));
    await program.ask('setup.restoreBackup', { id, dataFolder });
    expect(await numbersOf(program)).toEqual(numbers);
  });
});

describe('旧一点的备份', () => {
  test('没有写明件数和电脑的，照样能恢复', async () => {
    const program = await startProgram();
    const fixture = join(import.meta.dirname, '../../fixtures/backup-v1.zip');
    const cases = join(program.folder, '备份-20261119-090000-手动.zip');
    cpSync(fixture, cases);
    const picked = await pick(program, cases);
    expect(picked).toMatchObject({ caseCount: null, computer: null });
    const { id, dataFolder } = picked;
    const boot = await program.ask('setup.restoreBackup', { id, dataFolder });
    expect(boot.state).toBe('ready');
    expect(await numbersOf(program)).toHaveLength(5);
  });
});

/** A bit of a file's bytes, far from the lists at the end. */
function flipInside(bytes: Buffer): Buffer {
  const harmed = Buffer.from(bytes);
  harmed[200] = (harmed[200] ?? 0) ^ 1;
  return harmed;
}
