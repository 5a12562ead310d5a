import { join } from 'node:path';
import type { CaseStory } from '@main/services/sample/case-story';
import { expect, test } from '@playwright/test';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { sessionSchema } from '@shared/domain/case/model/session';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { blankOf } from '@shared/domain/record/blank';
import { errorSentence } from '@shared/ipc/error-sentence';
import { ask, openFlowerStudio, refusalOf, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import {
  answerSaveDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { findBarriers } from '../support/find-barriers';
import { readSettledLedgers, readSettledRecords, readWord } from '../support/read-files';
import { CONTRACT_STORIES, WAGE_STORIES } from '../support/sample-stories';
import { choose, fieldOf, press, section, select, tick, type, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterAll(async () => {
  await studio.close();
});

/** A story as far as its sessions, told so that everything happened by today. */
function upToSessions(stories: readonly CaseStory[]): CaseStory {
  const [story] = stories;
  if (story === undefined) throw new Error('no story');
  return {
    ...story,
    when: { kind: 'days_ago', days: 0 },
    outcome: { kind: 'open' },
    events: [],
  };
}

async function openStory(story: CaseStory): Promise<MediationCase> {
  const [view] = await tellInWindow(studio.page, [story]);
  if (view === undefined) throw new Error('the story was not told');
  await studio.page.goto(`app://studio/index.html#/cases/${view.case.id}`);
  await expect(studio.page.getByText(view.case.number).first()).toBeVisible();
  return view.case;
}

async function stored(number: string): Promise<MediationCase> {
  const one = (await readSettledLedgers(dataFolderOf(studio))).get(number);
  if (one === undefined) throw new Error(`not in the ledger: ${number}`);
  return one;
}

test('一方拒绝：开不了调解，直接发请求也开不了，案卷一个字不变', async () => {
  const { page } = studio;
  const story = upToSessions(CONTRACT_STORIES);
  const one = await openStory({ ...story, stage: 'registered', sessions: [] });
  const part = section(page, '意愿与受理');
  await press(part, '征询意愿');
  const [applicant, respondent] = one.parties;
  const answers = [
    [applicant?.name, '同意调解'],
    [respondent?.name, '拒绝调解'],
  ] as const;
  for (const [name, answer] of answers) {
    const row = part.getByRole('group', { name: `${name}的调解意愿` });
    await row.getByRole('radio', { name: answer }).check();
    await choose(row, '征询方式', '电话');
  }
  await press(part, '保存意愿');
  await expect(part.getByText('✕ 拒绝调解')).toBeVisible();
  await expect(page.getByRole('button', { name: '开一场调解' })).toHaveCount(0);
  await expect(part.getByRole('button', { name: '受理', exact: true })).toHaveCount(0);
  await photograph(studio, 'refused');

  const before = await readSettledRecords(dataFolderOf(studio));
  const { revision, id: caseId } = await stored(one.number);
  const { today } = await ask(page, 'app.bootstrap', null);
  const blank = { ...blankOf(sessionSchema), isRightsNoticeGiven: false };
  const session = { ...blank, id: 's1', heldOn: today, factsFound: '硬要调解' };
  const bySession = await refusalOf(page, 'cases.openSession', { caseId, revision, session });
  expect(bySession.code).toBe('RULE_REFUSED');
  expect(errorSentence(bySession)).toMatch(/。$/);
  const acceptance = { acceptedOn: today, acceptedBy: '苏玉梅', limitInDays: 30 };
  const byAcceptance = await refusalOf(page, 'cases.accept', { caseId, revision, acceptance });
  expect(byAcceptance.refusal?.code).toBe('CONSENT_REFUSED');
  expect(errorSentence(byAcceptance)).toMatch(/第(17|十七)条/);
  expect(await readSettledRecords(dataFolderOf(studio))).toBe(before);

  await press(page, '办理不予受理');
  const dialog = page.getByRole('dialog', { name: '不予受理' });
  await choose(dialog, '原因', '一方当事人明确拒绝调解');
  await type(dialog, '原因说明', '电话里明确表示不愿意调解。');
  await choose(dialog, '请当事人去哪里', '人民法院');
  await press(dialog, '不予受理');
  await expect(dialog).toBeHidden();
  expect(await stored(one.number)).toMatchObject({
    status: 'declined',
    decline: { ground: 'party_refused', reason: '电话里明确表示不愿意调解。' },
    sessions: [],
  });
});

test('终止：没有告知其他途径就终止不了，告知后终止并留下原因', async () => {
  const { page } = studio;
  const one = await openStory(upToSessions(WAGE_STORIES));
  // Its risk stands in the way of every end until it has a result; here it is about something else.
  const { id: caseId, revision, risks } = await stored(one.number);
  for (const { id: riskId } of risks)
    await ask(page, 'cases.removeRisk', { caseId, revision, riskId });
  await page.reload();
  const part = section(page, '调解结果');
  // 劳动争议 needs a written agreement (劳动争议调解仲裁法 第14条).
  await expect(part.getByText('应当制作调解协议书')).toBeVisible();
  await press(part, '终止调解：办理终止');
  const dialog = page.getByRole('dialog', { name: '终止调解' });
  await choose(dialog, '终止的情形', '无法达成调解协议');
  await type(dialog, '终止原因', '劳务公司与班组负责人对欠付数额各执一词。');
  await press(dialog, '终止调解');
  await expect(dialog.getByRole('alert').filter({ hasText: /告知/ }).first()).toBeVisible();
  expect((await stored(one.number)).status).toBe('mediating');
  await tick(dialog, '已告知当事人可以通过仲裁、行政、司法等途径维护权利');
  await type(dialog, '告知情况', '已告知可以申请劳动仲裁。');
  await press(dialog, '终止调解');
  await expect(dialog).toBeHidden();
  expect(await stored(one.number)).toMatchObject({
    status: 'terminated',
    agreement: null,
    termination: {
      ground: 'no_agreement',
      reason: '劳务公司与班组负责人对欠付数额各执一词。',
      areRemediesExplained: true,
      remediesNote: '已告知可以申请劳动仲裁。',
    },
  });
  await expect(part.getByText('已告知可以申请劳动仲裁。')).toBeVisible();
  await photograph(studio, 'terminated');
});

test('没有调成的又来了：一点“再次调解”，当事人、类别、地点带过去，两件互相连着', async () => {
  const { page } = studio;
  const { items } = await ask(page, 'cases.list', { ...EVERY_CASE, statuses: ['terminated'] });
  const caseId = items[0]?.id ?? '';
  const { case: before } = await ask(page, 'cases.get', { caseId });
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await press(await unfold(page, '结案与归档'), '再次调解');
  const dialog = page.getByRole('dialog', { name: '再次调解' });
  await expect(fieldOf(dialog, '纠纷简要情况')).toHaveValue(before.registration.description);
  await dialog.getByRole('button', { name: '今天' }).last().click();
  await select(dialog, '案件来源', '当事人口头申请');
  await photograph(studio, 'again');
  expect(await findBarriers(page)).toEqual([]);
  await press(dialog, '登记再次调解');
  await expect(page.locator('.case-origin')).toContainText('再次调解，前一件');
  await expect(page.locator('.case-origin')).toContainText(before.number);
  await photograph(studio, 'again-later');
  await page.locator('.case-origin').getByRole('link').click();
  await expect(page.getByText('后来又来调解，另立了一件')).toBeVisible();
  await expect(page.getByText('同一件纠纷，再次调解')).toBeVisible();
  await photograph(studio, 'again-earlier');
  const after = (await ask(page, 'cases.get', { caseId })).case;
  const laterId = after.laterCases[0]?.caseId ?? '';
  const { case: later } = await ask(page, 'cases.get', { caseId: laterId });
  expect(later.earlier).toEqual({ caseId, number: before.number });
  expect(later.parties.map(({ name }) => name)).toEqual(before.parties.map(({ name }) => name));
  expect(later.registration).toMatchObject({
    category: before.registration.category,
    place: before.registration.place,
  });
});

test('移送：写明移送给谁、为什么，打印移送函；办完就了结，不算终止', async () => {
  const { page } = studio;
  const one = await openStory(upToSessions(CONTRACT_STORIES));
  const part = await unfold(page, '意愿与受理');
  await press(part, '移送');
  const dialog = page.getByRole('dialog', { name: '移送' });
  await press(dialog, '登记移送');
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await choose(dialog, '移送给哪里', '行政主管部门');
  await type(dialog, '受移送单位', '区市场监督管理局');
  await type(dialog, '移送原因', '涉嫌销售不合格商品，要由主管部门查处。');
  await type(dialog, '移送的材料', '申请书 1 份、收据复印件 1 份');
  await photograph(studio, 'transfer');
  expect(await findBarriers(page)).toEqual([]);
  await press(dialog, '登记移送');
  await expect(dialog).toBeHidden();
  expect(await stored(one.number)).toMatchObject({
    status: 'transferred',
    transfer: { receiverName: '区市场监督管理局' },
    termination: null,
  });
  await expect(page.getByText('已移送').first()).toBeVisible();
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await unfold(page, '意愿与受理');
  await photograph(studio, 'transferred-large');
  await page.goto(`app://studio/index.html#/papers/case/${one.id}/transfer_letter`);
  await expect(page.getByText('收据复印件 1 份')).toBeVisible();
  await photograph(studio, 'transfer-letter');
  const path = join(studio.documents, '移送函.docx');
  await answerSaveDialog(studio, path);
  await press(page, '导出 Word');
  await expect(page.getByText('已导出：移送函.docx')).toBeVisible();
  expect(await readWord(path)).toContain('区市场监督管理局');
});
