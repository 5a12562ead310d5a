import { expect, test } from '@playwright/test';
import { addDays } from '@shared/domain/kernel/local-date';
import { heldSchema } from '@shared/domain/meeting/meeting';
import { shopSchema } from '@shared/domain/merchant/merchant';
import { blankOf } from '@shared/domain/record/blank';
import { madeSchema } from '@shared/domain/round/round';
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

test('会议议定的事转为几家商户的承诺：勾两家，两边都看得到；不用诚信商圈的没有这个按钮', async () => {
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

test('日程里排着该开的会、该走的访：点一下，什么会、哪天都填好；登记了就下去；不用的不排', async () => {
  const { page } = studio;
  const { studio: open, today } = await ask(page, 'app.bootstrap', null);
  if (open === null) throw new Error('no studio');
  const use = (works: typeof open.settings.works) =>
    ask(page, 'studio.updateSettings', { ...open.settings, works });
  await use(['meetings', 'rounds']);
  await page.reload();
  await page.goto(`app://studio/index.html#/schedule?view=week&day=${today}`);
  await expect(page.getByRole('heading', { level: 2, name: /起的一周/ })).toBeVisible();
  // Nothing was ever held here: nothing is asked for.
  await expect(page.getByText('该开的会')).toHaveCount(0);
  const hold = (type: string) =>
    ask(page, 'meetings.register', {
      held: { ...blankOf(heldSchema), type, heldOn: addDays(today, -100) },
    });
  await hold('民情座谈会');
  await hold('问题协调会');
  await ask(page, 'rounds.register', {
    made: { ...blankOf(madeSchema), type: '入户走访', who: '苏玉梅', madeOn: addDays(today, -30) },
  });
  await page.reload();
  const meeting = page.getByRole('listitem').filter({ hasText: '民情座谈会' });
  await expect(meeting).toHaveCount(1);
  await expect(meeting.getByText('每周，这天以前哪天都行')).toBeVisible();
  await expect(page.getByText('该走的访')).toHaveCount(1);
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'schedule-recurring-week');
  await page.goto(`app://studio/index.html#/schedule?view=month&day=${today}`);
  await expect(page.locator('.month-recurring', { hasText: '民情座谈会' }).first()).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'schedule-recurring-month');

  await page.goto(`app://studio/index.html#/schedule?view=week&day=${today}`);
  await meeting.getByRole('link', { name: '民情座谈会' }).click();
  await expect(page.getByRole('radio', { name: '民情座谈会' })).toBeChecked();
  await photograph(studio, 'schedule-recurring-form');
  await press(page, '登记');
  await expect(page.getByRole('heading', { name: /民情座谈会$/ })).toBeVisible();
  await page.goto(`app://studio/index.html#/schedule?view=week&day=${today}`);
  await expect(page.getByText('该走的访')).toHaveCount(1);
  await expect(page.getByText('民情座谈会')).toHaveCount(0);
  await use([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: /起的一周/ })).toBeVisible();
  await expect(page.getByText('该走的访')).toHaveCount(0);
});
