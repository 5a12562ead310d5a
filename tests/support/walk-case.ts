import { expect, type Page } from '@playwright/test';
import {
  choose,
  fieldOf,
  press,
  type Scope,
  section,
  select,
  setTime,
  tick,
  type,
  unfold,
} from './walk-form';

/** A person or unit as it is typed in. */
export interface TypedParty {
  readonly side: '申请人' | '被申请人';
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  /** Identity number or credit code. */
  readonly code: string;
  readonly head?: string;
  readonly headTitle?: string;
  readonly ethnicity?: string;
  readonly occupation?: string;
}

/** A dispute as it is typed in. */
export interface TypedDispute {
  readonly source: string;
  readonly referringUnit?: string;
  readonly category: string;
  readonly yuan?: string;
  readonly description: string;
  readonly requests: string;
  readonly grid: string;
  readonly place: string;
  /** Both stand behind a fold. */
  readonly more?: { readonly title: string; readonly alertColor: string };
  readonly parties: readonly TypedParty[];
}

/** Goes to a place of the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: place }).click();
}

/** Fills in the registration page; does not press the button. */
export async function fillRegistration(page: Page, dispute: TypedDispute): Promise<void> {
  await select(page, '案件来源', dispute.source);
  if (dispute.referringUnit) await type(page, '移送单位', dispute.referringUnit);
  await select(page, '纠纷类别', dispute.category);
  if (dispute.yuan) await type(page, '涉及金额', dispute.yuan);
  await type(page, '纠纷简要情况', dispute.description);
  await type(page, '当事人申请事项', dispute.requests);
  await type(page, '网格', dispute.grid);
  await type(page, '纠纷发生地', dispute.place);
  if (dispute.more) {
    await page.getByText(/^更多情况：预警颜色/).click();
    await choose(page, '预警颜色', dispute.more.alertColor);
    await type(page, '事由', dispute.more.title);
  }
  for (const party of dispute.parties) await fillParty(page, party);
}

async function fillParty(page: Page, party: TypedParty): Promise<void> {
  const side = page.locator('.party-side').filter({
    has: page.getByRole('heading', { name: party.side, exact: true, level: 3 }),
  });
  const empty = side.getByRole('article').filter({ hasText: /^(申请人|被申请人) \d/ });
  if ((await empty.count()) === 0)
    await side.getByRole('button', { name: `填写${party.side}` }).click();
  const card = side.getByRole('article').last();
  if (party.kind === 'company') {
    await card.getByRole('radio', { name: '公司、个体工商户等企业' }).check();
    await type(card, '单位名称', party.name);
    await type(card, '统一社会信用代码', party.code);
    await type(card, '法定代表人（负责人、经营者）', party.head ?? '');
    if (party.headTitle) await type(card, '职务', party.headTitle);
    await type(card, '地址', party.address);
  } else {
    await type(card, '姓名', party.name);
    await type(card, '证件号码', party.code);
    await type(card, '住址', party.address);
    if (party.ethnicity) await type(card, '民族', party.ethnicity);
    if (party.occupation) {
      await card.getByText('更多情况：职业、委托代理人').click();
      await type(card, '职业或职务', party.occupation);
    }
  }
  await type(card, '联系电话', party.phone);
}

/** Each party agrees, asked face to face today. */
export async function recordConsents(page: Page, names: readonly string[]): Promise<void> {
  const part = section(page, '意愿与受理');
  await press(part, '征询意愿');
  for (const name of names) {
    const row = part.getByRole('group', { name: `${name}的调解意愿` });
    await row.getByRole('radio', { name: '同意调解' }).check();
    await choose(row, '征询方式', '当面');
  }
  await press(part, '只保存意愿，以后再受理');
  await expect(part.getByRole('button', { name: '征询意愿' })).toBeVisible();
}

/** The first presides. */
export async function appoint(page: Page, names: readonly string[]): Promise<void> {
  const part = section(page, '意愿与受理');
  await press(part, '确定调解员');
  for (const name of names) await part.getByRole('checkbox', { name }).check();
  await press(part, '保存调解员');
  await expect(part.getByRole('button', { name: '更换调解员' })).toBeVisible();
}

export async function accept(page: Page): Promise<void> {
  await press(section(page, '意愿与受理'), '受理');
  const dialog = page.getByRole('dialog', { name: '受理这件纠纷' });
  await press(dialog, '受理');
  await expect(dialog).toBeHidden();
}

/** A sitting as it is typed in. */
export interface TypedSession {
  /** An earlier day, where it is written up later. */
  readonly heldOn?: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly statements: readonly { readonly label: string; readonly text: string }[];
  readonly factsFound: string;
  readonly proposal: string;
  /** Puts down who came, where not everybody did. */
  readonly arrive?: (page: Page) => Promise<void>;
}

/** Opens a session, today where nothing else is said, and writes its record, agreed at the end; waits until all of it is stored. */
export async function holdSession(page: Page, session: TypedSession): Promise<void> {
  const part = await unfold(page, '调解场次');
  await part.getByRole('button', { name: /开一场调解$|再开一场$/ }).click();
  if (session.heldOn) await type(part, '日期', session.heldOn);
  await setTime(part, '开始时间', session.startsAt);
  await press(part, '开始记录');
  await writeRecord(page, session);
  await choose(page, '本场结果', '达成一致');
  await leaveRecord(page);
}

/** Writes into the record that is open in the whole window; ends in its last part, before a result is chosen. */
export async function writeRecord(page: Page, session: Omit<TypedSession, 'startsAt'>) {
  await setTime(page, '结束时间', session.endsAt);
  await choose(page, '是否公开（由当事人选择）', '公开进行');
  if (session.arrive) await session.arrive(page);
  else await arriveAll(page);
  await tick(page, '已告知当事人在调解中的权利和义务');
  for (const { label, text } of session.statements) {
    await openPart(page, label.replace(/^(被?申请人)(.*)的陈述$/, '$2说'));
    await type(page, label, text);
  }
  await openPart(page, '查明的事实');
  await type(page, '查明的事实', session.factsFound);
  await openPart(page, '调解方案');
  await type(page, '调解方案', session.proposal);
  await openPart(page, '本场结果');
}

async function arriveAll(page: Page): Promise<void> {
  const present = page.getByRole('group', { name: '到场当事人' }).getByRole('checkbox');
  for (const box of await present.all()) await box.check();
}

/** Goes to a part of the record that is being written. */
export async function openPart(page: Page, label: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: '记录的各部分' });
  await parts.getByRole('button').filter({ hasText: label }).click();
}

/** Back to the case once the record is stored. */
export async function leaveRecord(page: Page): Promise<void> {
  await expect(page.getByText('✓ 已保存')).toBeVisible();
  await press(page, '‹ 写好了，回到案卷');
  await section(page, '调解场次').waitFor();
}

/** An entry of the schedule of performance as it is typed in. */
export interface TypedObligation {
  readonly by: string;
  readonly to?: string;
  readonly action: string;
  readonly yuan?: string;
  readonly dueOn?: string;
  readonly mode: string;
}

/** A clause: its own words, or obligations whose words the program composes. */
export type TypedClause = { readonly text: string } | { readonly owes: TypedObligation };

const CLAUSE_NAMES = ['第一条', '第二条', '第三条', '第四条', '第五条'];

/** Writes the clauses into an open agreement form; the form has one empty clause at first. */
export async function writeClauses(form: Scope, clauses: readonly TypedClause[]): Promise<void> {
  for (const [index, clause] of clauses.entries()) {
    if (index > 0) await press(form, '加一条');
    const name = CLAUSE_NAMES[index] ?? '';
    const box = form.getByRole('group', { name, exact: true });
    if ('text' in clause) await type(box, `${name}条文`, clause.text);
    else await writeObligation(box, clause.owes, `${name}条文`);
  }
}

async function writeObligation(
  box: Scope,
  owes: TypedObligation,
  textLabel: string,
): Promise<void> {
  await press(box, '填履行安排（谁、给谁、做什么、多少、何时）');
  await select(box, '由谁履行', owes.by);
  if (owes.to) await select(box, '向谁履行', owes.to);
  await type(box, '做什么', owes.action);
  if (owes.yuan) await type(box, '金额', owes.yuan);
  if (owes.dueOn) await type(box, '最迟什么时候', owes.dueOn);
  await choose(box, '履行方式', owes.mode);
  await press(box, '写成条文');
  await expect(fieldOf(box, textLabel)).not.toHaveValue('');
}

/** Dates ink and seal. @param sealedOn the day of the seal, where it is another one */
export async function sign(page: Page, day: string, sealedOn = day): Promise<void> {
  await press(section(page, '调解结果'), '登记签字盖章');
  const dialog = page.getByRole('dialog', { name: '登记签字盖章' });
  await type(dialog, '当事人全部签名（盖章、按指印）的日期', day);
  await type(dialog, '调解员签名的日期', day);
  await type(dialog, '加盖调委会印章的日期', sealedOn);
  await press(dialog, '登记签字盖章');
  await expect(dialog).toBeHidden();
}
