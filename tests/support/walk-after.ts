import { expect, type Locator, type Page } from '@playwright/test';
import { type TypedClause, writeClauses } from './walk-case';
import { choose, press, section, select, tick, type, unfold } from './walk-form';

/** The page of a case, when it has come. */
export async function openCase(page: Page, caseId: string): Promise<void> {
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  await page.locator('.case-header').waitFor();
}

/** The one button of the header that says what comes next. */
export async function takeNextStep(page: Page, step: string): Promise<void> {
  await press(page.locator('.case-header-row'), step);
}

/** All agreed when asked face to face on that day, one of the studio presides, taken on. */
export async function acceptAtOnce(page: Page, on: string, mediator: string): Promise<void> {
  await takeNextStep(page, '征询意愿');
  const part = section(page, '意愿与受理');
  await type(part, '哪一天问的', on);
  await press(part, '各方都当面问过，都同意');
  await part.getByRole('checkbox', { name: mediator }).check();
  await press(part, '保存并受理');
  await expect(part.getByRole('button', { name: '保存并受理' })).toBeHidden();
}

interface Written {
  readonly disputedPoints: string;
  readonly clauses: readonly TypedClause[];
}

/** The text of a written agreement, saved as a draft. */
export async function draftAgreement(page: Page, written: Written): Promise<void> {
  const part = await unfold(page, '调解结果');
  await press(part, '书面协议：写协议书');
  await type(part, '争议事项', written.disputedPoints);
  await writeClauses(part, written.clauses);
  await press(part, '保存协议书草稿');
  await expect(part.getByText('协议书草稿（还没有签字盖章）')).toBeVisible();
}

/** One save of 登记履行情况, of what stands under that name. */
export async function recordPerformance(
  page: Page,
  of: string | RegExp,
  said: {
    readonly state: string;
    readonly on?: string;
    readonly paid?: string;
    readonly note?: string;
  },
): Promise<void> {
  const part = await unfold(page, '履行');
  await part.getByRole('button', { name: of }).first().click();
  const dialog = page.getByRole('dialog', { name: '登记履行情况' });
  await choose(dialog, '履行得怎样', said.state);
  if (said.on) await type(dialog, '登记日期', said.on);
  if (said.paid) await type(dialog, '到现在一共付了', said.paid);
  if (said.note) await type(dialog, '说明', said.note);
  await press(dialog, '保存履行情况');
  await expect(dialog).toBeHidden();
}

interface Visit {
  readonly on: string;
  readonly by: string;
  readonly method: string;
  readonly findings: string;
  /** What each said, by name. */
  readonly said: Readonly<Record<string, string>>;
}

/** 登记回访 */
export async function recordVisit(page: Page, visit: Visit): Promise<void> {
  const part = await unfold(page, '回访');
  await press(part, '登记回访');
  await type(part, '回访日期', visit.on);
  await type(part, '回访人', visit.by);
  await choose(part, '回访形式', visit.method);
  for (const name of Object.keys(visit.said)) await tick(part, name);
  await type(part, '回访情况', visit.findings);
  for (const [name, answer] of Object.entries(visit.said))
    await choose(part, `${name}满意吗（照${name}说的选）`, answer);
  await press(part, '保存回访');
  await expect(part.getByRole('button', { name: '保存回访' })).toHaveCount(0);
}

/** 二次办理 of what a visit found. */
export async function reworkAs(page: Page, note: string, result: string): Promise<void> {
  await press(await unfold(page, '回访'), '登记二次办理');
  const dialog = page.getByRole('dialog', { name: '登记二次办理' });
  await type(dialog, '办理情况', note);
  await choose(dialog, '二次办理结果', result);
  await press(dialog, '保存二次办理');
  await expect(dialog).toBeHidden();
}

/** 结案. @param why what is not performed may stay so */
export async function closeCase(page: Page, why = ''): Promise<void> {
  await press(await unfold(page, '结案与归档'), '结案');
  const dialog = page.getByRole('dialog', { name: '结案' });
  if (why !== '') await type(dialog, '结案说明', why);
  await press(dialog, '结案');
  await expect(dialog).toBeHidden();
}

interface Urged {
  readonly way: string;
  readonly by: string;
  readonly answer: string;
  readonly on?: string;
  readonly promisedOn?: string;
}

/** 登记督促, in the part 履行; looked at before it is saved. */
export async function urge(page: Page, urged: Urged, look: () => Promise<unknown>): Promise<void> {
  await press(await unfold(page, '履行'), '登记督促');
  const dialog = page.getByRole('dialog', { name: '登记督促' });
  await choose(dialog, '督促方式', urged.way);
  if (urged.on) await type(dialog, '督促日期', urged.on);
  await type(dialog, '督促人', urged.by);
  await type(dialog, '当事人怎么说', urged.answer);
  if (urged.promisedOn) await type(dialog, '答应什么时候履行', urged.promisedOn);
  await look();
  await press(dialog, '保存督促');
  await expect(dialog).toBeHidden();
}

interface Gone {
  readonly remedy: string;
  readonly who: string;
  readonly on: string;
  readonly court: string;
}

/** 登记去了法院; looked at before it is saved. */
export async function goToCourt(
  page: Page,
  gone: Gone,
  look: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  await press(await unfold(page, '履行'), '登记去了法院');
  const dialog = page.getByRole('dialog', { name: '登记去了法院' });
  await choose(dialog, '走了哪一条路', gone.remedy);
  await select(dialog, '谁去的', gone.who);
  await type(dialog, '哪天去的', gone.on);
  await type(dialog, '哪个法院', gone.court);
  await look(dialog);
  await press(dialog, '保存');
  await expect(dialog).toBeHidden();
}

/** 登记答复、销号 of the only report; looked at before it is saved. */
export async function clearMatter(
  page: Page,
  answer: string,
  look: () => Promise<unknown>,
): Promise<void> {
  const part = await unfold(page, '反馈与销号');
  await part.getByRole('button', { name: /^登记答复、销号/ }).click();
  const dialog = page.getByRole('dialog', { name: '登记答复、销号' });
  await type(dialog, '对方怎样答复', answer);
  await type(dialog, '销号日期', '今天');
  await look();
  await press(dialog, '保存答复');
  await expect(dialog).toBeHidden();
  await expect(part.getByRole('list', { name: '反馈' })).toContainText('已销号');
}

/** 终止调解, from whichever button opened it; what was told of the other ways where it is said. */
export async function terminate(
  page: Page,
  note: string,
  look: () => Promise<unknown>,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '终止调解' });
  await tick(dialog, /已告知当事人可以通过仲裁/);
  if (note !== '') await type(dialog, '告知情况', note);
  await look();
  await press(dialog, '终止调解');
  await expect(dialog).toBeHidden();
}

type DatedField = { readonly label: string; readonly on: string };

/**
 * Both sides apply to the court together, and it finds the agreement valid.
 * @param days of the application, of what the court wrote on its papers
 */
export async function confirmInCourt(
  page: Page,
  [applied, ...ofCourt]: readonly DatedField[],
  look: (name: string) => Promise<unknown>,
): Promise<void> {
  const part = await unfold(page, '司法确认');
  await press(part, '登记司法确认');
  const dialog = page.getByRole('dialog', { name: '司法确认' });
  await choose(dialog, '进展', '已申请');
  if (applied) await type(dialog, applied.label, applied.on);
  await type(dialog, '法院', '示例区人民法院');
  await press(dialog, '保存司法确认');
  // One side alone does not apply (第33条).
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await tick(dialog, /双方当事人一起去申请的/);
  await look('司法确认');
  await press(dialog, '保存司法确认');
  await expect(dialog).toBeHidden();
  await press(part, '更新司法确认');
  await choose(dialog, '进展', '裁定有效');
  await type(dialog, '法院案号', '（2026）示0102民特9号');
  for (const { label, on } of ofCourt) await type(dialog, label, on);
  await look('司法确认的裁定');
  await press(dialog, '保存司法确认');
  await expect(dialog).toBeHidden();
  await expect(part).toContainText('裁定有效');
}
