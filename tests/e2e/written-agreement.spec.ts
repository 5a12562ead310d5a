import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { readPart, readSettledLedgers, readWord } from '../support/read-files';
import {
  accept,
  appoint,
  fillRegistration,
  holdSession,
  recordConsents,
  sign,
  writeClauses,
} from '../support/walk-case';
import { choose, press, section, tick, type, unfold } from '../support/walk-form';

const SHOP = '滨河路顺达电动车行';
const WOMAN = '王㛃𠮷';

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

test('登记：手填一件纠纷，台账文件里逐项都在', async () => {
  const { page } = studio;
  await press(page, '登记纠纷');
  await fillRegistration(page, {
    source: '其他部门移送',
    referringUnit: '滨河路市场监督管理所',
    category: '其他消费纠纷',
    yuan: '700.50',
    description: '电动三轮车车棚焊点开裂，店主说过了保修期，双方在店门口争吵。',
    requests: '免费修好，赔偿误工损失。',
    grid: '商圈专属网格',
    place: SHOP,
    parties: [
      {
        side: '申请人',
        kind: 'person',
        name: WOMAN,
        phone: '13900001234',
        address: '滨河路 18 号院',
        code: '419900198303154120',
      },
      {
        side: '被申请人',
        kind: 'company',
        name: SHOP,
        phone: '13900005678',
        address: '滨河路商圈 27 号门面',
        code: '',
        head: '赵顺达',
      },
    ],
  });
  await photograph(studio, 'register');
  await press(page, '登记');
  await expect(page.getByText(/^（\d{4}）人调字第1号$/).first()).toBeVisible();
  const one = await theCase();
  expect(one.registration).toMatchObject({
    source: 'other_department',
    referringUnit: '滨河路市场监督管理所',
    category: 'other_consumer',
    amountInDisputeFen: 70_050,
    description: '电动三轮车车棚焊点开裂，店主说过了保修期，双方在店门口争吵。',
    grid: '商圈专属网格',
  });
  expect(one.parties.map(({ name, kind, side }) => [name, kind, side])).toEqual([
    [WOMAN, 'natural_person', 'applicant'],
    [SHOP, 'company', 'respondent'],
  ]);
  expect(one.parties[0]).toMatchObject({ sex: 'female', birthDate: '1983-03-15' });
});

test('受理：双方同意、五朵金花中的两位、期限三十日', async () => {
  const { page } = studio;
  await recordConsents(page, [WOMAN, SHOP]);
  await appoint(page, ['苏玉梅（诚信花）', '宋雅琴（明理花）']);
  await accept(page);
  const one = await theCase();
  expect(one.status).toBe('accepted');
  expect(one.consents.every(({ isGiven, method }) => isGiven && method === 'in_person')).toBe(true);
  expect(one.mediators.map(({ nickname, isPresiding }) => [nickname, isPresiding])).toEqual([
    ['诚信花', true],
    ['明理花', false],
  ]);
  expect(one.acceptance?.limitInDays).toBeNull();
  await expect(page.getByText(/调解期限/).first()).toBeVisible();
});

test('调解：记录边写边存，一个字不少', async () => {
  const { page } = studio;
  await holdSession(page, {
    startsAt: '15:00',
    endsAt: '16:20',
    statements: [
      { label: `申请人${WOMAN}的陈述`, text: '才用了半年，焊点自己就裂了。' },
      { label: `被申请人${SHOP}的陈述`, text: '口头说过车棚保三个月。' },
    ],
    factsFound: '收据写明“带棚”，焊点未焊透，断口无撞击痕迹。',
    proposal: '免费重新焊接，补偿误工。',
  });
  const [session] = (await theCase()).sessions;
  expect(session).toMatchObject({
    startsAt: '15:00',
    endsAt: '16:20',
    isPublic: true,
    isRightsNoticeGiven: true,
    factsFound: '收据写明“带棚”，焊点未焊透，断口无撞击痕迹。',
    proposal: '免费重新焊接，补偿误工。',
    result: 'agreed',
  });
  expect(session?.statements.map(({ text }) => text)).toEqual([
    '才用了半年，焊点自己就裂了。',
    '口头说过车棚保三个月。',
  ]);
  expect(session?.presentPartyIds).toHaveLength(2);
  await photograph(studio, 'session');
});

test('书面协议：草稿不生效，签字盖章后生效，生效日是最后一样的日子', async () => {
  const { page } = studio;
  const today = (await theCase()).registration.registeredOn;
  const part = section(page, '调解结果');
  await press(part, '书面协议：写协议书');
  await type(part, '争议事项', '车棚由谁修理，误工损失怎样承担。');
  await writeClauses(part, [
    {
      owes: {
        by: SHOP,
        to: WOMAN,
        action: '免费将车棚焊点重新焊接加固',
        dueOn: today,
        mode: '以行为履行',
      },
    },
    {
      owes: {
        by: SHOP,
        to: WOMAN,
        action: '支付误工补偿',
        yuan: '200',
        dueOn: today,
        mode: '当场履行',
      },
    },
    { text: '双方就此事再无其他争议。' },
  ]);
  await photograph(studio, 'agreement-form');
  await press(part, '保存协议书草稿');
  await expect(part.getByText('协议书草稿（还没有签字盖章）')).toBeVisible();
  expect(await theCase()).toMatchObject({ status: 'mediating', agreement: { signing: null } });
  await sign(page, today);
  const one = await theCase();
  expect(one.status).toBe('agreement_reached');
  expect(one.agreement).toMatchObject({
    form: 'written',
    signing: { partiesSignedOn: today, mediatorsSignedOn: today, sealedOn: today },
  });
  const obligations = one.agreement?.terms.clauses.flatMap((clause) => clause.obligations) ?? [];
  expect(obligations.map(({ amountFen, mode }) => [amountFen, mode])).toEqual([
    [null, 'act'],
    [20_000, 'immediate'],
  ]);
  await expect(part.getByText('第29条')).toBeVisible();
  await expect((await unfold(page, '司法确认')).getByText(/三十日|30/).first()).toBeVisible();
});

test('协议书 Word：两方各一份加留存一份，金额大小写，签名处空着', async () => {
  const { page } = studio;
  await section(page, '调解结果')
    .getByRole('link', { name: /预览、打印/ })
    .click();
  const path = join(studio.documents, '协议书.docx');
  await answerSaveDialog(studio, path);
  await expect(page.getByText('人民调解协议书').first()).toBeVisible();
  await photograph(studio, 'paper');
  await press(page, '导出 Word');
  await expect(page.getByText('已导出：协议书.docx')).toBeVisible();
  const text = await readWord(path);
  for (const part of [
    '人民调解协议书',
    (await theCase()).number,
    WOMAN,
    '419900198303154120',
    SHOP,
    '赵顺达',
    '收据写明“带棚”',
    '车棚由谁修理',
    '人民币200.00元',
    '大写：贰佰元整',
    '滨河路社区人民调解委员会',
    '一式三份',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/undefined|null|NaN/);
  const xml = readPart(path, 'word/document.xml');
  // A4 and the margins of GB/T 9704-2012, in twentieths of a point.
  expect(xml).toMatch(/w:w="11906"/);
  expect(xml).toMatch(/w:top="2098"/);
  // The styles that the paper uses name the face.
  expect(readPart(path, 'word/styles.xml')).toMatch(/w:eastAsia="[^"]*仿宋/);
});

test('履行和回访：只登记人说过的，最后结案', async () => {
  const { page } = studio;
  const today = (await theCase()).registration.registeredOn;
  await page.getByRole('link', { name: '回到案卷' }).first().click();
  expect((await theCase()).fulfillmentRecords).toEqual([]);
  expect((await theCase()).followUps).toEqual([]);
  const performance = section(page, '履行');
  for (const action of ['免费将车棚焊点重新焊接加固', '支付误工补偿']) {
    const row = performance.getByRole('listitem').filter({ hasText: action }).first();
    await press(row, '登记履行情况');
    const dialog = page.getByRole('dialog', { name: '登记履行情况' });
    await choose(dialog, '履行得怎样', '已履行');
    if (action === '支付误工补偿') await type(dialog, '到现在一共付了', '200');
    await press(dialog, '保存履行情况');
    await expect(dialog).toBeHidden();
  }
  const visits = section(page, '回访');
  await press(visits, '登记回访');
  await type(visits, '回访日期', today);
  await type(visits, '回访人', '苏玉梅');
  await choose(visits, '回访形式', '入户走访');
  await tick(visits, WOMAN);
  await type(visits, '回访情况', '车棚牢固，没有再响动。');
  await choose(visits, `${WOMAN}满意吗（照${WOMAN}说的选）`, '满意');
  await press(visits, '保存回访');
  await expect(visits.getByRole('button', { name: '保存回访' })).toHaveCount(0);
  await expect(visits.getByText('车棚牢固，没有再响动。')).toBeVisible();
  await press(section(page, '结案与归档'), '结案');
  const closing = page.getByRole('dialog', { name: '结案' });
  await press(closing, '结案');
  await expect(closing).toBeHidden();
  const one = await theCase();
  expect(one.status).toBe('closed');
  expect(one.fulfillmentRecords.map(({ state, paidFen }) => [state, paidFen])).toEqual([
    ['fulfilled', null],
    ['fulfilled', 20_000],
  ]);
  expect(one.followUps).toMatchObject([{ answers: [{ said: 'satisfied' }], method: 'home_visit' }]);
  await photograph(studio, 'closed');
});
