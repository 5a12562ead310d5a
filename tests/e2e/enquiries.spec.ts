import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';

let studio: RunningStudio;

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

test('登记咨询，查到，转为纠纷，月报里算一件', async () => {
  const { page } = studio;
  await page.goto('app://studio/index.html#/cases');
  await page.getByRole('navigation', { name: '台账' }).getByRole('link', { name: '咨询' }).click();
  await page.getByRole('button', { name: '登记咨询' }).click();
  await page.getByLabel('咨询人').fill('孟庆云');
  // Enter goes on and sends nothing.
  await page.keyboard.press('Enter');
  await page.keyboard.type('13936001234');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.getByText('来访', { exact: true }).click();
  await page.getByLabel('问题类别').click();
  await page.keyboard.type('邻里');
  await page.keyboard.press('Enter');
  await page.getByLabel('咨询事项').fill('楼上漏水，物业不管，找谁？');
  await page.getByText('调解', { exact: true }).click();
  await page.getByLabel('答复人').fill('苏玉梅');
  await photograph(studio, 'enquiry-form');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('139****1234')).toBeVisible();
  await page.getByLabel('在咨询中查找').fill('漏水');
  await expect(page.getByRole('link', { name: '孟庆云' })).toBeVisible();
  await photograph(studio, 'enquiry-list');
  await page.getByRole('link', { name: '孟庆云' }).click();
  await page.getByRole('button', { name: '转为纠纷' }).click();
  await photograph(studio, 'enquiry-turning');
  await page.getByRole('dialog').getByRole('button', { name: '转为纠纷' }).click();
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
});
