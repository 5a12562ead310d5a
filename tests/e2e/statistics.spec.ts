import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { CONSUMER_STORIES, DAMAGES_STORIES, TRADE_STORIES } from '../support/sample-stories';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  await tellInWindow(studio.page, [...CONSUMER_STORIES, ...DAMAGES_STORIES, ...TRADE_STORIES]);
});

test.afterAll(async () => {
  await studio.close();
});

test('从报表走到统计图，点一个数看是哪几件，再回到那个数（bug: 回到了报表）', async () => {
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  await page.goto('app://studio/index.html#/reports');
  await page.getByRole('link', { name: '统计图' }).click();
  await page.goto(`app://studio/index.html#/reports/statistics?period=${today.slice(0, 4)}`);
  await page.getByRole('img', { name: /各月调解结束/ }).waitFor();
  await photograph(studio, 'statistics');
  const figure = page.getByRole('link', { name: /^调解案件总数/ });
  const shown = await figure.textContent();
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`本期 ${shown} 件`);
  await page.getByRole('link', { name: '回到报表' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('统计图');
  await expect(figure).toBeFocused();
});

test('大字：图里的字不小于 20 像素，图不出格（bug: 图里的字还是小的）', async () => {
  const { page } = studio;
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setContentSize(1280, 720),
  );
  await press(page, '大字');
  await page.getByRole('img', { name: /各月调解结束/ }).waitFor();
  const smallest = () =>
    page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('.picture text')].map((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
    );
  await expect.poll(smallest).toBeGreaterThanOrEqual(20);
  expect(
    await page.evaluate(() => {
      const main = document.querySelector('main');
      return main === null ? 0 : main.scrollWidth - main.clientWidth;
    }),
  ).toBeLessThanOrEqual(0);
  await page.screenshot({ path: test.info().outputPath('statistics-large.png') });
});
