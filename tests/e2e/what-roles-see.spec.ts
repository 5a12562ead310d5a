import { expect, type Page, test } from '@playwright/test';
import { type RoleKey, roleOf } from '@shared/domain/account/roles';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { LAND_STORIES } from '../support/sample-stories';
import { visit } from '../support/walk-places';

const PASSWORD = '春天的柳树发芽了';
test.setTimeout(180_000);

let studio: RunningStudio;
const ids = new Map<RoleKey, string>();
let caseId = '';

test.beforeAll(async () => {
  studio = await launchStudio();
  const { page } = studio;
  await openFlowerStudio(studio);
  const told = await tellInWindow(page, LAND_STORIES);
  const one = told.at(-1)?.case;
  caseId = one?.id ?? '';
  const mediatorId = one?.mediators[0]?.mediatorId ?? null;
  await ask(page, 'protection.turnOn', { name: '赵主任', mediatorId: null, password: PASSWORD });
  for (const role of ['volunteer', 'street', 'inspector', 'reader'] as const) {
    const { isOfRoster = false, byFiles = false, label } = roleOf(role);
    const account = { name: label, role, until: byFiles ? ('2099-12-31' as never) : null };
    const given = { account, mediatorId: isOfRoster ? mediatorId : null };
    const { record } = await ask(page, 'accounts.register', given);
    if (byFiles)
      await ask(page, 'accounts.grantFiles', { id: record.id, revision: 1, files: [caseId] });
    await ask(page, 'protection.setPassword', { accountId: record.id, password: PASSWORD });
    ids.set(role, record.id);
  }
});
test.afterAll(() => studio.close());

async function workAs(page: Page, role: RoleKey): Promise<void> {
  await ask(page, 'desk.unlock', { personId: ids.get(role) ?? '', password: PASSWORD });
  await page.goto('app://studio/index.html#/');
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

const MAIN_PLACES = ['/', '/cases', '/enquiries', '/schedule', '/places', '/reports'];

/** The words of what may be pressed on a page. */
async function offered(page: Page, hash: string): Promise<string> {
  await visit(page, { name: hash, hash, heading: /./ });
  const main = page.getByRole('main');
  // The tabs of a place lead to lists that may be read.
  const words = await main.locator(':is(button, a):not(nav *)').allTextContents();
  return words.join('|');
}

/** Pages and buttons that such a person cannot use. */
const NOT_FOR_READERS =
  /^(登记纠纷|登记咨询|登记一处|一次填多处|回收站|导出.*|打印|一起打印.*|打印选中.*|撤销.*|附签字原件|改文字|记下已打印|另存一份|一键成卷|转介法律援助|派单|督办|吹哨)$/;

for (const role of ['reader', 'inspector'] as const)
  test(`${roleOf(role).label}：看得到的页上没有按了会被拒绝的按钮`, async () => {
    const { page } = studio;
    await workAs(page, role);
    const places = role === 'reader' ? MAIN_PLACES : ['/cases'];
    for (const hash of [...places, `/cases/${caseId}`, `/cases/${caseId}/file`]) {
      const words = await offered(page, hash);
      expect(
        words.split('|').filter((word) => NOT_FOR_READERS.test(word)),
        hash,
      ).toEqual([]);
      await expect(page.getByText(/您没有“.+”的权限/), hash).toHaveCount(0);
    }
    await page.goto(`app://studio/index.html#/cases/${caseId}`);
    await photograph(studio, `${role}-case`);
  });

test('街道查看：报表上的数字不是链接，没有要他登记的话', async () => {
  const { page } = studio;
  await workAs(page, 'street');
  for (const hash of ['/reports', '/reports/submissions', '/reports/statistics']) {
    await visit(page, { name: hash, hash, heading: /./ });
    await expect(page.getByRole('main').locator('a.report-figure'), hash).toHaveCount(0);
    await expect(page.getByText('记一笔'), hash).toHaveCount(0);
    await expect(page.getByText(/您没有“.+”的权限/), hash).toHaveCount(0);
    await expect(page.getByPlaceholder('搜姓名', { exact: false }), hash).toHaveCount(0);
    await photograph(studio, `street${hash.replaceAll('/', '-')}`);
  }
});

test('法律援助志愿者：自己的纠纷能打印文书，不能成卷、不能删', async () => {
  const { page } = studio;
  await workAs(page, 'volunteer');
  const words = await offered(page, `/cases/${caseId}/file`);
  expect(words).toContain('打印');
  expect(words).not.toContain('一键成卷');
  for (const hash of [...MAIN_PLACES.slice(0, 5), `/cases/${caseId}`, `/cases/${caseId}/file`]) {
    await offered(page, hash);
    await expect(page.getByText(/您没有“.+”的权限/), hash).toHaveCount(0);
    await photograph(studio, `volunteer${hash.replaceAll('/', '-')}`);
  }
});
