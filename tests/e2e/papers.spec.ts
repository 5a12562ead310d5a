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
import { DESK_STORIES, TRICYCLE_SHED } from '../support/sample-stories';
import { press, section, type, unfold, unfoldAll } from '../support/walk-form';

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
  const written = view.papers.filter(({ origin }) => origin === 'written');
  expect(written.map(({ label }) => label)).toEqual(['人民调解记录', '人民调解协议书']);
  await papers.getByText(/^用得着的时候打印/).click();
  await expect(papers.getByRole('listitem')).toHaveCount(view.papers.length);
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

test('一整卷的文书都填好了；空白表格带着上门', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no case');
  for (const [paper, words] of [
    ['dossier_cover', '调解卷宗'],
    ['dossier_contents', '人民调解协议书'],
    ['closing_report', '负责人意见'],
    ['service_receipt', '受送达人'],
  ] as const) {
    await page.goto(`app://studio/index.html#/papers/case/${view.case.id}/${paper}`);
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText(words);
    await photograph(studio, `filled-${paper}`);
  }
  await page.goto('app://studio/index.html#/papers');
  await page.getByText('空白表格', { exact: true }).click();
  await photograph(studio, 'blank-forms');
  await page.getByRole('link', { name: '人民调解受理登记表' }).click();
  const blank = page.getByRole('article', { name: '人民调解受理登记表' });
  await expect(blank).toContainText('纠纷类型');
  await expect(blank).not.toContainText('王');
  await photograph(studio, 'blank-register');
  const path = join(studio.documents, '空白.docx');
  await answerSaveDialog(studio, path);
  await press(page, '导出 Word');
  await expect(page.getByText('空白.docx').first()).toBeVisible();
  expect(existsSync(path)).toBe(true);
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await expect(blank).toBeVisible();
  await page.getByRole('link', { name: '回到空白表格' }).click();
  await expect(page.getByRole('link', { name: '卷宗封面' })).toBeVisible();
  await photograph(studio, 'blank-forms-large');
});

test('场外问了谁、文书送给了谁：记一次，改一次，各有一份排好的文书', async () => {
  const { page } = studio;
  const desk = DESK_STORIES.map(({ key }) => key);
  const views = await tellInWindow(page, DESK_STORIES);
  const view = views.find(({ case: one }) => one.status === 'mediating' && one.parties.length > 1);
  if (view === undefined) throw new Error(`nothing is being mediated: ${desk.join('、')}`);
  await page.goto(`app://studio/index.html#/cases/${view.case.id}`);
  await unfoldAll(page);
  await press(page, '记一次调查');
  const asked = page.getByRole('dialog', { name: '记一次调查' });
  await type(asked, '被调查人', '孙桂香');
  await type(asked, '与纠纷的关系', '楼下邻居');
  await photograph(studio, 'investigation-empty');
  await press(asked, '保存调查');
  // Said beside the field that is missing; nothing is saved.
  await expect(asked.locator('[data-field="investigation.text"]').getByRole('alert')).toBeVisible();
  await type(asked, '调查记录', '上个月二十号晚上听见楼上争吵。');
  await press(asked, '保存调查');
  await expect(asked).toHaveCount(0);
  const part = section(page, '调解场次');
  await expect(part.getByText(/向孙桂香（楼下邻居）调查$/)).toBeVisible();
  await press(part, '改这次调查：孙桂香');
  await type(page.getByRole('dialog'), '参加人', '网格员');
  await press(page.getByRole('dialog'), '保存调查');
  await part.getByRole('link', { name: '预览、打印人民调解调查记录' }).click();
  await page.getByText('连着看').click();
  await expect(page.getByRole('article')).toContainText('上个月二十号晚上听见楼上争吵。');
  await page.goBack();
  await unfoldAll(page);
  await press(page, '登记送达');
  const handed = page.getByRole('dialog', { name: '登记送达' });
  await type(handed, '送达的文书和份数', '调解通知书 2 份');
  await type(handed, '送达方式', '当面交付');
  await type(handed, '送达人', '苏玉梅');
  await press(handed, '送给申请人');
  await photograph(studio, 'delivery');
  await press(handed, '保存送达');
  await expect(handed).toHaveCount(0);
  await expect(section(page, '文书').getByText(/送达调解通知书 2 份/)).toBeVisible();
  await photograph(studio, 'entries-of-a-case');
  const { case: now } = await ask(page, 'cases.get', { caseId: view.case.id });
  expect(now.investigations).toMatchObject([{ asked: '孙桂香', others: '网格员' }]);
  expect(now.deliveries).toMatchObject([{ papers: '调解通知书 2 份' }]);
});
