import { expect, test } from '@playwright/test';
import { openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { choose, press, section, tick, type } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

test('粘进一条街的商户，一次登记承诺书；纠纷自己连上；没整改的在今日；看着凭据评诚信商户', async () => {
  const { page } = studio;
  const goTo = (hash: string) => page.goto(`app://studio/index.html#${hash}`);
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  const seller = view?.case.parties.find(({ side }) => side === 'respondent')?.name ?? '';

  await goTo('/merchants');
  await press(page, '一次填多家');
  await page
    .getByRole('textbox', { name: /一行一家/ })
    .fill(`${seller}\t陈顺达\t13903950010\t滨河路9号\n老王面馆，王建国\n小李五金店`);
  await expect(page.getByText(/要登记 3 家.*电话 13903950010，地址 滨河路9号/)).toBeVisible();
  await photograph(studio, 'merchants-paste');
  await press(page, '登记这 3 家');
  await expect(page.getByText('已登记 3 家商户')).toBeVisible();

  await press(page, '登记多家承诺书');
  const many = page.getByRole('region', { name: '登记多家承诺书' });
  await tick(many, new RegExp(seller));
  await tick(many, /老王面馆/);
  expect(await findBarriers(page)).toEqual([]);
  await photograph(studio, 'merchants-pledges');
  await press(many, '登记这 2 家');
  await expect(page.getByText('已登记 2 家', { exact: true })).toBeVisible();
  await expect(page.getByText('已签，没有公示')).toHaveCount(2);
  await photograph(studio, 'merchants-list');

  await page.getByRole('link', { name: seller }).click();
  const disputes = section(page, '纠纷');
  await expect(disputes.getByText('作为被申请人 1 件，其中达成协议 1 件。')).toBeVisible();
  await expect(disputes.getByRole('listitem')).toHaveCount(1);
  await press(page, '登记检查');
  const dialog = page.getByRole('dialog');
  await choose(dialog, '哪一级', '市场监管所抽检');
  await choose(dialog, '检查结果', '有问题');
  await press(dialog, '登记检查');
  await expect(dialog.getByText('有问题的，请写明查到什么。').first()).toBeVisible();
  await type(dialog, '查到什么', '没有明码标价');
  await photograph(studio, 'merchants-inspection');
  await press(dialog, '登记检查');
  await expect(dialog).toHaveCount(0);
  await expect(
    section(page, '监督检查')
      .getByText(/待整改/)
      .first(),
  ).toBeVisible();
  await photograph(studio, 'merchants-one');
  await page.getByRole('link', { name: /文明经营承诺书/ }).click();
  await expect(page.getByText(/自愿加入诚信商圈/).first()).toBeVisible();

  await goTo('/');
  await page
    .getByRole('region', { name: '社区工作' })
    .getByText(/^商户检查发现的问题 · /)
    .click();
  await expect(page.getByText(/待整改.*没有明码标价/).first()).toBeVisible();

  await goTo('/commendations/new');
  await type(page, '评选名称', '今年的诚信商户');
  await choose(page, '评什么', '诚信商户');
  await press(page, '登记');
  await page.getByRole('link', { name: '今年的诚信商户' }).click();
  await press(page, '列入候选');
  await expect(dialog.getByText(/被申请的纠纷 1 件，达成协议 1 件/)).toBeVisible();
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await tick(dialog, new RegExp(seller));
  await tick(dialog, /老王面馆/);
  await photograph(studio, 'merchants-nominate');
  await press(dialog, '列入这 2 家');
  await expect(dialog).toHaveCount(0);
  await press(page, '登记评定');
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await type(dialog, '由谁评定', '居民议事会');
  await tick(dialog, /老王面馆/);
  await photograph(studio, 'merchants-decide');
  await press(dialog, '登记，评上 1 个');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('✓ 评上')).toHaveCount(1);
  await photograph(studio, 'merchants-commended');
});
