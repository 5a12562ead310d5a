import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { press, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('协议生效以后内容要变：另写补充协议，签字盖章以后照新的履行；笔误写补正', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    { ...TRICYCLE_SHED, ...{ when: { kind: 'days_ago', days: 3 }, events: [] } },
  ]);
  if (view === undefined) throw new Error('the story was not told');
  const caseId = view.case.id;
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const part = await unfold(page, '调解结果');
  await press(part, '协议内容要变');
  const panel = page.locator('.act-panel');
  await type(panel, '为什么要改', '车行焊工请假，双方商定推迟十天');
  await panel.getByRole('checkbox').first().check();
  await type(panel, '第一条条文', '加固车棚左后立柱推迟到2026年12月11日前完成。');
  await photograph(studio, '写补充协议');
  expect(await findBarriers(page)).toEqual([]);
  await press(panel, '保存，接着打印签字');
  await expect(panel).toBeHidden();
  await expect(part.getByText('还没有签字盖章')).toBeVisible();
  await photograph(studio, '补充协议等签字');
  await press(part, '登记它的签字盖章');
  const sign = page.getByRole('dialog', { name: '登记签字盖章' });
  for (const day of await sign.getByRole('button', { name: '今天' }).all()) await day.click();
  await press(sign, '登记签字盖章');
  await expect(sign).toBeHidden();
  const after = await ask(page, 'cases.get', { caseId });
  const signed = after.case.amendments.at(-1);
  expect(signed?.signing?.sealedOn).toBe(after.today);
  expect(after.clocks.map(({ kind }) => kind)).toContain('supplement_confirmation');

  await press(await unfold(page, '调解结果'), '协议书有笔误');
  await type(panel, '为什么要改', '门牌号抄错');
  await type(panel, '原文', '滨河路 18 号院');
  await type(panel, '补正为', '滨河路 81 号院');
  await photograph(studio, '写补正笔录');
  await press(panel, '保存，接着打印签字');
  await expect(panel).toBeHidden();
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await (await unfold(page, '调解结果')).locator('.amendment').first().scrollIntoViewIfNeeded();
  await photograph(studio, '补充和补正大字');
  await page.goto(
    `app://studio/index.html#/papers/case/${caseId}/supplementary_agreement/${signed?.id}`,
  );
  await photograph(studio, '补充协议的样子');
});
