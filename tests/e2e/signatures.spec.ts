import { expect, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
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

/** A dispute whose agreement is written and unsigned, its page open. */
async function openDrafted(page: Page) {
  const { outcome } = TRICYCLE_SHED;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, events: [] },
      outcome: { ...outcome, kind: 'draft' } as typeof outcome,
    },
  ]);
  if (view === undefined) throw new Error('the story was not told');
  await page.goto(`app://studio/index.html#/cases/${view.case.id}`);
  return view;
}

test('分两天来签名：先签的记下，还缺谁看得见，签齐盖章才生效；协议书发给了谁也看得见', async () => {
  const { page } = studio;
  const { case: before, today } = await openDrafted(page);
  const [first, second] = before.parties;
  const part = await unfold(page, '调解结果');
  await press(part, '先登记签了名的人');
  const dialog = page.getByRole('dialog', { name: '登记谁签了名' });
  await dialog.getByRole('checkbox', { name: `${first?.name}签了名` }).check();
  await photograph(studio, '登记谁签了名');
  expect(await findBarriers(page)).toEqual([]);
  await press(dialog, '保存签名登记');
  await expect(dialog).toBeHidden();
  await expect(part.getByText('还没有签名 1 人')).toContainText(second?.name ?? '');
  await photograph(studio, '还没有签名的人');

  await press(part, '登记签字盖章');
  const sign = page.getByRole('dialog', { name: '登记签字盖章' });
  await sign.getByRole('checkbox', { name: /看过协议书了/ }).check();
  await press(sign, '三个日期都是今天');
  await photograph(studio, '签字盖章还缺谁');
  await press(sign, '登记签字盖章');
  await expect(sign).toBeHidden();
  const { case: signed } = await ask(page, 'cases.get', { caseId: before.id });
  expect(signed.signatures.map(({ signedOn }) => signedOn)).toEqual([today, today]);
  await expect(part.getByText('还没有登记送给')).toBeVisible();

  await press(part, '登记送达');
  const deliver = page.getByRole('dialog', { name: '登记送达' });
  await deliver.getByRole('checkbox', { name: /送的有调解协议书/ }).check();
  await deliver.getByRole('checkbox', { name: first?.name ?? '', exact: true }).check();
  await deliver.getByRole('textbox', { name: '送达方式' }).fill('当面交付');
  await deliver.getByRole('textbox', { name: '送达人' }).fill('苏玉梅');
  await photograph(studio, '送达协议书');
  await press(deliver, '保存送达');
  await expect(deliver).toBeHidden();
  await expect((await unfold(page, '调解结果')).getByText('还没有登记送给')).toContainText(
    second?.name ?? '',
  );
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  const large = await unfold(page, '调解结果');
  await large.scrollIntoViewIfNeeded();
  await photograph(studio, '签字以后大字');
});
