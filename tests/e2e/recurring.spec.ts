import { expect, test } from '@playwright/test';
import { heldSchema } from '@shared/domain/meeting/meeting';
import { shopSchema } from '@shared/domain/merchant/merchant';
import { blankOf } from '@shared/domain/record/blank';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { press, section, tick, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('会议议定的事转为几家商户的承诺：勾两家，两边都看得到，撤销一起撤；不用诚信商圈的没有这个按钮', async () => {
  const { page } = studio;
  const { studio: open, today } = await ask(page, 'app.bootstrap', null);
  if (open === null) throw new Error('no studio');
  await ask(page, 'studio.updateSettings', { ...open.settings, works: ['meetings'] });
  const shop = (name: string) => ({ ...blankOf(shopSchema), name });
  await ask(page, 'merchants.register', {
    shop: shop('老王面馆'),
    more: ['小李五金店', '周记理发店'].map((name, at) => ({ id: `shop-${at}`, shop: shop(name) })),
  });
  const { record } = await ask(page, 'meetings.register', {
    held: { ...blankOf(heldSchema), type: '恳谈会', heldOn: today },
  });
  await page.reload();
  await page.goto(`app://studio/index.html#/meetings/${record.id}`);
  await press(page, '加一件议定的事');
  const dialog = page.getByRole('dialog');
  await type(dialog, '议定的事', '门前不占道');
  await press(dialog, '记下');
  await expect(dialog).toHaveCount(0);
  const items = section(page, '议定的事');
  await expect(items.getByRole('button', { name: /办完了/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /转为承诺/ })).toHaveCount(0);

  await ask(page, 'studio.updateSettings', { ...open.settings, works: ['meetings', 'merchants'] });
  await page.reload();
  await items.getByRole('button', { name: /转为承诺/ }).click();
  // Nobody has signed until a person says so.
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: '登记这 0 家' })).toBeDisabled();
  await tick(dialog, /老王面馆/);
  await tick(dialog, /周记理发店/);
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'meeting-pledges-dialog');
  await press(dialog, '登记这 2 家');
  await expect(dialog).toHaveCount(0);
  await expect(items.getByText(/签了文明经营承诺书的 2 家：.*老王面馆/)).toBeVisible();
  await expect(items.getByText('已转出')).toBeVisible();
  await expect(items.getByRole('button', { name: /转为事项|转为纠纷/ })).toHaveCount(0);
  await photograph(studio, 'meeting-pledges');
  await items.getByRole('link', { name: '周记理发店' }).click();
  await expect(page.getByText(/承诺书由会议议定：.*恳谈会，“门前不占道”/)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'merchant-agreed-at');
});
