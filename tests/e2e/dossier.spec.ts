import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import {
  answerOpenDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { makePdf } from '../support/make-papers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, press, select, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('卷宗：从案卷一步到；改文字、记下打印、案卷变了说得出改了什么、附上签字原件', async () => {
  const { page } = studio;
  await page.setViewportSize({ width: 1366, height: 768 });
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no case');
  const caseId = view.case.id;
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await page.getByRole('link', { name: '卷宗', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^卷宗/ })).toBeVisible();
  const list = page.getByRole('region', { name: '卷内文书' });
  await expect(list.getByRole('button', { name: /卷宗封面/ })).toHaveAttribute('aria-current');
  await photograph(studio, 'dossier');
  expect(await findBarriers(page)).toEqual([]);

  const review = await unfold(page, '审卷');
  await photograph(studio, 'dossier-findings');
  await review.locator('.section-fold').click();

  // A text of one's own stands on the sheet, and a note that it was printed beside it.
  await list.getByText(/^用得着的时候打印/).click();
  await list.getByRole('button', { name: /卷宗情况说明/ }).click();
  await page.getByRole('button', { name: '改文字' }).click();
  await page.getByRole('textbox', { name: '情况说明' }).fill('车棚照片另存在移动硬盘里。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('车棚照片另存在移动硬盘里。');
  await photograph(studio, 'dossier-texts');
  await page.getByRole('button', { name: '记下已打印' }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await expect(list.getByRole('button', { name: /卷宗情况说明.*已打印/ })).toBeVisible();

  // What is changed after that is told.
  await page.getByRole('button', { name: '改文字' }).click();
  await page.getByRole('textbox', { name: '情况说明' }).fill('车棚照片存在材料里。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/打印以后，这一份的内容变了/)).toBeVisible();
  await page.getByRole('button', { name: '改了什么' }).click();
  await expect(page.getByText('改了文书里的文字')).toBeVisible();
  await photograph(studio, 'dossier-changed');

  // The scan of the signed original makes it signed; nothing else does.
  const scan = join(studio.documents, '情况说明扫描.pdf');
  writeFileSync(scan, makePdf('<< /Type /Catalog >>'));
  await answerOpenDialog(studio, [scan]);
  await page.getByRole('button', { name: '附签字原件' }).click();
  await page.getByRole('button', { name: '选择扫描件、照片' }).click();
  await page.getByRole('button', { name: '存为这份的签字原件' }).click();
  await expect(list.getByRole('button', { name: /卷宗情况说明.*签字原件在卷/ })).toBeVisible();
  await photograph(studio, 'dossier-signed');
  const { rows } = await ask(page, 'paperwork.dossier', { caseId });
  expect(rows.filter(({ state }) => state === 'signed').map(({ paper }) => paper)).toEqual([
    'file_note',
  ]);

  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.reload();
  await expect(list.getByRole('button', { name: /卷宗封面/ })).toBeVisible();
  await photograph(studio, 'dossier-large');
  expect(await findBarriers(page)).toEqual([]);
});

test('卷宗要求：区里每卷都要的，卷宗页就说缺', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no case');
  await page.goto('app://studio/index.html#/settings?part=paperNeeds');
  await select(page, '授权委托书', '必须');
  await photograph(studio, 'paper-needs');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.goto(`app://studio/index.html#/cases/${view.case.id}/file`);
  const list = page.getByRole('region', { name: '卷内文书' });
  await list.getByRole('button', { name: /授权委托书.*缺/ }).click();
  await expect(page.getByText('案卷里还没有这一份的内容')).toBeVisible();
  await expect(page.getByRole('link', { name: '空白表：授权委托书' })).toBeVisible();
  await photograph(studio, 'dossier-missing');
});

test('编号：协议书另外编，下一个号码往后改，跳过的说得出原因', async () => {
  const { page } = studio;
  await page.setViewportSize({ width: 1366, height: 768 });
  await tellInWindow(page, [TRICYCLE_SHED]);
  await page.goto('app://studio/index.html#/settings?part=numbering');
  await choose(page, '协议书的编号', '另外编号');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await press(page, '改下一个号码：案件');
  await page.getByRole('spinbutton', { name: '下一个号码' }).fill('1');
  await type(page, '原因', '电脑修理期间在纸上编到 60 号');
  await press(page, '从这个号码接着编');
  await expect(page.getByText(/只能往后改$/)).toBeVisible();
  await page.getByRole('spinbutton', { name: '下一个号码' }).fill('61');
  await press(page, '从这个号码接着编');
  await expect(page.getByRole('list', { name: '跳号' })).toContainText('在纸上编到 60 号');
  await photograph(studio, 'numbering');
  expect(await findBarriers(page)).toEqual([]);
});
