import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { openPart } from '../support/walk-case';
import { fieldOf, press, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

test('写条款：写错的词提醒在旁边，一点就改，可以不用提醒；常用语打拼音就放进来；自己写的一点就存', async () => {
  const { page } = studio;
  const [one] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      when: { kind: 'days_ago', days: 2 },
      outcome: { kind: 'open' },
      events: [],
    },
  ]);
  if (one === undefined) throw new Error('the story was not told');
  await page.goto(`app://studio/index.html#/cases/${one.case.id}?act=draftAgreement`);
  const clause = fieldOf(page, '第一条条文');
  await type(page, '第一条条文', '孩子由母亲扶养，今后双方不在追究。');
  const hints = page.getByRole('list', { name: '第一条条文：提醒' });
  await expect(hints.getByRole('listitem')).toHaveCount(2);
  await photograph(studio, 'wording-hints');
  await press(page, '改成“抚养”');
  await expect(clause).toHaveValue('孩子由母亲抚养，今后双方不在追究。');
  await hints.getByRole('button', { name: /^不用提醒/ }).click();
  await expect(hints).toHaveCount(0);
  await press(page, '把第一条条文存为常用语');
  await expect(page.getByText('✓ 已存')).toBeVisible();

  await press(page, '第一条条文：常用语');
  await expect(page.getByRole('button', { name: /^自己的/ })).toHaveCount(1);
  await page.getByLabel('找常用语').fill('dmpl');
  await expect(page.getByRole('dialog').getByRole('button', { name: /赔礼道歉/ })).toBeVisible();
  await photograph(studio, 'phrases');
  await page.getByLabel('找常用语').press('Enter');
  await expect(clause).toHaveValue(/赔礼道歉，申请人接受。$/);

  const [session] = one.case.sessions;
  await page.goto(
    `app://studio/index.html#/cases/${one.case.id}?act=saveSession&of=${session?.id}`,
  );
  await openPart(page, '查明的事实');
  await type(page, '查明的事实', '被申请人承担主要责任，补偿医疗费300元（大写：叁佰伍拾元整）。');
  await expect(page.getByRole('list', { name: '查明的事实：提醒' })).toContainText('两处不一样');
  await photograph(studio, 'wording-record');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.goto('app://studio/index.html#/settings');
  await page.reload();
  await page.goto(
    `app://studio/index.html#/cases/${one.case.id}?act=saveSession&of=${session?.id}`,
  );
  await openPart(page, '查明的事实');
  await expect(page.getByRole('list', { name: '查明的事实：提醒' })).toBeVisible();
  await photograph(studio, 'wording-record-large');
});
