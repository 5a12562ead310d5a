import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openFlowerStudio } from '../support/ask-window';
import { launchStudio } from '../support/electron-app';

const ROOT = join(__dirname, '../..');
const RAIL = ['纠纷台账', '日程', '当事人', '文书', '报表', '设置', '今日'];
/** The page of a place is headed by its name, but for reports, which are headed by the one that is shown. */
const headingOf = (place: string) => (place === '报表' ? /月报/ : new RegExp(place));

function rail(page: Page) {
  return page.getByRole('navigation', { name: '主导航' });
}

test('每一页第一次打开都不先变空白：新的一页来了，原来的一页才走', async () => {
  const studio = await launchStudio();
  const { page } = studio;
  await openFlowerStudio(studio);
  // Notes every frame in which no page stands in its place.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { emptyFrames: seen });
    const look = (): void => {
      if (document.querySelector('.shell-main h1') === null) seen.push(location.hash);
      requestAnimationFrame(look);
    };
    look();
  });
  for (const name of RAIL) {
    await rail(page).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name: headingOf(name) })).toBeVisible();
  }
  expect(await page.evaluate(() => Reflect.get(window, 'emptyFrames'))).toEqual([]);
  await studio.close();
});

test('一页的文件缺了：只有这一页说打不开，别的照常，窗口不空白', async () => {
  const program = mkdtempSync(join(tmpdir(), 'studio-program-'));
  for (const part of ['out', 'resources', 'package.json'])
    cpSync(join(ROOT, part), join(program, part), { recursive: true });
  const assets = join(program, 'out/renderer/assets');
  for (const name of readdirSync(assets).filter((file) => file.startsWith('papers-')))
    rmSync(join(assets, name));
  const studio = await launchStudio({ program });
  const { page } = studio;
  await openFlowerStudio(studio);
  await rail(page).getByRole('link', { name: '文书' }).click();
  await expect(page.getByRole('heading', { name: '这一页出了点问题' })).toBeVisible();
  await expect(page.getByText(/已经保存的内容都在/)).toBeVisible();
  await rail(page).getByRole('link', { name: '报表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /月报/ })).toBeVisible();
  await studio.close();
  rmSync(program, { recursive: true, force: true });
});

test('窗口开头的脚本里没有填写规则：它们跟着后面的页面来', () => {
  const assets = join(ROOT, 'out/renderer/assets');
  const page = readFileSync(join(ROOT, 'out/renderer/index.html'), 'utf8');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const first = scripts.filter((name) => page.includes(`assets/${name}"`));
  const read = (name: string) => readFileSync(join(assets, name), 'utf8');
  expect(first).toHaveLength(1);
  // Whatever it imports would be waited for as well.
  expect(first.filter((name) => /^import\b|;import\s*["'{]/.test(read(name)))).toEqual([]);
  // The word stands somewhere, so that it can be missed where it must not stand.
  const withSchemas = scripts.filter((name) => read(name).includes('ZodObject'));
  expect(withSchemas.length).toBeGreaterThan(0);
  expect(withSchemas.filter((name) => first.includes(name))).toEqual([]);
});

test('填写规则来了，也不试着在窗口里现做代码（bug: 内容策略拦下，记成违反）', async () => {
  const studio = await launchStudio();
  const { page } = studio;
  await openFlowerStudio(studio);
  await page.evaluate(() => {
    const blocked: string[] = [];
    Object.assign(window, { blocked });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      blocked.push(`${violatedDirective} ${sourceFile}`),
    );
    location.hash = '/cases/new';
  });
  await page.getByRole('button', { name: /登记/ }).last().click();
  await expect(page.getByText('请填写纠纷简要情况').first()).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'blocked'))).toEqual([]);
  await studio.close();
});
