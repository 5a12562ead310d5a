import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleMonthOf } from '@main/services/sample/sample-days';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { readSettledRecords, readSheet, readWord, valuesBeside } from '../support/read-files';
import { TRICYCLE_SHED } from '../support/sample-stories';

const ROOT = join(__dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'studio-cli-'));

let studio: RunningStudio;
let number: string;
let month: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  const [view] = await tellInWindow(studio.page, [TRICYCLE_SHED]);
  number = view?.case.number ?? '';
  month = sampleMonthOf((await ask(studio.page, 'app.bootstrap', null)).today).month;
});

test.afterAll(async () => {
  await studio.close();
  rmSync(out, { recursive: true, force: true });
});

/** The built command line under plain Node, while the window has the folder open. */
function run(...args: string[]) {
  // The test runner sets both of these, about which Node would complain on stderr.
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  return spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args], {
    encoding: 'utf8',
    env,
    timeout: 30_000,
  });
}

test('窗口开着，导出协议书和月报；资料不动', async () => {
  const data = dataFolderOf(studio);
  const before = await readSettledRecords(data);
  const agreement = run(
    'export-agreement',
    '--data',
    data,
    '--case',
    number,
    '--out',
    out,
    '--json',
  );
  expect(agreement.stderr).toBe('');
  expect(agreement.status).toBe(0);
  const { path } = JSON.parse(agreement.stdout) as { path: string };
  expect(await readWord(path)).toContain('免费重新焊接加固车棚左后立柱');

  const report = run('export-report', '--data', data, '--month', month, '--out', out, '--json');
  expect(report.stderr).toBe('');
  expect(report.status).toBe(0);
  const written = JSON.parse(report.stdout) as { path: string };
  expect(valuesBeside(readSheet(written.path, 1), '调解案件总数（件）')[0]).toBe('1');
  expect(await readSettledRecords(data)).toEqual(before);
});

test('办不成退出码 1，写错了退出码 2，都只有一句话', () => {
  const missing = run(
    'export-agreement',
    '--data',
    dataFolderOf(studio),
    '--case',
    '无',
    '--out',
    out,
  );
  expect(missing.status).toBe(1);
  expect(missing.stderr.trim()).toBe('没有编号为“无”的案件，请核对编号，括号也要一致。');
  const wrong = run('export-report', '--month', '2026-02-30');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr.trim()).toMatch(/^[^\n]+。用法见 --help。$/);
});
