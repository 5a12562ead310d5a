import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { press, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('案卷里列着这件案子的文书；调解记录从这一场点开，导出 Word，样子和 Word 是同一份', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no case');
  await page.goto(`app://studio/index.html#/cases/${view.case.id}`);
  const papers = await unfold(page, '文书');
  await expect(papers.getByRole('listitem')).toHaveCount(view.papers.length);
  expect(view.papers.map(({ label }) => label)).toEqual(['人民调解记录', '人民调解协议书']);
  await papers.scrollIntoViewIfNeeded();
  await photograph(studio, 'case-papers');
  await papers.getByRole('link', { name: /^人民调解记录/ }).click();
  const sheet = page.getByRole('article', { name: '人民调解记录' });
  await expect(sheet).toContainText('参加人');
  await photograph(studio, 'mediation-record');
  const path = join(studio.documents, '记录.docx');
  await answerSaveDialog(studio, path);
  await press(page, '导出 Word');
  await expect(page.getByText('记录.docx').first()).toBeVisible();
  expect(existsSync(path)).toBe(true);
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await expect(sheet).toBeVisible();
  await photograph(studio, 'mediation-record-large');
  await page.goto('app://studio/index.html#/papers');
  await expect(page.getByRole('link', { name: /^人民调解记录/ })).toHaveCount(1);
  await photograph(studio, 'paper-list-large');
});

test('没有的文书不会打开一页空白', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/papers/case/nobody/nothing');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '回到文书列表' })).toBeVisible();
});
