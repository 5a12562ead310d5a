import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { AppErrorShape } from '@shared/ipc/app-error';
import { errorSentence } from '@shared/ipc/error-sentence';
import { describe, expect, onTestFinished, test } from 'vitest';
import { putCase } from '../../support/make-archive';
import { makeMediator, makeStudio } from '../../support/make-case';
import { readRecords } from '../../support/read-files';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';
import { CAN_MOUNT } from '../../support/scratch';
import { showReport } from '../../support/shown-report';
import { add, only, PHOTO, put, register } from './attachments/with-files';

/** Ways to a place that looks like another. */
function disguise(program: TestProgram): void {
  mkdirSync(join(program.folder, '程序'), { recursive: true });
  symlinkSync(program.dataFolder, join(program.folder, '资料的快捷方式'));
  symlinkSync(join(program.folder, '程序'), join(program.folder, '程序的快捷方式'));
  symlinkSync(join(program.dataFolder, '还没有'), join(program.folder, '指向还没有的'));
}

const IN_PROGRAM = [
  '程序',
  '程序/里面',
  '程序/../程序/资料',
  '程序的快捷方式/资料',
  '用户/opened/a',
];
const IN_DATA = [
  '资料',
  '资料/里面',
  '资料/..里面',
  '资料/ledger',
  '资料/../资料/里面',
  '资料的快捷方式',
  '资料的快捷方式/里面',
  '指向还没有的',
  '指向还没有的/里面',
];

type Ask = (program: TestProgram, place: string) => Promise<AppErrorShape>;

const MOVES: [string, Ask][] = [
  ['搬家', (program, folder) => program.refusal('safekeeping.move', { folder })],
  [
    '搬家前选的位置',
    (program, folder) => {
      program.answers.folder = folder;
      return program.refusal('safekeeping.chooseTarget', null);
    },
  ],
  [
    '新建工作室',
    (program, dataFolder) =>
      program.refusal('setup.createStudio', {
        dataFolder,
        profile: makeStudio().profile,
        mediators: [{ ...makeMediator(), id: null }],
        settings: {},
      }),
  ],
  [
    '恢复到新的文件夹',
    async (program, dataFolder) => {
      const { entry } = await program.ask('safekeeping.backUp', null);
      program.answers.file = join(entry.folder, entry.fileName);
      const picked = await program.ask('setup.pickBackup', null);
      return program.refusal('setup.restoreBackup', { id: picked?.id, dataFolder });
    },
  ],
];

describe.each(MOVES)('资料放在哪里：%s', (name, ask) => {
  test.each([...IN_PROGRAM, ...IN_DATA])('%s：拒绝，资料一个字不动', async (place) => {
    const program = await startWithStudio();
    disguise(program);
    await program.services.current.flush();
    const before = readRecords(program.dataFolder);
    const refusal = await ask(program, `${program.folder}/${place}`);
    // Beside the field where there is one: a folder that a dialog answered has none.
    expect(refusal.code).toBe(name === '搬家前选的位置' ? 'PLACE_REFUSED' : 'VALIDATION_FAILED');
    expect(errorSentence(refusal)).toMatch(/另选一个文件夹。$/);
    expect(readRecords(program.dataFolder)).toBe(before);
    expect(existsSync(join(program.dataFolder, '资料已经移走.txt'))).toBe(false);
    expect(readdirSync(join(program.folder, '程序'))).toEqual([]);
    expect(readdirSync(program.dataFolder)).not.toContain('..里面');
  });

  test('另一个工作室的资料里面：拒绝', async () => {
    const other = await startWithStudio();
    const program = await startWithStudio();
    const refusal = await ask(program, join(other.dataFolder, '里面'));
    expect(errorSentence(refusal)).toContain('另一个工作室的资料文件夹');
    expect(existsSync(join(other.dataFolder, '里面'))).toBe(false);
  });
});

test.runIf(CAN_MOUNT)('同一个文件夹从另一个盘符、另一个挂载点走进来：照样认得', async () => {
  const program = await startWithStudio();
  const mounted = join(program.folder, '另一个盘');
  mkdirSync(mounted);
  execFileSync('mount', ['--bind', program.dataFolder, mounted]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', mounted]));
  const refusal = await program.refusal('safekeeping.move', { folder: join(mounted, '里面') });
  expect(errorSentence(refusal)).toContain('现在的资料文件夹');
});

test('名字只是开头一样的邻居：可以', async () => {
  const program = await startWithStudio();
  for (const name of ['程序资料', '资料2', '..资料']) {
    const folder = join(program.folder, name);
    expect((await program.ask('safekeeping.move', { folder })).dataFolder).toBe(folder);
  }
});

test('资料文件夹不在了：照样可以恢复到原来的位置', async () => {
  const other = await startWithStudio();
  const { entry } = await other.ask('safekeeping.backUp', null);
  const program = await startProgram();
  program.answers.file = join(entry.folder, entry.fileName);
  const picked = await program.ask('setup.pickBackup', null);
  const { dataFolder } = program;
  const input = { id: picked?.id ?? '', dataFolder };
  expect((await program.ask('setup.restoreBackup', input)).state).toBe('ready');
});

describe('备份放在哪里', () => {
  test.each([...IN_PROGRAM, ...IN_DATA])('%s：拒绝，备份位置照旧', async (place) => {
    const program = await startWithStudio();
    disguise(program);
    program.answers.folder = `${program.folder}/${place}`;
    const refusal = await program.refusal('safekeeping.choosePlace', null);
    expect(refusal.code).toBe('PLACE_REFUSED');
    expect(errorSentence(refusal)).toMatch(/^备份不能放在/);
    expect((await program.ask('safekeeping.overview', null)).place).toBeNull();
    expect(readdirSync(program.dataFolder).sort()).toEqual(['studio.json', 'studio.lock']);
  });

  test('资料文件夹自己的 backups：就是默认的位置', async () => {
    const program = await startWithStudio();
    const own = join(program.dataFolder, 'backups');
    mkdirSync(own);
    program.answers.folder = own;
    expect(await program.ask('safekeeping.choosePlace', null)).toEqual({ place: own });
    const { entry } = await program.ask('safekeeping.backUp', null);
    expect(entry).toMatchObject({ spot: 'local', folder: own });
  });

  test('从前选在资料里面的：备份不再往里放，免得一份套一份', async () => {
    const program = await startWithStudio();
    const inside = join(program.dataFolder, '我的备份');
    mkdirSync(inside);
    await program.services.preferences.save({ backupFolder: inside });
    const { entry, isFallback } = await program.ask('safekeeping.backUp', null);
    expect({ spot: entry.spot, isFallback }).toEqual({ spot: 'local', isFallback: false });
    expect(readdirSync(inside)).toEqual([]);
  });
});

describe('导出到哪里', () => {
  const EXPORTS: [string, Ask][] = [
    [
      '导出全部资料',
      (program, place) => {
        program.answers.folder = place;
        return program.refusal('safekeeping.exportAll', null);
      },
    ],
    [
      '月报',
      async (program, place) => {
        program.answers.saveTo = join(place, '月报.xlsx');
        const { token } = await showReport(program, '2026-11');
        return program.refusal('reports.export', { token });
      },
    ],
    [
      '材料',
      async (program, place) => {
        const view = await add(program, await register(program), [put('收条.png', PHOTO)]);
        program.answers.saveTo = join(place, '收条.png');
        const target = { caseId: view.case.id, attachmentId: only(view).id };
        return program.refusal('attachments.export', target);
      },
    ],
  ];

  test.each(
    EXPORTS.flatMap(([name, ask]) =>
      ['程序', '用户/opened', '资料', '资料/backups', '资料/..里面', '资料的快捷方式'].map(
        (place) => [name, place, ask] as const,
      ),
    ),
  )('%s 导出到 %s：拒绝，什么也没有写', async (_name, place, ask) => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18');
    disguise(program);
    const refusal = await ask(program, `${program.folder}/${place}`);
    expect(refusal.code).toBe('PLACE_REFUSED');
    expect(errorSentence(refusal)).toMatch(/^导出的文件不能放在/);
    const names = readdirSync(program.dataFolder, { recursive: true }).map(String);
    expect(names.filter((name) => /月报|收条|导出/.test(name))).toEqual([]);
    expect(readdirSync(join(program.folder, '程序'))).toEqual([]);
  });
});
