import { expect, test } from '@playwright/test';
import { openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { readSettledLedgers } from '../support/read-files';
import { ownersAsHtml, TWELVE_OWNERS } from '../support/twelve-owners';
import { accept, appoint, holdSession } from '../support/walk-case';
import { choose, fieldOf, press, section, select, tick, type } from '../support/walk-form';

const COMPANY = '阳光物业服务有限公司';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

async function theCase() {
  const [one, ...others] = (await readSettledLedgers(dataFolderOf(studio))).values();
  if (one === undefined || others.length > 0) throw new Error('one case was expected');
  return one;
}

/** What a table program puts on the clipboard. */
async function copyTable(html: string): Promise<void> {
  await studio.app.evaluate(
    ({ clipboard }, text) =>
      (clipboard as unknown as { writeHTML(html: string): void }).writeHTML(text),
    html,
  );
}

test('登记：十二户业主从表格里粘贴进来，逐个都在，出生日期和性别由号码带出', async () => {
  const { page } = studio;
  await press(page, '登记纠纷');
  await select(page, '案件来源', '当事人书面申请');
  await select(page, '纠纷类别', '物业纠纷');
  await type(page, '纠纷简要情况', '电梯坏了三个月，十二户业主要求修好并退还部分物业费。');
  await press(page, '用表格填申请人（可粘贴）');
  const dialog = page.getByRole('dialog', { name: '用表格填当事人' });
  await expect(dialog.locator('[data-cell="0,0"]')).toBeFocused();
  await copyTable(ownersAsHtml());
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog.getByText('共 12 行，可以放 12 行。')).toBeVisible();
  await photograph(studio, 'party-table');
  await press(dialog, '放进申请人 12 名');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: '申请人（12 名）' })).toBeVisible();
  const other = page.getByRole('article', { name: '被申请人 1' });
  await other.getByRole('radio', { name: '公司、个体工商户等企业' }).check();
  await type(other, '单位名称', COMPANY);
  await photograph(studio, 'many-parties-register');
  await press(page, '登记');
  await expect(page.getByText(/^（\d{4}）人调字第1号$/).first()).toBeVisible();
  const { parties } = await theCase();
  expect(parties.map(({ name }) => name)).toEqual([
    ...TWELVE_OWNERS.map(([name]) => name),
    COMPANY,
  ]);
  expect(parties[3]).toMatchObject({ name: '刘𠮷', birthDate: '1973-04-15', side: 'applicant' });
});

test('坏的表：哪一行怎么了说得清，好的先放，坏的留在表里', async () => {
  const { page } = studio;
  await press(page, '修改当事人');
  await press(page, '用表格填申请人（可粘贴）');
  const dialog = page.getByRole('dialog', { name: '用表格填当事人' });
  const [first] = TWELVE_OWNERS;
  // What is pasted before the cursor stands in the table goes nowhere.
  await expect(dialog.locator('[data-cell="0,0"]')).toBeFocused();
  await copyTable(
    ownersAsHtml([
      ['郑新', '3.10115E+17', '', '3号楼', ''],
      ['王丽丽', first?.[1] ?? '', '', '3号楼', ''],
      ['', '', '13900000000', '3号楼', ''],
      ['冯晓', '419900198303154121', '', '3号楼', ''],
    ]),
  );
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog.getByText(/变成了 3\.10115E\+17/)).toBeVisible();
  await expect(dialog.getByText(/证件号码与已有的王丽的相同/)).toBeVisible();
  await expect(dialog.getByText(/没有姓名/)).toBeVisible();
  await expect(dialog.getByText(/校验位不对/)).toBeVisible();
  await photograph(studio, 'party-table-bad');
  await press(dialog, '先放进没有问题的 1 名');
  await expect(dialog.getByText(/还有 3 行没有放/)).toBeVisible();
  await press(dialog, '先不放，留着');
  await expect(page.getByRole('heading', { name: '申请人（13 名）' })).toBeVisible();
  await press(page, '用表格填申请人（可粘贴）');
  await expect(dialog.locator('[data-cell="0,0"]')).toHaveValue('郑新');
  await press(dialog, '清空表格');
  await press(dialog, '先不放，留着');
});

test('三百行：窗口不卡死，放得下多少说得明白', async () => {
  const { page } = studio;
  await press(page, '用表格填申请人（可粘贴）');
  const dialog = page.getByRole('dialog', { name: '用表格填当事人' });
  await expect(dialog).toBeVisible();
  const rows = Array.from({ length: 300 }, (_unused, index) => [
    `业主${index}`,
    '',
    '',
    '3号楼',
    '',
  ]);
  // What is pasted before the cursor stands in the table goes nowhere.
  await expect(dialog.locator('[data-cell="0,0"]')).toBeFocused();
  await copyTable(ownersAsHtml(rows));
  await page.keyboard.press('ControlOrMeta+V');
  await expect(dialog.getByText(/共 300 行，可以放 46 行/)).toBeVisible();
  await expect(dialog.getByText(/最多 60 名当事人/).first()).toBeVisible();
  await photograph(studio, 'party-table-300');
  await press(dialog, '清空表格');
  await press(dialog, '先不放，留着');
});

test('只用键盘：回车往下，Tab 往右，最后一格再按就多一行', async () => {
  const { page } = studio;
  await press(page, '用表格填申请人（可粘贴）');
  const dialog = page.getByRole('dialog', { name: '用表格填当事人' });
  await expect(dialog.locator('[data-cell="0,0"]')).toBeFocused();
  await page.keyboard.insertText('孙大海');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('吴秋月');
  await expect(dialog.locator('[data-cell="1,0"]')).toHaveValue('吴秋月');
  await dialog.locator('[data-cell="2,4"]').focus();
  await page.keyboard.press('Tab');
  await expect(dialog.locator('[data-cell="3,0"]')).toBeFocused();
  await expect(dialog.getByText('共 2 行，可以放 2 行。')).toBeVisible();
  await press(dialog, '清空表格');
  await press(dialog, '先不放，留着');
});

test('意愿：逐个问过以后，一方一下记完；答复不一样的单独记', async () => {
  const { page } = studio;
  // The tables of the tests before left the parties as they are in the file.
  await press(page, '保存当事人');
  const part = section(page, '意愿与受理');
  await press(part, '征询意愿');
  const all = part.locator('.all-agree');
  await expect(all.getByRole('button', { name: '申请人 13 人都同意' })).toBeDisabled();
  await choose(all, '都是怎样征询的', '当面');
  await tick(all, '这 13 人每一个都问过了');
  const odd = part.getByRole('group', { name: '冯晓的调解意愿' });
  await odd.getByRole('radio', { name: '同意调解' }).check();
  await choose(odd, '征询方式', '电话');
  await photograph(studio, 'side-consents');
  await press(all, '其余申请人 12 人都同意');
  await expect(all).toBeHidden();
  const company = part.getByRole('group', { name: `${COMPANY}的调解意愿` });
  await company.getByRole('radio', { name: '同意调解' }).check();
  await choose(company, '征询方式', '当面');
  await photograph(studio, 'side-consents-done');
  await press(part, '保存意愿');
  await expect(part.getByRole('button', { name: '征询意愿' })).toBeVisible();
  const { consents } = await theCase();
  expect(consents).toHaveLength(14);
  expect(consents.filter(({ method }) => method === 'phone')).toHaveLength(1);
});

test('协议：公司付给全体申请人，条文和协议书上都是这四个字', async () => {
  const { page } = studio;
  await appoint(page, ['苏玉梅（诚信花）']);
  await accept(page);
  await holdSession(page, {
    startsAt: '15:00',
    endsAt: '16:20',
    statements: [],
    factsFound: '电梯停用三个月，物业费照收。',
    proposal: '退还三个月物业费。',
  });
  const part = section(page, '调解结果');
  await press(part, '书面协议：写协议书');
  await press(part, '填履行安排（谁、给谁、做什么、多少、何时）');
  await select(part, '由谁履行', COMPANY);
  await select(part, '向谁履行', '全体申请人');
  await type(part, '做什么', '退还物业费');
  await type(part, '金额', '13000');
  await type(part, '最迟什么时候', (await theCase()).registration.registeredOn);
  await choose(part, '履行方式', '一次性履行');
  await press(part, '一样多的：写上“每人1,000.00元”');
  await press(part, '写成条文');
  await expect(fieldOf(part, '第一条条文')).toHaveValue(
    /向全体申请人退还物业费（每人1,000\.00元）/,
  );
  await photograph(studio, 'all-applicants');
  await press(part, '保存协议书草稿');
  await expect(part.getByText(/全体申请人/).first()).toBeVisible();
  await photograph(studio, 'many-parties-page');
});
