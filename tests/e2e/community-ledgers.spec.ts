import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { spanOf } from '@shared/domain/reports/period';
import { ask, openFlowerStudio } from '../support/ask-window';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { readSheet } from '../support/read-files';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('吹哨报到台账：一家单位一行，按单位排、有小计，过了期限没来的标出来；导出的表里一样', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  const [blownOn, dueOn] = [addDays(today, -5), addDays(today, -3)];
  const call = { form: 'street', type: 'emergency', blownBy: '', blownOn, dueOn } as const;
  const { record } = await ask(page, 'whistles.blow', {
    call: { ...call, to: '市政维修队、社区物业站', matter: '井盖松动' },
  });
  await ask(page, 'whistles.arrive', {
    ...{ id: record.id, revision: record.revision },
    arrival: { unit: '社区物业站', person: '', cameOn: addDays(today, -4) },
  });
  const period = spanOf(addDays(today, -20), today);
  await page.goto(`app://studio/index.html#/reports?report=circulation_span&period=${period}`);
  const ledger = page.getByRole('region', { name: /吹哨报到台账/ }).getByRole('table');
  await expect(ledger.getByRole('cell', { name: '还没有报到，已过 3 天' })).toBeVisible();
  await expect(ledger.getByRole('row')).toHaveText([
    /报到单位/,
    /社区物业站/,
    /社区物业站 小计/,
    /市政维修队/,
    /市政维修队 小计/,
  ]);
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'whistle-ledger');
  const path = join(studio.documents, '流转.xlsx');
  await answerSaveDialog(studio, path);
  await press(page, '导出 Excel');
  await expect(page.getByText('已导出：流转.xlsx')).toBeVisible();
  const cells = [...readSheet(path, 2).values()].flatMap((row) => [...row.values()]);
  expect(cells).toContain('还没有报到，已过 3 天');
});
