import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { readTree } from '../../support/read-files';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';

const PLAN = '.restore-plan.json';
const FACTS = { kind: 'restore-plan', staging: '.restore-abc', outgoing: [], incoming: [] };

/** A closed studio of one case, with a backup. */
async function makeClosed() {
  const program = await startWithStudio();
  await putCase(program, '2026-11-18');
  const { entry } = await program.ask('safekeeping.backUp', null);
  const numbers = await numbersOf(program);
  await program.services.current.close();
  const { dataFolder } = program;
  return { program, dataFolder, numbers, cases: join(entry.folder, entry.fileName) };
}

function putPlan(dataFolder: string, plan: string): void {
  writeFileSync(join(dataFolder, PLAN), plan);
}

async function command(name: string, data: string, ...more: string[]) {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const code = await runCli([name, '--data', data, ...more], {
    ...{ print: write, printError: write, appVersion: '0.0.0', startedIn: '/' },
    resources: join(import.meta.dirname, '../../../resources'),
    program: '/没有装在这里',
  });
  return { code, text: lines.join('\n') };
}

/** Half of the data went out, half of the new ones are in. */
function exchangeHalf(dataFolder: string): void {
  mkdirSync(join(dataFolder, '.restore-abc/old'), { recursive: true });
  mkdirSync(join(dataFolder, '.restore-abc/new/reports'), { recursive: true });
  renameSync(join(dataFolder, 'journal'), join(dataFolder, '.restore-abc/old/journal'));
}

async function stuck(program: TestProgram): Promise<TestProgram> {
  const again = await program.restart();
  const boot = await again.ask('app.bootstrap', null);
  expect(boot.state).toBe('unavailable');
  expect(boot.problem?.code).toBe('RESTORE_PLAN_UNUSABLE');
  return again;
}

const PLANS: [string, string][] = [
  ['空的', ''],
  ['写了一半', JSON.stringify({ ...FACTS, schemaVersion: 1 }).slice(0, 40)],
  ['新版本的', JSON.stringify({ ...FACTS, schemaVersion: 3 })],
  ['写着 studio.lock', JSON.stringify({ ...FACTS, schemaVersion: 1, outgoing: ['studio.lock'] })],
];

describe('读不懂的恢复记录', () => {
  test.each(PLANS)(
    '%s：说明白，不是死路；资料齐全就能用它继续，记录改名留着',
    async (_name, plan) => {
      const { program, dataFolder, numbers } = await makeClosed();
      putPlan(dataFolder, plan);
      const before = readTree(dataFolder);
      const again = await stuck(program);
      const { problem } = await again.ask('app.bootstrap', null);
      expect(problem?.data).toEqual({ file: PLAN, folder: dataFolder, cases: 1 });
      const refusal = await again.refusal('setup.openStudio', { dataFolder });
      expect(refusal).toMatchObject({ code: 'RESTORE_PLAN_UNUSABLE', data: { cases: 1 } });
      expect(readTree(dataFolder)).toBe(before);

      const boot = await again.ask('setup.openPresent', { dataFolder });
      expect(boot).toMatchObject({ state: 'ready', dataFolder, notices: [] });
      expect(await numbersOf(again)).toEqual(numbers);
      const kept = '.restore-plan.damaged-20261119-090000.json';
      expect(readFileSync(join(dataFolder, kept), 'utf8')).toBe(plan);
      expect(existsSync(join(dataFolder, PLAN))).toBe(false);
      const { findings, isSound } = await again.ask('safekeeping.check', null);
      expect(findings).toMatchObject([{ kind: 'restore_left_over', file: kept, severity: 'note' }]);
      expect(isSound).toBe(true);
      const later = await again.restart();
      expect((await later.ask('app.bootstrap', null)).state).toBe('ready');
      await putCase(later, '2026-11-19');
      expect(await numbersOf(later)).toHaveLength(2);
      expect(readdirSync(dataFolder)).toContain(kept);
    },
  );

  test.each(PLANS)(
    '%s：别的文件夹打得开，从备份恢复到新文件夹也行，卡住的那份不动',
    async (_name, plan) => {
      const { program, dataFolder, numbers, cases } = await makeClosed();
      putPlan(dataFolder, plan);
      const before = readTree(dataFolder);
      const again = await stuck(program);
      again.answers.file = cases;
      const picked = await again.ask('setup.pickBackup', null);
      const id = picked?.id ?? '';
      const restored = picked?.dataFolder ?? '';
      await again.ask('setup.restoreBackup', { id, dataFolder: restored });
      expect(await numbersOf(again)).toEqual(numbers);
      expect(readTree(dataFolder)).toBe(before);
      const other = await startWithStudio();
      await other.services.current.close();
      const boot = await again.ask('setup.openStudio', { dataFolder: other.dataFolder });
      expect(boot).toMatchObject({ state: 'ready', dataFolder: other.dataFolder });
    },
  );

  test.each([
    ['一半换下去了', exchangeHalf],
    ['工作室文件也坏了', (folder: string) => rmSync(join(folder, 'studio.json'))],
  ])('现在的资料不齐全（%s）：不给用，一个字节不动', async (_name, harm) => {
    const { program, dataFolder } = await makeClosed();
    putPlan(dataFolder, '{');
    harm(dataFolder);
    const before = readTree(dataFolder);
    const again = await stuck(program);
    const { problem } = await again.ask('app.bootstrap', null);
    expect(problem?.data).not.toHaveProperty('cases');
    await again.refusal('setup.openPresent', { dataFolder });
    expect(readTree(dataFolder)).toBe(before);
  });

  test('记录读得懂的，“用现在的资料”也照记录做完', async () => {
    const { program, dataFolder, numbers } = await makeClosed();
    const again = await program.restart();
    await again.ask('setup.leaveStudio', null);
    mkdirSync(join(dataFolder, '.restore-abc/old'), { recursive: true });
    mkdirSync(join(dataFolder, '.restore-abc/new'));
    putPlan(dataFolder, JSON.stringify({ ...FACTS, schemaVersion: 1 }));
    await again.ask('setup.openPresent', { dataFolder });
    expect(await numbersOf(again)).toEqual(numbers);
    expect(readdirSync(dataFolder).filter((name) => name.startsWith('.restore'))).toEqual([]);
  });

  test.each([
    ...PLANS.map(([name, plan]) => [name, plan, 'restore_plan_unusable', '读不懂'] as const),
    [
      '没做完的',
      JSON.stringify({ ...FACTS, schemaVersion: 1 }),
      'restore_unfinished',
      '还没有做完',
    ] as const,
  ])('检查资料和命令行都说出来：%s', async (_name, plan, kind, words) => {
    const { program, dataFolder } = await makeClosed();
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    mkdirSync(join(dataFolder, '.restore-abc/old'), { recursive: true });
    mkdirSync(join(dataFolder, '.restore-abc/new'));
    putPlan(dataFolder, plan);
    const { findings, isSound } = await again.ask('safekeeping.check', null);
    expect(findings).toMatchObject([{ kind, file: PLAN, severity: 'damage' }]);
    expect(isSound).toBe(false);
    const { code, text } = await command('verify', dataFolder);
    expect(code).toBe(1);
    expect(text).toContain(words);
    const report = await command(
      ...(['export-report', dataFolder, '--month', '2026-11', '--out', program.folder] as const),
    );
    expect(report.code).toBe(1);
    expect(report.text).toContain(words);
  });
});

test('打开别人给的文件夹：它的恢复记录和工作文件夹碰不到外面的东西', async () => {
  const { dataFolder } = await makeClosed();
  const documents = join(dataFolder, '..');
  mkdirSync(join(documents, '我的文档'));
  writeFileSync(join(documents, '我的文档', '信.txt'), '要紧');
  writeFileSync(join(documents, '桌面.txt'), '要紧');
  mkdirSync(join(dataFolder, '.restore-x', 'old'), { recursive: true });
  mkdirSync(join(dataFolder, '.restore-x', 'new'));
  const plans = [
    { outgoing: ['../我的文档'], incoming: [] },
    { outgoing: [], incoming: ['../../桌面.txt'] },
    { outgoing: ['..\\我的文档'], incoming: [] },
  ];
  for (const names of plans) {
    for (const facts of [
      { schemaVersion: 1 },
      { schemaVersion: 2, state: 'going_in', expected: null },
      { schemaVersion: 2, state: 'going_back', expected: null },
      { schemaVersion: 2, state: 'accepted', expected: null },
    ]) {
      putPlan(dataFolder, JSON.stringify({ ...FACTS, staging: '.restore-x', ...facts, ...names }));
      const before = readTree(documents);
      const program = await startProgram();
      const { code } = await program.refusal('setup.openStudio', { dataFolder });
      expect(code).toBe('RESTORE_PLAN_UNUSABLE');
      expect(readTree(documents)).toBe(before);
    }
  }
});
