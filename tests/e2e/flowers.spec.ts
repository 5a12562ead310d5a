import { expect, test } from '@playwright/test';
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

test('三轮车的消费纠纷：不用五朵金花的看不到；用了，提出诚信花，写明为什么，一点就选上；她的页上有这件', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [
    {
      ...TRICYCLE_SHED,
      ...{ when: { kind: 'days_ago', days: 2 }, outcome: { kind: 'open' }, events: [] },
      sessions: [],
    },
  ]);
  const caseId = view?.case.id ?? '';
  const { studio: open } = await ask(page, 'app.bootstrap', null);
  if (open === null) throw new Error('no studio');
  const rail = page.getByRole('navigation', { name: '主导航' });
  await ask(page, 'studio.updateSettings', { ...open.settings, works: [] });
  await page.reload();
  await expect(rail.getByRole('link')).toHaveCount(7);
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await press(await unfold(page, '意愿与受理'), '更换调解员');
  await expect(page.getByText('建议由')).toHaveCount(0);

  // In 设置: one tick, and what lies behind it is there.
  await page.goto('app://studio/index.html#/settings?part=works');
  await page.getByRole('checkbox', { name: '五朵金花' }).check();
  await press(page, '保存');
  await expect(rail.getByRole('link', { name: '社区' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, '工作内容');
  await page.goto('app://studio/index.html#/settings?part=mediators');
  const first = page.getByRole('group', { name: '第 1 名调解员' });
  await first.getByText(/^更多：|^职务、专长/).click();
  const strengths = first.getByRole('group', { name: '擅长的纠纷' });
  const category = strengths.getByRole('checkbox', { name: '其他消费纠纷' });
  await category.setChecked(true);
  await photograph(studio, '擅长的纠纷');
  const save = page.getByRole('button', { name: '保存', exact: true });
  if (await save.isEnabled()) await save.click();

  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const part = await unfold(page, '意愿与受理');
  if (await part.getByRole('button', { name: '更换调解员' }).isVisible())
    await press(part, '更换调解员');
  const proposal = part.getByText(/^建议由诚信花 苏玉梅来办（擅长其他消费纠纷/);
  await expect(proposal).toBeVisible();
  await photograph(studio, '建议由谁来办');
  const take = part.getByRole('button', { name: '就由苏玉梅办' });
  if (await take.isVisible()) await take.click();
  await expect(part.getByText('✓ 已选')).toBeVisible();
  await expect(part.getByRole('checkbox', { name: /^苏玉梅/ })).toBeChecked();

  await rail.getByRole('link', { name: '社区' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '五朵金花' })).toBeVisible();
  const flowers = page.getByRole('list', { name: '调解员' }).getByRole('listitem');
  await expect(flowers).toHaveCount(5);
  await expect(flowers.first()).toContainText('其他消费纠纷');
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, '五朵金花');
  await page.getByRole('link', { name: '诚信花 苏玉梅' }).click();
  await expect(page.getByRole('heading', { name: '苏玉梅在办的纠纷' })).toBeVisible();
  await expect(page.locator(`a[href="#/cases/${caseId}"]`)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, '一朵花');
});
