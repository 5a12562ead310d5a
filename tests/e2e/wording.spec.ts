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

/** The only party on a side. */
function nameOn(
  view: { case: { parties: readonly { name: string; side: string }[] } },
  side: string,
) {
  const of = side === '申请人' ? 'applicant' : 'respondent';
  return view.case.parties.find((party) => party.side === of)?.name ?? '';
}

test.afterAll(async () => {
  await studio.close();
});

test('写条款：写错的词提醒在旁边，一点就改，可以不用提醒；常用条款打拼音就放进来，条文跟着期限走；自己写的一点就存，在设置里改', async () => {
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
  await press(page, '把第一条条文存为常用条款');
  await expect(page.getByText('✓ 已存')).toBeVisible();

  await clause.press('Control+j');
  await expect(page.getByRole('button', { name: /^自己的/ })).toHaveCount(1);
  await photograph(studio, 'clauses');
  await page.getByLabel('找常用条款').fill('pldq');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('button', { name: /赔礼道歉/ })
      .first(),
  ).toBeVisible();
  await page.getByLabel('找常用条款').press('Enter');
  // Both sides are one each: the names are there, the day is asked for where days are asked for.
  const [a, b] = ['申请人', '被申请人'].map((side) => nameOn(one, side));
  await expect(clause).toHaveValue(new RegExp(`${b}于＿期限＿前当面向${a}赔礼道歉`));
  await expect(page.locator('.clause-parts')).toContainText('什么时候');
  const day = page.getByLabel('最迟什么时候');
  await expect(day).toBeFocused();
  await day.fill('2027-03-05');
  await day.press('Enter');
  await expect(clause).toHaveValue(/于2027年3月5日前当面向/);
  await type(page, '第一条条文', '老宅三间归王某所有，＿物品＿由双方另行保管。');
  await expect(hints).toContainText('第355条');
  await press(page, '去填：“物品”还空着，请填上');
  await page.keyboard.insertText('两把钥匙');
  await expect(clause).toHaveValue('老宅三间归王某所有，两把钥匙由双方另行保管。');
  await photograph(studio, 'clause-hints');

  const [session] = one.case.sessions;
  await page.goto(
    `app://studio/index.html#/cases/${one.case.id}?act=saveSession&of=${session?.id}`,
  );
  await openPart(page, '查明的事实');
  await type(page, '查明的事实', '被申请人承担主要责任，补偿医疗费300元（大写：叁佰伍拾元整）。');
  await expect(page.getByRole('list', { name: '查明的事实：提醒' })).toContainText('两处不一样');
  await photograph(studio, 'wording-record');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.goto('app://studio/index.html#/settings?part=phrases');
  await page.reload();
  await press(page, '加一条');
  await type(page, '条文', '王小明自愿承担费用。');
  await expect(page.getByText('像是姓名')).toBeVisible();
  await type(page, '条文', '联系13812345678。');
  await press(page, '保存');
  await expect(page.getByText('请换成空格“＿电话＿”再存')).toBeVisible();
  await type(page, '条文', '双方各自承担');
  await press(page, '放一个空：写什么');
  await page.keyboard.insertText('费用名称');
  await expect(fieldOf(page, '条文')).toHaveValue('双方各自承担＿费用名称＿');
  await type(page, '条文', '双方各自承担费用。');
  await photograph(studio, 'own-clause-form-large');
  await press(page, '保存');
  await press(page, '第2条上移');
  await expect(page.locator('.own-phrases li').first()).toContainText('双方各自承担费用');
  await press(page, '修改第2条');
  await type(page, '条文', '经核对，欠款共＿数额＿元。');
  await press(page, '保存');
  await expect(page.getByRole('list', { name: /^自己的常用条款/ })).toContainText('经核对，欠款共');
  await photograph(studio, 'own-clauses-large');
  await page.goto(
    `app://studio/index.html#/cases/${one.case.id}?act=saveSession&of=${session?.id}`,
  );
  await openPart(page, '查明的事实');
  await expect(page.getByRole('list', { name: '查明的事实：提醒' })).toBeVisible();
  await photograph(studio, 'wording-record-large');
});
