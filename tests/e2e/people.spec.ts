import { expect, type Page, test } from '@playwright/test';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { type NaturalPerson, naturalPersonSchema } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { fieldOf, press, section, select, type, unfold } from '../support/walk-form';

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

const BLANK = { ...blankOf(naturalPersonSchema), kind: 'natural_person' } as const;
const WANG: NaturalPerson = {
  ...{ ...BLANK, id: 'p1', side: 'applicant', name: '王丽华', phone: '13900001234' },
  ...{ identityPaper: 'resident_id', idNumber: '230102197506010023' },
  address: '幸福里3号楼2单元501室',
};

/** A dispute, through the window's own wire. */
async function registerOne(page: Page, who = WANG): Promise<void> {
  const { today } = await ask(page, 'app.bootstrap', null);
  const other: NaturalPerson = {
    ...{ ...BLANK, id: 'p2', side: 'respondent', name: '孙大海', identityPaper: 'none' },
  };
  await ask(page, 'cases.register', {
    registration: {
      ...blankOf(registrationSchema),
      ...{ registeredOn: today, requestedOn: today, source: 'application_oral' },
      ...{ category: 'neighborhood', description: '楼上漏水', registrar: '苏玉梅' },
      ...{ difficulty: 'ordinary', escalationRisk: 'none' },
    },
    parties: [who, other],
  });
}

test('第二次登记只用键盘选出以前来过的人，一次带齐；看到以前的纠纷；重复的合并，再撤销', async () => {
  const { page } = studio;
  await registerOne(page);
  await goTo(page, '/cases/new');
  const card = page.getByRole('article', { name: /^申请人 1/ });
  await fieldOf(card, '姓名').focus();
  await page.keyboard.type('wlh');
  const offer = page.locator('.person-offer');
  await expect(offer).toHaveCount(1);
  await expect(offer).toContainText('230102********0023');
  await photograph(studio, 'person-offers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(fieldOf(card, '姓名')).toHaveValue('王丽华');
  await expect(fieldOf(card, '联系电话')).toHaveValue('13900001234');
  await expect(fieldOf(card, '证件号码')).toHaveValue('230102197506010023');
  await expect(fieldOf(card, '住址')).toHaveValue('幸福里3号楼2单元501室');
  await expect(card.getByRole('note')).toContainText('以前来过 1 次');
  await photograph(studio, 'person-picked');

  // Nobody is made twice, and the second dispute tells of the first.
  await type(card, '联系电话', '13911112222');
  await type(page.getByRole('article', { name: /^被申请人 1/ }), '姓名', '李志强');
  await select(page, '案件来源', '当事人口头申请');
  await select(page, '纠纷类别', '邻里纠纷');
  await type(page, '纠纷简要情况', '楼上漏水');
  await press(page, '登记');
  await expect(page.locator('.repeat-mark')).toHaveText('↻ 王丽华第 2 次来');
  const parties = await unfold(page, '当事人');
  await expect(parties).toContainText('第 2 次来');
  await expect(parties).toContainText('人员库里不一样：联系电话');
  await photograph(studio, 'person-second-time');
  await press(parties, '也改到人员库');
  await expect(parties.getByText('人员库里不一样')).toHaveCount(0);

  // Somebody is here twice under two names.
  await registerOne(page, { ...WANG, name: '王丽', phone: '' });
  await goTo(page, '/persons');
  await expect(page.getByRole('row')).toHaveCount(6);
  await photograph(studio, 'person-list');
  await page.getByRole('link', { name: '王丽华', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '王丽华' })).toBeVisible();
  await expect(page.getByText('同一个证件号码')).toBeVisible();
  await expect(section(page, '来过的事').getByRole('listitem')).toHaveCount(2);
  await press(page, '合并重复的登记');
  const dialog = page.getByRole('dialog', { name: '合并重复的登记' });
  await photograph(studio, 'person-merge-find');
  await dialog.getByRole('button', { name: /^王丽 / }).click();
  await photograph(studio, 'person-merge');
  await press(dialog, '合并');
  await expect(dialog).toHaveCount(0);
  await expect(section(page, '来过的事').getByRole('listitem')).toHaveCount(3);
  await photograph(studio, 'person-page');
  const history = section(page, '修改记录');
  await expect(history).toContainText('合并了重复的登记');
  await press(history, '撤销');
  await press(page, '撤销这一步');
  await expect(section(page, '来过的事').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: '大字' }).click();
  for (const hash of ['/persons', '/persons/new', '/cases/new']) {
    await goTo(page, hash);
    await expect(page.locator('.loading-state')).toHaveCount(0);
    await photograph(studio, `person-large${hash.replaceAll('/', '-')}`);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways, hash).toBeLessThanOrEqual(0);
  }
});
