import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { planSwap } from '@main/store/backup/swap';
import { errorSentence } from '@shared/ipc/error-sentence';
import { describe, expect, test, vi } from 'vitest';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { readRecords } from '../../support/read-files';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';
import { CAN_MOUNT, makeScratch, mountAt, mountSmallDisk } from '../../support/scratch';
import { add, PHOTO, put, register } from './attachments/with-files';

/** Everything below a folder, empty folders too. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
}

interface Moving {
  readonly program: TestProgram;
  readonly target: string;
  readonly numbers: readonly string[];
}

/** A studio with a case, a photo, a backup and a file of the user's own. */
async function startMoving(onProgress: () => void = () => undefined): Promise<Moving> {
  const program = await startWithStudio({ onProgress: (task) => task === 'move' && onProgress() });
  await add(program, await register(program), [put('收条.png', PHOTO)]);
  await putCase(program, '2026-11-18');
  await program.ask('safekeeping.backUp', null);
  writeFileSync(join(program.dataFolder, '通讯录.txt'), '自己放的');
  const numbers = await numbersOf(program);
  return { program, target: join(program.folder, '新盘'), numbers };
}

/** What a crash at the first (or last) word of progress leaves on the disk, and the program started again on it. */
async function crashWhileMoving(
  at: 'first' | 'last',
  harm: (target: string) => Promise<void> = async () => undefined,
): Promise<Moving> {
  const snapshot = join(makeScratch(), '断电时');
  let folder = '';
  const moving = await startMoving(() => {
    if (at === 'first' && existsSync(snapshot)) return;
    rmSync(snapshot, { recursive: true, force: true });
    cpSync(folder, snapshot, { recursive: true });
  });
  folder = moving.program.folder;
  const { dataFolder } = moving.program;
  await moving.program.ask('safekeeping.move', { folder: moving.target });
  await moving.program.services.current.close();
  rmSync(folder, { recursive: true });
  renameSync(snapshot, folder);
  rmSync(join(dataFolder, 'studio.lock'), { force: true });
  await harm(moving.target);
  return moving;
}

async function startAgain({ program: { folder, dataFolder } }: Moving): Promise<TestProgram> {
  return startProgram({ folder, dataFolder });
}

describe('搬家', () => {
  test('全部搬走：案件、材料、备份，连自己放的文件', async () => {
    const { program, target, numbers } = await startMoving();
    await program.ask('safekeeping.move', { folder: target });
    expect(await numbersOf(program)).toEqual(numbers);
    expect(readdirSync(target).sort()).toEqual(
      expect.arrayContaining(['attachments', 'backups', 'journal', 'studio.json', '通讯录.txt']),
    );
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(target, 'backups'))).toHaveLength(1);
    expect((await program.ask('safekeeping.check', null)).isSound).toBe(true);
    expect(program.services.preferences.preferences.halfMoves).toEqual([]);
    const again = await program.restart();
    expect(await again.ask('app.bootstrap', null)).toMatchObject({ dataFolder: target });
  });

  test('资料里有指向别处的链接，搬不走它指向的内容：不搬，说出是哪一个', async () => {
    const { program, target } = await startMoving();
    const elsewhere = join(program.folder, '大盘');
    renameSync(join(program.dataFolder, 'attachments'), elsewhere);
    symlinkSync(elsewhere, join(program.dataFolder, 'attachments'));
    const refusal = await program.refusal('safekeeping.move', { folder: target });
    expect(errorSentence(refusal)).toContain('“attachments”是指向别处的链接');
    expect(existsSync(target)).toBe(false);
    expect(existsSync(join(program.dataFolder, '资料已经移走.txt'))).toBe(false);
  });

  test('中途取消：新的位置什么也不留，旧的接着用，再搬一次就成', async () => {
    let isFirst = true;
    const { program, target, numbers } = await startMoving(() => {
      if (isFirst) program.services.longWork.cancel();
      isFirst = false;
    });
    mkdirSync(target);
    expect((await program.refusal('safekeeping.move', { folder: target })).code).toBe('CANCELLED');
    expect(namesIn(target)).toEqual([]);
    expect(existsSync(join(program.dataFolder, '资料已经移走.txt'))).toBe(false);
    expect(program.services.preferences.preferences).toMatchObject({
      dataFolder: program.dataFolder,
      halfMoves: [],
    });
    expect(await numbersOf(program)).toEqual(numbers);
    await program.ask('safekeeping.move', { folder: target });
    expect(await numbersOf(program)).toEqual(numbers);
  });

  test.runIf(CAN_MOUNT)('新的盘放不下：还没有写就说清楚，什么也不留', async () => {
    const { program } = await startMoving();
    const disk = mountSmallDisk(16);
    const folder = join(disk.folder, '资料');
    const refusal = await program.refusal('safekeeping.move', { folder });
    expect(refusal).toMatchObject({ code: 'DISK_FULL', data: { free: 16 * 1024 } });
    expect(errorSentence(refusal)).toContain('什么也没有改动');
    expect(namesIn(disk.folder)).toEqual([]);
  });

  test.runIf(CAN_MOUNT)('新的位置打不开：抄过去的全部拿走，没有“已经移走”的说明', async () => {
    const { program, target, numbers } = await startMoving();
    mkdirSync(target);
    // Whole and compared, but what comes in cannot take its place: something of that name is held.
    mkdirSync(join(target, '.DS_Store'));
    const foreign = join(program.dataFolder, '.DS_Store');
    writeFileSync(foreign, '文件');
    mountAt(join(target, '.DS_Store'));
    await program.refusal('safekeeping.move', { folder: target });
    expect(namesIn(target)).toEqual(['.DS_Store']);
    expect(existsSync(join(program.dataFolder, '资料已经移走.txt'))).toBe(false);
    expect(program.services.preferences.preferences).toMatchObject({
      dataFolder: program.dataFolder,
      halfMoves: [],
    });
    expect(await numbersOf(program)).toEqual(numbers);
  });
});

describe('搬到一半断电', () => {
  test.each(['first', 'last'] as const)(
    '下次打开时扫掉抄了一半的，旧的资料接着用，再搬一次就成（%s）',
    async (at) => {
      const moving = await crashWhileMoving(at);
      const { target, numbers } = moving;
      expect(namesIn(target).length).toBeGreaterThan(2);
      const program = await startAgain(moving);
      await vi.waitFor(() => expect(namesIn(target)).toEqual([]));
      expect(await program.ask('app.bootstrap', null)).toMatchObject({
        state: 'ready',
        dataFolder: program.dataFolder,
      });
      expect(existsSync(join(program.dataFolder, '资料已经移走.txt'))).toBe(false);
      await program.ask('safekeeping.move', { folder: target });
      expect(await numbersOf(program)).toEqual(numbers);
    },
  );

  test('抄完、核对完，还没有算数：也扫掉', async () => {
    const moving = await crashWhileMoving('last', async (target) => {
      const staging = readdirSync(target).find((name) => name.startsWith('.restore-')) ?? '';
      await planSwap(target, staging.slice('.restore-'.length));
    });
    await startAgain(moving);
    await vi.waitFor(() => expect(namesIn(moving.target)).toEqual([]));
  });

  test('抄了一半的地方没有工作室可开；在别的电脑上也可以搬到那里', async () => {
    const { target } = await crashWhileMoving('last');
    const program = await startWithStudio();
    const kept = await putCase(program, '2026-11-18');
    program.answers.folder = target;
    expect(await program.ask('setup.chooseDataFolder', null)).toMatchObject({ contents: 'empty' });
    expect((await program.refusal('setup.openStudio', { dataFolder: target })).code).toBe(
      'DATA_FOLDER_NOT_A_STUDIO',
    );
    writeFileSync(join(target, 'desktop.ini'), '');
    await program.ask('safekeeping.move', { folder: target });
    expect(await numbersOf(program)).toEqual([kept.number]);
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(existsSync(join(target, '通讯录.txt'))).toBe(false);
  });

  test('只扫自己抄的：旁边后来放的文件一个不动', async () => {
    const moving = await crashWhileMoving('first');
    writeFileSync(join(moving.target, '照片.jpg'), '别人的');
    await startAgain(moving);
    await vi.waitFor(() => expect(namesIn(moving.target)).toEqual(['照片.jpg']));
  });

  test('那个盘没有插上：记着，插上以后再扫', async () => {
    const moving = await crashWhileMoving('first');
    const [drive, away] = [join(moving.program.folder, '盘'), join(makeScratch(), '拔走的盘')];
    const file = join(moving.program.folder, '用户', 'preferences.json');
    mkdirSync(drive);
    renameSync(moving.target, join(drive, '资料'));
    const moved = JSON.stringify(moving.target).slice(1, -1);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(moved, join(drive, '资料')));
    renameSync(drive, away);
    const program = await startAgain(moving);
    await program.services.halfMoves.sweep();
    expect(program.services.preferences.preferences.halfMoves).toHaveLength(1);
    await program.services.current.close();
    renameSync(away, drive);
    await startAgain(moving);
    await vi.waitFor(() => expect(namesIn(join(drive, '资料'))).toEqual([]));
  });

  test('已经算数、还没有打开：下次打开的是新的位置，接着做完', async () => {
    const { program, target, numbers } = await startMoving();
    await program.services.current.flush();
    const before = readRecords(program.dataFolder);
    const snapshot = join(makeScratch(), '断电时');
    const { halfMoves } = program.services;
    const commit = halfMoves.commit.bind(halfMoves);
    halfMoves.commit = async (move) => {
      const answer = await commit(move);
      cpSync(program.folder, snapshot, { recursive: true });
      return answer;
    };
    await program.ask('safekeeping.move', { folder: target });
    await program.services.current.close();
    rmSync(program.folder, { recursive: true });
    renameSync(snapshot, program.folder);
    const { folder, dataFolder } = program;
    rmSync(join(dataFolder, 'studio.lock'), { force: true });
    const again = await startProgram({ folder, dataFolder });
    expect(await again.ask('app.bootstrap', null)).toMatchObject({
      state: 'ready',
      dataFolder: target,
    });
    expect(await numbersOf(again)).toEqual(numbers);
    expect(readRecords(dataFolder)).toBe(before);
  });
});
