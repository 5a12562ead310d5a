import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { naturalPersonSchema } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { ask, openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { answerSaveDialog, launchStudio, type RunningStudio } from '../support/electron-app';
import { KeyboardHand } from '../support/keyboard-hand';
import { readSettledLedgers } from '../support/read-files';
import { ownersAsHtml } from '../support/twelve-owners';

/** Every test works with keys alone: it goes on by Tab and asks where the keyboard is by the name that is in sight. */
let studio: RunningStudio;
let keys: KeyboardHand;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  page = studio.page;
  const { studio: made } = await ask(page, 'app.bootstrap', null);
  await ask(page, 'app.setPreferences', { deskMediatorId: made?.mediators[0]?.id ?? null });
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  keys = new KeyboardHand(page);
});

test.afterAll(async () => {
  await studio.close();
});

async function lastCase() {
  const [one] = [...(await readSettledLedgers(dataFolderOf(studio))).values()].sort(
    (a, b) => b.serial.ordinal - a.serial.ordinal,
  );
  if (one === undefined) throw new Error('no case');
  return one;
}

/** Types letters into a list that is open to typing, and takes what they find. */
async function take(letters: string, found: string): Promise<void> {
  await page.keyboard.type(letters);
  await expect(page.getByTitle(found, { exact: true }).first()).toBeVisible();
  await keys.press('Enter');
}

test('登记：姓名栏等着，人名、来源、类别打首字母，Ctrl+S 登记；受理一张表', async () => {
  await keys.press('Control+n');
  await keys.isPutAt('姓名');
  await keys.type('邓雪梅');
  await keys.tabTo('联系电话');
  await keys.type('13900001234');
  await keys.tabTo('姓名', { most: 20 });
  await keys.type('范玉珍');
  await keys.tabTo('案件来源', { most: 16 });
  await take('ktsq', '当事人口头申请');
  await keys.tabTo('纠纷类别');
  await take('ll', '邻里纠纷');
  await keys.tabTo('纠纷简要情况');
  await keys.type('楼上卫生间漏水，把楼下客厅的顶棚泡坏了。');
  await keys.press('Control+s');
  await expect(page.getByText(/人调字第1号$/).first()).toBeVisible();
  await keys.tabTo('征询意愿');
  await keys.press('Enter');
  await keys.isPutAt('哪一天问的');
  await keys.tabTo('各方都当面问过，都同意', { most: 16 });
  await keys.press('Enter', 'Control+s');
  await expect(page.getByText('已受理').first()).toBeVisible();
  await keys.isPutAt('开一场调解');
});

test('一场调解：都到了以后键盘在告知上，一栏接一栏；回到案卷写协议，签好，三个日期一下', async () => {
  await keys.press('Enter');
  await keys.isPutAt('日期');
  await keys.tabTo('开始时间');
  await page.keyboard.type('1500');
  await keys.tabTo('开始记录');
  await keys.press('Enter');
  await keys.isPutAt('邓雪梅（申请人）');
  await keys.tabTo('都到了：邓雪梅 与 范玉珍');
  await keys.press('Enter');
  await keys.isPutAt(/^已告知当事人/);
  await keys.press('Space');
  await keys.tabTo('公开进行', { most: 24 });
  await keys.press('Space');
  await keys.tabTo('查明的事实', { most: 5 });
  await keys.type('管道接头老化漏水。');
  await keys.tabTo('调解方案', { most: 1 });
  await keys.type('修好管道，赔两千元。');
  await keys.tabTo('达成一致', { most: 1 });
  await keys.press('Space');
  await expect(page.getByText('✓ 已保存')).toBeVisible();
  await keys.tabTo('‹ 写好了，回到案卷');
  await keys.press('Enter');
  await keys.tabTo('书面协议：写协议书', { most: 14 });
  await keys.press('Enter');
  await keys.isPutAt('纠纷主要事实');
  await keys.tabTo('填履行安排（谁、给谁、做什么、多少、何时）', { most: 6 });
  await keys.press('Enter');
  await keys.isPutAt('由谁履行');
  await take('fyz', '范玉珍');
  await keys.tabTo('做什么');
  await keys.type('支付赔偿款');
  await keys.tabTo('金额');
  await keys.type('2000');
  await keys.tabTo('最迟什么时候');
  await keys.type('一周后');
  await keys.tabTo('当场履行');
  await keys.press('ArrowRight', 'Control+s');
  await expect(page.getByText('协议书草稿（还没有签字盖章）')).toBeVisible();
  await keys.isPutAt(/签字盖章/);
  await keys.press('Enter');
  await keys.isPutAt(/^看过协议书了/);
  await keys.press('Space');
  await keys.tabTo('三个日期都是今天');
  await keys.press('Enter', 'Control+s');
  await expect(page.getByRole('dialog')).toBeHidden();
  const { today } = await ask(page, 'app.bootstrap', null);
  expect((await lastCase()).agreement).toMatchObject({
    signing: { partiesSignedOn: today, mediatorsSignedOn: today, sealedOn: today },
  });
});

test('履行：一笔钱记上；导出 Word；F1 看手册，关上回到原处；查找', async () => {
  await keys.isPutAt('登记履行情况');
  await keys.press('F1');
  await expect(page.getByRole('dialog', { name: '使用手册' })).toBeVisible();
  await keys.press('Escape');
  await keys.isPutAt('登记履行情况');
  await keys.press('Enter');
  await keys.isPutAt('已履行');
  await keys.press('Space');
  await keys.tabTo('登记日期');
  await keys.type('今天');
  await keys.press('Control+s');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await lastCase()).fulfillmentRecords).toMatchObject([{ state: 'fulfilled' }]);
  await keys.press('Control+k');
  await page.keyboard.type('dxm');
  await expect(page.getByRole('option', { name: /邓雪梅 与 范玉珍/ }).first()).toBeVisible();
  await keys.press('Escape');
  await keys.tabTo('文书', { most: 8, back: true });
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: '文书' }).waitFor();
  await keys.tabTo(/^人民调解协议书/, { most: 10 });
  await keys.press('Enter');
  await keys.tabTo('导出 Word', { most: 4 });
  await answerSaveDialog(studio, join(studio.documents, '协议.docx'));
  await keys.press('Enter');
  await expect.poll(() => readdirSync(studio.documents)).toContain('协议.docx');
});

test('当场调成：从姓名写到保存；十二户的表粘贴进来', async () => {
  await keys.press('Control+n');
  await keys.isPutAt('姓名');
  await keys.tabTo('当场调成的，一页写完', { most: 4, back: true });
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: '当场调成' }).waitFor();
  await keys.isPutAt('姓名');
  await keys.type('孙大海');
  await keys.tabTo('联系电话');
  await keys.tabTo('姓名', { most: 5 });
  await keys.type('何小光');
  await keys.tabTo('纠纷类别', { most: 6 });
  await take('ll', '邻里纠纷');
  await keys.tabTo('案件来源');
  await take('ktsq', '当事人口头申请');
  await keys.tabTo('什么事');
  await keys.type('楼道堆放花盆挡了路。');
  await keys.tabTo('怎样说好的');
  await keys.type('何小光当天搬走花盆。');
  await keys.tabTo('口头协议');
  await keys.press('Space');
  await keys.tabTo('当场履行完了');
  await keys.press('Space');
  await keys.tabTo('孙大海', { most: 3 });
  await keys.press('ArrowRight');
  await keys.tabTo(/^各方都在场/, { most: 8 });
  await keys.press('Space', 'Control+s');
  await expect(page.getByText(/人调字第2号$/).first()).toBeVisible();
  expect(await lastCase()).toMatchObject({ agreement: { form: 'oral' } });

  await keys.press('Control+n');
  await keys.isPutAt('姓名');
  await keys.tabTo('用表格填申请人（可粘贴）', { most: 14 });
  await keys.press('Enter');
  await keys.isPutAt(/^第 1 行/);
  await studio.app.evaluate(
    ({ clipboard }, text) =>
      (clipboard as unknown as { writeHTML(html: string): void }).writeHTML(text),
    ownersAsHtml(),
  );
  await keys.press('ControlOrMeta+V');
  await expect(page.getByText('共 12 行，可以放 12 行。')).toBeVisible();
  await keys.isPutAt(/^第 1 行/);
  await keys.press('Control+s');
  await expect(page.getByRole('heading', { name: '申请人（12 名）' })).toBeVisible();
});

test('重复的人合并；编号的样子从例子里选', async () => {
  const { today } = await ask(page, 'app.bootstrap', null);
  const blank = { ...blankOf(naturalPersonSchema), kind: 'natural_person' } as const;
  const registration = {
    ...blankOf(registrationSchema),
    ...{ registeredOn: today, requestedOn: today, source: 'application_oral' as const },
    ...{ category: 'neighborhood' as const, description: '争停车位', registrar: '苏玉梅' },
    ...{ difficulty: 'ordinary' as const, escalationRisk: 'none' as const },
  };
  // The neighbours are found by no letter of the two.
  for (const [name, neighbor] of [
    ['王丽华', '楼上的'],
    ['王丽', '对门的'],
  ] as const)
    await ask(page, 'cases.register', {
      registration,
      parties: [
        {
          ...{ ...blank, id: 'p1', side: 'applicant', name },
          ...{ identityPaper: 'resident_id', idNumber: '230102197506010023' },
        },
        { ...blank, id: 'p2', side: 'respondent', name: neighbor, identityPaper: 'none' },
      ],
    });
  await keys.press('Control+k');
  await page.keyboard.type('wlh');
  await expect(page.getByRole('option', { name: /个人/ }).first()).toBeVisible();
  for (let tries = 0; tries < 8; tries += 1) {
    await keys.press('ArrowDown');
    const active = page.locator('[role="option"][aria-selected="true"]');
    if (/个人/.test((await active.textContent()) ?? '')) break;
  }
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: '王丽华', exact: true }).waitFor();
  await keys.tabTo('合并重复的登记', { most: 4 });
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: '合并重复的登记' });
  await expect(dialog.getByRole('button', { name: /^王丽 / })).toBeVisible();
  await keys.tabTo(/^王丽/, { most: 4 });
  await keys.press('Enter');
  await expect(dialog.getByText('并进来的是')).toBeVisible();
  await keys.tabTo('合并', { most: 6 });
  await keys.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: '来过的事' }).getByRole('listitem')).toHaveCount(2);

  await page.keyboard.press('Control+k');
  await keys.tabTo('设置', { most: 4, back: true });
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  await keys.tabTo('编号与月报', { most: 5 });
  await keys.press('Enter');
  await keys.tabTo(/^（\d{4}）人调字第\d+号/, { most: 16 });
  await keys.press('ArrowDown', 'Control+s');
  await expect
    .poll(async () => JSON.stringify((await ask(page, 'app.bootstrap', null)).studio?.settings))
    .not.toContain('（{年}）人调字第{序号}号');
});
