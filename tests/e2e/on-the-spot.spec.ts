import { expect, type Locator, type Page, test } from '@playwright/test';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { addDays } from '@shared/domain/kernel/local-date';
import { ask, openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { readSettledLedgers } from '../support/read-files';
import { choose, press, section, select, tick, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

/** The article in it is a place to press, and is spoken apart. */
const WILLING = /^各方都在场，都当面同意由我们调解/;

async function storedCases() {
  return [...(await readSettledLedgers(dataFolderOf(studio))).values()];
}

async function fillQuarrel(page: Page): Promise<void> {
  await type(page.getByRole('group', { name: '申请人', exact: true }), '姓名', '邓雪梅');
  await type(page.getByRole('group', { name: '被申请人', exact: true }), '姓名', '范玉珍');
  await select(page, '纠纷类别', '邻里纠纷');
  await select(page, '案件来源', '当事人口头申请');
  await type(page, '什么事', '跳舞时音响碰倒水杯，两人在广场争吵。');
  await type(page, '怎样说好的', '范玉珍当场赔偿水杯 38.5 元，今后音响离座椅三米。');
}

test('五分钟的口角：一页、一次保存，口头协议一直到结案；补记前几天的；一次撤回', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  await press(page, '当场调成');
  await expect(page.getByRole('heading', { name: '当场调成', level: 1 })).toBeVisible();
  await photograph(studio, 'on-the-spot-empty');
  // Nothing that somebody must have said or done is there before a person says it.
  await expect(page.getByRole('radio', { name: '当场履行完了' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: WILLING })).not.toBeChecked();
  await fillQuarrel(page);
  await choose(page, '口头说好，还是写成书面', '口头协议');
  await choose(page, '履行得怎样', '当场履行完了');
  await choose(page, '由谁履行', '范玉珍');
  await type(page, '履行金额', '38.5');
  await tick(page, '两边再没有别的事，一并结案');
  await section(page, '哪天，谁调的').getByRole('button', { name: '前天' }).click();
  await select(page, '谁调的（主持）', '苏玉梅');
  await press(page, '保存');
  // Refused beside the tick, and nothing was saved.
  await expect(page.locator('[data-field="areAllWilling"]').getByRole('alert')).toBeVisible();
  expect((await ask(page, 'cases.list', EVERY_CASE)).total).toBe(0);
  await photograph(studio, 'on-the-spot-refused');
  await tick(page, WILLING);
  await press(page, '保存');
  await expect(page.getByText(/人调字第1号$/).first()).toBeVisible();
  await expect(page.getByText('✓ 已保存：当场调成')).toBeVisible();
  await photograph(studio, 'on-the-spot-done');
  const [one] = await storedCases();
  const on = addDays(today, -2);
  expect(one).toMatchObject({
    status: 'closed',
    registration: { requestedOn: on, registeredOn: today, category: 'neighborhood' },
    acceptance: { acceptedOn: on, acceptedBy: '苏玉梅' },
    sessions: [{ heldOn: on, result: 'agreed' }],
    agreement: { form: 'oral', agreedOn: on },
    fulfillmentRecords: [{ state: 'fulfilled', paidFen: 3_850, recordedOn: on }],
    closure: { closedOn: today },
    followUps: [],
  });
  expect(one?.consents.map(({ isGiven, askedOn }) => [isGiven, askedOn])).toEqual([
    [true, on],
    [true, on],
  ]);
  await page.locator('.history-saved').getByRole('button', { name: '撤销' }).click();
  await press(page, '整件撤回');
  await expect(page).toHaveURL(/cases\/removed/);
  await expect(page.getByText('撤销：当场调成').first()).toBeVisible();
  expect((await ask(page, 'cases.list', EVERY_CASE)).total).toBe(0);
});

test('写到一半关窗口，回来还在；只用键盘写成书面，到草稿为止，没有签字盖章不算达成', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/cases/on-the-spot');
  await page.getByRole('group', { name: '申请人', exact: true }).getByLabel('姓名').focus();
  const { keyboard } = page;
  // On with Tab until the keyboard is there; how many stops lie between is no matter here.
  const tabTo = async (place: Locator) => {
    for (let count = 0; count < 12; count += 1) {
      await keyboard.press('Tab');
      if (await place.evaluate((one) => one === document.activeElement)) return;
    }
    throw new Error('the keyboard does not come there');
  };
  const choice = (name: string) => page.getByRole('radio', { name, exact: true });
  await keyboard.insertText('邓雪梅');
  await tabTo(page.getByLabel('联系电话').first());
  await keyboard.insertText('13900001234');
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'drafts.get', { key: 'on-the-spot' })))
    .toContain('13900001234');
  await page.reload();
  await expect(page.getByText('上次没写完的内容已恢复')).toBeVisible();
  await page.getByRole('group', { name: '被申请人', exact: true }).getByLabel('姓名').focus();
  await keyboard.insertText('范玉珍');
  await tabTo(page.getByLabel(/^纠纷类别/));
  await keyboard.insertText('邻里');
  await expect(page.getByTitle('邻里纠纷')).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(page.getByLabel(/^案件来源/));
  await keyboard.insertText('口头申请');
  await expect(page.getByTitle('当事人口头申请')).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(page.getByLabel(/^什么事/));
  await keyboard.insertText('楼道堆放花盆挡了路。');
  await tabTo(page.getByLabel(/^怎样说好的/));
  await keyboard.insertText('范玉珍三天内搬走花盆。');
  await tabTo(choice('口头协议'));
  await keyboard.press('ArrowRight');
  await tabTo(choice('当场履行完了'));
  await keyboard.press('ArrowRight');
  await tabTo(choice('邓雪梅'));
  await keyboard.press('ArrowRight');
  await page.getByLabel(/^最迟哪天/).focus();
  await keyboard.insertText('后天');
  await page.getByLabel(/^哪天调成的/).focus();
  await keyboard.press('Control+A');
  await keyboard.insertText('今天');
  await tabTo(page.getByLabel(/^谁调的/));
  await keyboard.insertText('苏玉梅');
  await expect(page.getByTitle('苏玉梅')).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(page.getByRole('checkbox', { name: WILLING }));
  await keyboard.press('Space');
  await photograph(studio, 'on-the-spot-keyboard');
  await page.getByRole('button', { name: '保存，去打印协议书' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByText(/人调字第1号$/).first()).toBeVisible();
  const [one] = await storedCases();
  expect(one).toMatchObject({
    status: 'mediating',
    agreement: { form: 'written', signing: null },
    fulfillmentRecords: [],
  });
  expect(one?.agreement?.terms.clauses[0]?.obligations).toMatchObject([
    { mode: 'act', amountFen: null },
  ]);
});
