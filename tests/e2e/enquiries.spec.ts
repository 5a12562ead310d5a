import { expect, type Page, test } from '@playwright/test';
import { askedSchema } from '@shared/domain/enquiry/enquiry';
import { blankOf } from '@shared/domain/record/blank';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { press, section, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path;
  }, hash);
}

/** Somebody who asked, through the window's own wire. */
async function registerOne(page: Page, name: string, question: string): Promise<void> {
  const { today } = await ask(page, 'app.bootstrap', null);
  await ask(page, 'enquiries.register', {
    asked: {
      ...blankOf(askedSchema),
      ...{ askedOn: today, way: 'phone', name, people: 1, category: 'marriage_family' },
      ...{ question, answeredBy: '苏玉梅' },
    },
  });
}

test('登记咨询只用键盘，一屏写完；查到，转为纠纷，两边连着，月报里算', async () => {
  const { page } = studio;
  const { studio: open } = await ask(page, 'app.bootstrap', null);
  await ask(page, 'app.setPreferences', { deskMediatorId: open?.mediators[0]?.id ?? null });
  await page.reload();
  await goTo(page, '/cases');
  await page.getByRole('navigation', { name: '台账' }).getByRole('link', { name: '咨询' }).click();
  await press(page, '登记咨询');
  // The cursor is in the first field; Enter goes on and sends nothing.
  await expect(page.getByLabel('咨询人')).toBeFocused();
  await page.keyboard.type('孟庆云');
  await page.keyboard.press('Enter');
  await page.keyboard.type('13936001234');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(page.getByLabel('来访')).toBeChecked();
  await page.keyboard.press('Enter');
  await page.keyboard.type('邻里');
  // Nobody chooses before the list has followed what was typed.
  await expect(page.locator('.ant-select-item-option-active')).toHaveText('邻里纠纷');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('问题类别')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('咨询事项')).toBeFocused();
  await page.keyboard.type('楼上漏水，物业不管，找谁？');
  await page.keyboard.press('Tab');
  await page.keyboard.type('先请物业看，不行就来调解');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('调解', { exact: true })).toBeChecked();
  await photograph(studio, 'enquiry-form');
  const overflow = await page
    .getByRole('main')
    .evaluate((main) => main.scrollHeight - main.clientHeight);
  expect(overflow).toBeLessThanOrEqual(0);
  // Against whom and how long may stay empty; how many, by whom and when are there: Enter leads past them to the button.
  for (const label of ['对方是谁', '来了几人', '答复人', '用了几分钟', '咨询日期']) {
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(label)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '登记', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const saved = page.getByText('已登记并保存：孟庆云的咨询');
  await expect(saved).toBeVisible();
  await expect(page.getByText('139****1234')).toBeVisible();
  await registerOne(page, '石秀英', '老人的赡养费怎么算？');
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByRole('combobox', { name: '搜索' }).fill('漏水');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  // It is told of the list that was come back to, not of what is looked for later.
  await expect(saved).toHaveCount(0);
  await photograph(studio, 'enquiry-list');
  await page.getByRole('link', { name: '孟庆云' }).click();
  await press(page, '转为纠纷');
  await photograph(studio, 'enquiry-turning');
  await press(page.getByRole('dialog', { name: '转为纠纷？' }), '转为纠纷');
  await expect(page.getByText('由咨询转来')).toBeVisible();
  await photograph(studio, 'enquiry-turned');
  const { today } = await ask(page, 'app.bootstrap', null);
  const period = today.slice(0, 7);
  const preview = await ask(page, 'reports.preview', { report: 'monthly', period });
  const sections = preview.state === 'ready' ? preview.content.sections : [];
  const counted = sections.find(({ key }) => key === 'enquiries')?.rows ?? [];
  expect(counted.find(({ key }) => key === 'enquiries.people')?.thisPeriod).toBe(2);
  await page.getByRole('link', { name: '孟庆云的咨询' }).click();
  await expect(page.getByText('✓ 已转为纠纷')).toBeVisible();
  await photograph(studio, 'enquiry-page');
});

test('改一处，撤销；删除写明原因，从回收站恢复；大字也横着不用滚', async () => {
  const { page } = studio;
  await registerOne(page, '石秀英', '老人的赡养费怎么算？');
  await goTo(page, '/enquiries');
  await page.getByRole('link', { name: '石秀英' }).click();
  await type(page, '答复', '按子女的收入协商');
  await press(page, '保存');
  const part = section(page, '修改记录');
  await expect(part).toContainText('修改了这次咨询');
  await expect(page.getByRole('button', { name: '保存' })).toHaveCount(0);
  await press(part, '撤销');
  await expect(page.getByLabel('答复', { exact: true })).toHaveValue('');
  await press(part, '删除这次咨询');
  await photograph(studio, 'enquiry-removal');
  const dialog = page.getByRole('dialog', { name: '删除石秀英的咨询？' });
  await type(dialog, '删除的原因', '登记了两次');
  await press(dialog, '删除，放进回收站');
  await expect(page.getByRole('listitem', { name: '石秀英的咨询' })).toContainText('登记了两次');
  await photograph(studio, 'enquiry-removed');
  await press(page, '恢复 石秀英的咨询');
  await page.getByRole('link', { name: '打开这次咨询' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '石秀英的咨询' })).toBeVisible();
  await page.getByRole('button', { name: '大字' }).click();
  for (const hash of ['/enquiries', '/enquiries/new', '/enquiries/removed']) {
    await goTo(page, hash);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('咨询');
    await expect(page.locator('.loading-state')).toHaveCount(0);
    await photograph(studio, `large${hash.replaceAll('/', '-')}`);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways, hash).toBeLessThanOrEqual(0);
    // A form that is filled in while somebody talks is one screen.
    const main = page.getByRole('main');
    const overflow = await main.evaluate((part) => part.scrollHeight - part.clientHeight);
    if (hash === '/enquiries/new') expect(overflow).toBeLessThanOrEqual(0);
  }
});
