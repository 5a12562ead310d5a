import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { extractBackup } from '@main/store/backup/read-backup';
import type { ExpectedStudio } from '@main/store/backup/restore-plan';
import { incomingFolder } from '@main/store/backup/staging';
import { swapIn } from '@main/store/backup/swap';
import { writeBackup } from '@main/store/backup/write-backup';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { readTree } from '../../support/read-files';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';
import { makeScratch } from '../../support/scratch';

/** Two cases, a backup of the first of them, all of it on disk. */
async function makeProgram() {
  const program = await startWithStudio();
  await putCase(program, '2026-11-18');
  const { entry } = await program.ask('safekeeping.backUp', null);
  program.setNow('2026-11-19T10:00:00+08:00');
  await putCase(program, '2026-11-19');
  await program.services.current.flush();
  return { program, entry, numbers: await numbersOf(program) };
}

function stagingOf({ dataFolder }: TestProgram): string[] {
  return readdirSync(dataFolder).filter((name) => name.startsWith('.restore'));
}

/** What a program of a later version writes. */
function makeNewer(folder: string): void {
  const path = join(folder, 'studio.json');
  const studio = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...studio, schemaVersion: 99 }));
}

function breakStudio(folder: string): void {
  writeFileSync(join(folder, 'studio.json'), '');
  rmSync(join(folder, 'journal'), { recursive: true });
}

function loseStudio(folder: string): void {
  rmSync(join(folder, 'studio.json'));
}

const HARMS = [
  ['是新版本软件写的', makeNewer, 'FILE_FROM_NEWER_VERSION'],
  ['坏了', breakStudio, 'BACKUP_DAMAGED'],
  ['不见了', loseStudio, 'BACKUP_DAMAGED'],
] as const;

/** The studio is open as it was, can be worked in, and nothing of the restore is left. */
async function expectAsBefore(program: TestProgram, numbers: readonly string[]): Promise<void> {
  expect((await program.ask('app.bootstrap', null)).state).toBe('ready');
  expect(await numbersOf(program)).toEqual(numbers);
  expect(stagingOf(program)).toEqual([]);
  expect((await program.ask('safekeeping.check', null)).findings).toEqual([]);
  await putCase(program, '2026-11-19');
  expect(await numbersOf(program)).toHaveLength(numbers.length + 1);
}

describe('恢复之前先验', () => {
  test.each(HARMS)(
    '预览以后，解开的工作室文件%s：拒绝，现在的资料一个字节不动',
    async (_name, harm, code) => {
      const { program, entry, numbers } = await makeProgram();
      const before = readTree(program.dataFolder);
      await program.ask('safekeeping.previewRestore', { id: entry.id });
      const [staging = ''] = stagingOf(program);
      harm(join(program.dataFolder, staging, 'new'));
      const refusal = await program.refusal('safekeeping.restore', { id: entry.id });
      expect(refusal.code).toBe(code);
      expect(readTree(program.dataFolder)).toBe(before);
      await expectAsBefore(program, numbers);
      // The archive itself is good.
      await program.ask('safekeeping.restore', { id: entry.id });
      expect(await numbersOf(program)).toEqual(numbers.slice(0, 1));
    },
  );

  test.each(HARMS)(
    '备份里的工作室文件%s：预览拒绝，绕过预览直接恢复也拒绝',
    async (_name, harm, code) => {
      const { program, numbers } = await makeProgram();
      const { id: studioId, profile } = program.services.current.studio;
      const folder = makeScratch();
      cpSync(program.dataFolder, folder, { recursive: true });
      harm(folder);
      const target = join(program.folder, '备份-20261119-080000-手动.zip');
      await writeBackup(folder, target, {
        ...{ studioId, studioName: profile.name, reason: 'manual', appVersion: '9.0.0' },
        ...{ madeAt: '2026-11-19T00:00:00.000Z', caseCount: 2 },
      });
      program.answers.file = target;
      const id = (await program.ask('safekeeping.pickBackup', null))?.id ?? '';
      const before = readTree(program.dataFolder);
      for (const route of ['safekeeping.previewRestore', 'safekeeping.restore'] as const)
        for (const _again of [1, 2]) expect((await program.refusal(route, { id })).code).toBe(code);
      expect(readTree(program.dataFolder)).toBe(before);
      await expectAsBefore(program, numbers);
    },
  );

  test('没能先备份：不恢复；改好以后再恢复一次就成', async () => {
    const { program, entry, numbers } = await makeProgram();
    const elsewhere = join(program.folder, entry.fileName);
    cpSync(join(entry.folder, entry.fileName), elsewhere);
    program.answers.file = elsewhere;
    const id = (await program.ask('safekeeping.pickBackup', null))?.id ?? '';
    const folder = join(program.dataFolder, 'backups');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '这里不是文件夹');
    await program.ask('safekeeping.previewRestore', { id });
    expect((await program.refusal('safekeeping.restore', { id })).code).toBe('BACKUP_FAILED');
    expect(await numbersOf(program)).toEqual(numbers);
    rmSync(folder);
    await program.ask('safekeeping.restore', { id });
    expect(await numbersOf(program)).toEqual(numbers.slice(0, 1));
  });
});

/** Does something once a condition holds, between two steps of the program. */
async function whenever(isReached: () => boolean, act: () => void): Promise<void> {
  while (!isReached()) await nextTurn();
  act();
}

describe('换上去才打不开', () => {
  test('现在的资料放回来，照样打开着，说明为什么', async () => {
    const { program, entry, numbers } = await makeProgram();
    const backups = join(program.dataFolder, 'backups');
    const isSaving = (): boolean => readdirSync(backups).some((name) => name.endsWith('.tmp'));
    const harm = whenever(isSaving, () => {
      const [staging = ''] = stagingOf(program);
      makeNewer(join(program.dataFolder, staging, 'new'));
    });
    const [refusal] = await Promise.all([
      program.refusal('safekeeping.restore', { id: entry.id }),
      harm,
    ]);
    expect(refusal.code).toBe('FILE_FROM_NEWER_VERSION');
    await expectAsBefore(program, numbers);
    const { notices } = await program.ask('app.bootstrap', null);
    expect(notices).toEqual([]);
    const again = await program.restart();
    expect(await again.ask('app.bootstrap', null)).toMatchObject({ state: 'ready', notices: [] });
    expect(await numbersOf(again)).toHaveLength(numbers.length + 1);
  });

  test('第一次打开时恢复：新文件夹里什么也不留下', async () => {
    const { entry } = await makeProgram();
    const program = await startProgram();
    program.answers.file = join(entry.folder, entry.fileName);
    const id = (await program.ask('setup.pickBackup', null))?.id ?? '';
    const { dataFolder } = program;
    const harm = whenever(
      () => existsSync(join(dataFolder, 'studio.json')),
      () => makeNewer(dataFolder),
    );
    const [refusal] = await Promise.all([
      program.refusal('setup.restoreBackup', { id, dataFolder }),
      harm,
    ]);
    expect(refusal.code).toBe('FILE_FROM_NEWER_VERSION');
    expect(existsSync(dataFolder)).toBe(false);
    expect((await program.ask('app.bootstrap', null)).state).toBe('first_start');
    await program.ask('setup.restoreBackup', { id, dataFolder });
    expect(await numbersOf(program)).toHaveLength(1);
  });
});

describe('换到一半断电，再打开', () => {
  /** The backup of the first case lies in the place of the data, as a cut after the exchange leaves it. */
  async function cutOff(harm: (folder: string) => void, more: Partial<ExpectedStudio> = {}) {
    const { program, entry, numbers } = await makeProgram();
    const { dataFolder } = program;
    const studioId = program.services.current.studio.id;
    await program.services.current.close();
    const incoming = incomingFolder(dataFolder, 'abc');
    await extractBackup(join(entry.folder, entry.fileName), incoming, () => true);
    harm(incoming);
    await swapIn(dataFolder, 'abc', { studioId, caseCount: 1, ...more });
    return { again: await program.restart(), numbers };
  }

  test.each([
    ['工作室文件是新版本软件写的', makeNewer, {}],
    ['工作室文件坏了', breakStudio, {}],
    ['少了案件', () => undefined, { caseCount: 2 }],
    ['是另一个工作室', () => undefined, { studioId: '别的' }],
  ])('换上的%s：放回恢复以前的，打开，并且说出来', async (_name, harm, more) => {
    const { again, numbers } = await cutOff(harm, more);
    const { state, notices } = await again.ask('app.bootstrap', null);
    expect(state).toBe('ready');
    expect(notices.map(({ kind }) => kind)).toEqual(['restore_taken_back']);
    await expectAsBefore(again, numbers);
    const later = await again.restart();
    expect(await later.ask('app.bootstrap', null)).toMatchObject({ state: 'ready', notices: [] });
  });

  test('换上的是好的：用它，换下的清掉', async () => {
    const { again, numbers } = await cutOff(() => undefined);
    expect(await again.ask('app.bootstrap', null)).toMatchObject({ state: 'ready', notices: [] });
    await expectAsBefore(again, numbers.slice(0, 1));
  });
});
