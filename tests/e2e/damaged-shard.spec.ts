import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import type { InputOf } from '@shared/ipc/contract';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { EARLIER_STORIES, LAND_STORIES } from '../support/sample-stories';
import { press } from '../support/walk-form';

const folder = mkdtempSync(join(tmpdir(), 'studio-damaged-'));
const folders = { userData: join(folder, '用户'), documents: join(folder, '文档') };
const HALF = '{"schemaVersion":1,"kind":"ledger","cases":[{"id":"断电写了一半';

let studio: RunningStudio;
let broken: string;
let shards: string;

/** The whole list, on one page. */
const ALL: InputOf<'cases.list'> = { ...EVERY_CASE, pageSize: 100 };

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio(folders);
  await openFlowerStudio(studio);
  shards = join(dataFolderOf(studio), 'case');
  await tellInWindow(studio.page, [...EARLIER_STORIES, ...LAND_STORIES]);
});

test.afterAll(async () => {
  await studio.close();
  rmSync(folder, { recursive: true, force: true });
});

test('一个月的台账写了一半：按保存记录补全，坏的原样留着，一件不少', async () => {
  const told = await ask(studio.page, 'cases.list', ALL);
  await studio.close();
  const names = readdirSync(shards)
    .filter((name) => name.endsWith('.json'))
    .sort();
  expect(names.length).toBeGreaterThanOrEqual(2);
  broken = names[0] ?? '';
  const before = names.map((name) => readShard(name));
  writeFileSync(join(shards, broken), HALF);

  studio = await launchStudio(folders);
  const { page } = studio;
  await expect(page.getByText('资料文件夹里有需要您知道的情况')).toBeVisible();
  await photograph(studio, 'damaged');
  const { notices, state } = await ask(page, 'app.bootstrap', null);
  expect(state).toBe('ready');
  const [notice] = notices;
  expect(notice).toMatchObject({ kind: 'shard_rebuilt', file: `case/${broken}` });
  expect(readFileSync(join(dataFolderOf(studio), notice?.keptAs ?? ''), 'utf8')).toBe(HALF);
  expect(await ask(page, 'cases.list', ALL)).toEqual(told);
  await expect.poll(() => names.map((name) => readShard(name))).toEqual(before);
});

test('“知道了”之后不再挡着，还能继续登记新案', async () => {
  const { page } = studio;
  await press(page, '知道了');
  await expect(page.getByText('资料文件夹里有需要您知道的情况')).toBeHidden();
  const [first] = LAND_STORIES;
  if (first === undefined) throw new Error('no story');
  const [view] = await tellInWindow(page, [first]);
  // Numbers of the damaged month are not given out again.
  expect(view?.case.serial.ordinal).toBe(EARLIER_STORIES.length + LAND_STORIES.length + 1);
});

/** The cases of a shard, in a form that can be compared; null while it cannot be read. */
function readShard(name: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(shards, name), 'utf8')) as { records: unknown }).records;
  } catch {
    return null;
  }
}
