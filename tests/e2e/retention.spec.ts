import { StudioStore } from '@main/store/studio-store';
import { expect, type Page, test } from '@playwright/test';
import { describeCase } from '@shared/domain/case/view/case-entry';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { changeCase } from '../support/case-store';
import { dataFolderOf } from '../support/data-folder';
import { day } from '../support/day';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { NEIGHBOR_STORIES } from '../support/sample-stories';
import { choose, press, type } from '../support/walk-form';

let studio: RunningStudio;

test.afterEach(async () => {
  await studio.close();
});

/** The data folder of a program that has ended: what is years old cannot be made by the window. */
function openFolder(root: string): Promise<StudioStore> {
  const today = day('2026-11-19');
  return StudioStore.open(root, {
    access: 'write',
    now: () => new Date(),
    stamp: () => '20261119-090000',
    describer: (known) => ({
      today: () => today,
      describe: (one, month) => {
        const { settings } = known();
        const now = '2026-11-19T01:00:00.000Z';
        return describeCase(one, month, { today, now, settings, calendar: new Map() });
      },
      rules: () => '',
    }),
  });
}

/** A studio in which two files were archived years ago, and a year is what it keeps files for. */
async function openOldStudio(): Promise<readonly string[]> {
  const first = await launchStudio();
  await openFlowerStudio(first);
  await tellInWindow(first.page, NEIGHBOR_STORIES.slice(0, 2));
  const { studio: known } = await ask(first.page, 'app.bootstrap', null);
  if (known === null) throw new Error('no studio');
  await ask(first.page, 'studio.updateSettings', {
    ...known.settings,
    retention: { ...known.settings.retention, usual: 'short', shortYears: 1 },
  });
  await ask(first.page, 'safekeeping.backUp', null);
  const root = dataFolderOf(first);
  const { userData, documents } = first;
  await first.app.close();
  const store = await openFolder(root);
  const numbers: string[] = [];
  for (const { id } of store.cases.keys().slice(0, 2)) {
    const one = await store.cases.get(id);
    numbers.push(one.number);
    await changeCase(store, id, one.revision, (copy) => ({
      ...copy,
      archivings: [
        {
          ...{ archivedOn: day('2020-01-06'), archivedBy: '赵信花', fileNumber: '2020-1', box: '' },
          ...{ term: null, reopening: null },
        },
      ],
    }));
  }
  await store.close();
  studio = await launchStudio({ userData, documents });
  return numbers;
}

async function show(page: Page, part: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/settings?part=${part}`);
}

test('档案到期：看保管期限，鉴定，看两份文书，销毁；另一卷续存，检查完好', async () => {
  test.setTimeout(180_000);
  const [gone = '', stays = ''] = await openOldStudio();
  const { page } = studio;
  await page.getByRole('link', { name: '设置' }).first().waitFor();
  for (const textSize of ['large', 'normal'] as const) {
    await ask(page, 'app.setPreferences', { textSize });
    await page.reload();
    await show(page, 'retention');
    await expect(page.getByRole('heading', { name: '保管期限' })).toBeVisible();
    await photograph(studio, `retention-${textSize}`);
    await show(page, 'appraisal');
    await expect(page.getByRole('heading', { name: '到期档案' })).toBeVisible();
    await expect(page.getByText(gone).first()).toBeVisible();
    await photograph(studio, `due-${textSize}`);
    await page.getByRole('button', { name: '登记鉴定' }).scrollIntoViewIfNeeded();
    await photograph(studio, `appraise-${textSize}`);
  }
  await choose(page, `${gone}怎么处理`, '销毁');
  await choose(page, `${stays}怎么处理`, '续存');
  await type(page, '鉴定人 1', '赵信花');
  await type(page, '鉴定人 2', '苏玉梅');
  await type(page, '鉴定意见', '一卷没有再用的必要，销毁；一卷牵涉房屋，续存。');
  await type(page, '续存到', '2066-1-6');
  await press(page, '登记鉴定');
  await expect(page.getByText('鉴定已登记')).toBeVisible();
  await expect(page.getByText('现在没有到期的案卷。')).toBeVisible();
  await photograph(studio, 'appraised');
  for (const paper of ['档案鉴定意见', '档案销毁清册']) {
    await page.getByRole('link', { name: paper }).click();
    await expect(page.getByText(gone).first()).toBeVisible();
    await photograph(studio, paper);
    await page.goBack();
    await expect(page.getByRole('heading', { name: '做过的鉴定' })).toBeVisible();
  }
  await press(page, '销毁 1 卷');
  const { today } = await ask(page, 'app.bootstrap', null);
  await type(page, '销毁清册签字日期', today);
  await type(page, '销毁人', '赵信花');
  await type(page, '监销人', '苏玉梅、宋雅琴');
  await photograph(studio, 'destroy-dialog');
  await page.getByRole('dialog').getByRole('button', { name: '销毁', exact: true }).click();
  await expect(page.getByText('请输入“销毁”两个字').last()).toBeVisible();
  await type(page, '请输入“销毁”两个字', '销毁');
  await page.getByRole('dialog').getByRole('button', { name: '销毁', exact: true }).click();
  await expect(page.getByText('1 卷已销毁。')).toBeVisible({ timeout: 60_000 });
  await photograph(studio, 'destroyed');
  await expect(page.getByText(gone)).toHaveCount(0);
  const report = await ask(page, 'safekeeping.check', null);
  expect(report.isSound).toBe(true);
});
