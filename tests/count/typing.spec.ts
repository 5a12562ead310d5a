import { expect, type Page, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { ownersAsHtml } from '../support/twelve-owners';
import { fieldOf, section } from '../support/walk-form';
import { Hand, lineOf } from './hand';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  const { page } = studio;
  // Somebody is at the desk, as on every day.
  const { studio: made } = await ask(page, 'app.bootstrap', null);
  const deskMediatorId = made?.mediators[0]?.id ?? null;
  await ask(page, 'app.setPreferences', { deskMediatorId });
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  await studio.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  });
});

test.afterEach(async () => {
  await studio.close();
});

/** What happened, in the words of who came; counted as typed, and named apart in docs/typing.md. */
const STORY = '楼上卫生间漏水，把楼下客厅的顶棚和地板泡坏了。';

const number = (page: Page) => page.getByText(/人调字第1号$/).first();

async function writePerson(hand: Hand, side: string, name: string, rest: boolean): Promise<void> {
  const card = hand.page
    .locator('.party-side')
    .filter({ has: hand.page.getByRole('heading', { name: side, exact: true, level: 3 }) })
    .getByRole('article')
    .last();
  await hand.writeOwn(card, '姓名', name);
  if (!rest) return;
  await hand.writeOwn(card, '联系电话', '13900001234');
  await hand.writeOwn(card, '住址', '滨河路 18 号院 2 单元 302 室');
}

async function register(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press(page, '登记纠纷');
  await writePerson(hand, '申请人', '邓雪梅', true);
  await writePerson(hand, '被申请人', '范玉珍', true);
  await hand.pick(page, '案件来源', '当事人口头申请');
  await hand.pick(page, '纠纷类别', '邻里纠纷');
  await hand.write(page, '纠纷简要情况', STORY);
  await hand.write(page, '当事人申请事项', '修好管道，赔偿损失。');
  await hand.take(page, '纠纷发生地', '滨河路 18 号院 2 单元 302 室');
  await hand.save(page, '登记', number(page));
}

async function acceptIt(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press(page.locator('.case-header-row'), '征询意愿');
  const part = section(page, '意愿与受理');
  await hand.press(part, '各方都当面问过，都同意');
  await hand.save(part, '保存并受理', page.getByText('已受理').first());
}

/** Goes on by Tab, from the part of the record that is being written to one that comes later. */
async function tabTo(page: Page, label: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: '记录的各部分' });
  const isThere = parts.getByRole('button', { name: label }).and(page.locator('[aria-current]'));
  for (let tabs = 0; tabs < 30 && (await isThere.count()) === 0; tabs += 1)
    await page.keyboard.press('Tab');
  await expect(isThere).toHaveCount(1);
}

/** What was said in a sitting, part by part of its record. */
async function record(
  hand: Hand,
  ordinal: number,
  said: readonly (readonly [part: string, label: string, text: string])[],
  result: string,
): Promise<void> {
  const { page } = hand;
  const part = section(page, '调解场次');
  if (ordinal === 1) await hand.press(part, '开一场调解');
  else await hand.click(part.getByRole('button', { name: '再开一场' }).first());
  await hand.writeTime(part, '开始时间', '15:00');
  await hand.press(part, '开始记录');
  if (ordinal === 1) await hand.choose(page, '是否公开（由当事人选择）', '公开进行');
  const came = page.getByRole('button', {
    name: ordinal === 1 ? /^都到了：/ : /^和上一场来的一样：/,
  });
  await hand.click(came);
  await hand.tick(page, '已告知当事人在调解中的权利和义务');
  for (const [name, label, text] of said) {
    await tabTo(page, name);
    await hand.write(page, label, text);
    await fieldOf(page, label).focus();
  }
  await tabTo(page, '本场结果');
  await hand.choose(page, '本场结果', result);
  await expect(page.getByText('✓ 已保存')).toBeVisible();
  await hand.look();
  await hand.press(page, '‹ 写好了，回到案卷');
  await part.waitFor();
}

const FIRST = [
  ['邓雪梅说', '申请人邓雪梅的陈述', '上个月起顶棚就渗水，地板也泡翘了。'],
  ['范玉珍说', '被申请人范玉珍的陈述', '管道是装修公司改的，先看看再说。'],
  ['查明的事实', '查明的事实', '卫生间管道接头老化漏水，楼下顶棚起皮、地板起翘。'],
] as const;
const SECOND = [
  ['邓雪梅说', '申请人邓雪梅的陈述', '修好管道，赔两千元就算了。'],
  ['范玉珍说', '被申请人范玉珍的陈述', '同意，一周内付清。'],
  ['调解方案', '调解方案', '修好管道，赔偿顶棚和地板的损失 2000 元。'],
] as const;

/** Ink and seal are on the paper, all of them today. */
async function sign(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.click(page.getByRole('button', { name: '登记签字盖章' }).first());
  const dialog = page.getByRole('dialog', { name: '登记签字盖章' });
  await hand.tick(dialog, '看过协议书了：当事人签名、调解员签名、调委会印章，三样都在纸上');
  await hand.press(dialog, '三个日期都是今天');
  const part = section(page, '调解结果');
  await hand.save(dialog, '登记签字盖章', part.getByText('第29条').first());
}

/** Everybody was rung up, and said the same. */
async function visit(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.click(page.getByRole('button', { name: '登记回访' }).first());
  const part = section(page, '回访');
  await hand.press(part, '今天');
  await hand.choose(part, '回访形式', '电话回访');
  await hand.press(part, '申请人都回访了');
  await hand.choose(part, '这 12 人都是怎么说的', '满意');
  await hand.tick(part, '这 12 人每一个都问过了，说的都一样');
  await hand.press(part, '这 12 人都记上');
  await hand.save(part, '保存回访', part.getByText('都满意'));
}

const COMPANY = '阳光物业服务有限公司';
/** Two speak for the others; who else is there has nothing to add. */
const WITH_COMPANY = [
  ['王丽说', '申请人王丽的陈述', '电梯停了三个月，老人上不了楼，要修好、退物业费。'],
  [`${COMPANY}说`, `被申请人${COMPANY}的陈述`, '等配件耽误了，同意修好并退一部分。'],
  ['查明的事实', '查明的事实', '电梯停用三个月，物业费照收。'],
  ['调解方案', '调解方案', '十五日内修好电梯，退还三个月物业费。'],
] as const;

test('普通纠纷：登记，两场调解，签了的书面协议', async () => {
  const { page } = studio;
  const hand = new Hand(page);
  await register(hand);
  console.info(lineOf(hand.told('普通纠纷，到登记为止')));
  await acceptIt(hand);
  await record(hand, 1, FIRST, '择期再调');
  await record(hand, 2, SECOND, '达成一致');
  const part = section(page, '调解结果');
  await hand.press(part, '书面协议：写协议书');
  const clause = part.getByRole('group', { name: '第一条', exact: true });
  await hand.press(clause, '填履行安排（谁、给谁、做什么、多少、何时）');
  await hand.pick(clause, '由谁履行', '范玉珍');
  await hand.write(clause, '做什么', '支付赔偿款');
  await hand.write(clause, '金额', '2000');
  await hand.press(clause, '一周后');
  await hand.choose(clause, '履行方式', '一次性履行');
  await hand.save(part, '保存协议书草稿', part.getByText('协议书草稿（还没有签字盖章）'));
  await sign(hand);
  const told = hand.told('普通纠纷，到签了的两场书面协议');
  console.info(lineOf(told));
  expect(told.typed).toBeLessThanOrEqual(12);
  expect(told.clicks + told.picks).toBeLessThanOrEqual(35);
});

test('五分钟的口角：口头说好，当场履行，结案', async () => {
  const { page } = studio;
  const hand = new Hand(page);
  await hand.press(page, '当场调成');
  await hand.writeOwn(page.getByRole('group', { name: '申请人', exact: true }), '姓名', '邓雪梅');
  await hand.writeOwn(page.getByRole('group', { name: '被申请人', exact: true }), '姓名', '范玉珍');
  await hand.pick(page, '纠纷类别', '邻里纠纷');
  await hand.pick(page, '案件来源', '当事人口头申请');
  await hand.write(page, '什么事', '跳舞时音响碰倒水杯，两人在广场争吵。');
  await hand.write(page, '怎样说好的', '范玉珍当场赔偿水杯 38.5 元，今后音响离座椅三米。');
  await hand.choose(page, '口头说好，还是写成书面', '口头协议');
  await hand.choose(page, '履行得怎样', '当场履行完了');
  await hand.choose(page, '由谁履行', '范玉珍');
  await hand.write(page, '履行金额', '38.5');
  await hand.tick(page, '两边再没有别的事，一并结案');
  await hand.tick(page, /^各方都在场，都当面同意由我们调解/);
  await hand.save(page, '保存', number(page));
  const told = hand.told('五分钟的口角，口头，到结案');
  console.info(lineOf(told));
  expect(told.typed).toBeLessThanOrEqual(8);
  expect(told.saves).toBe(1);
});

test('一方拒绝：登记意愿，不予受理', async () => {
  const { page } = studio;
  const hand = new Hand(page);
  await register(hand);
  await hand.press(page.locator('.case-header-row'), '征询意愿');
  const part = section(page, '意愿与受理');
  for (const [name, answer] of [
    ['邓雪梅', '同意调解'],
    ['范玉珍', '拒绝调解'],
  ] as const) {
    const row = part.getByRole('group', { name: `${name}的调解意愿` });
    await hand.click(row.getByRole('radio', { name: answer }));
    await hand.choose(row, '征询方式', '电话');
  }
  await hand.save(part, '保存意愿', part.getByText('✕ 拒绝调解'));
  await hand.press(page, '办理不予受理');
  const dialog = page.getByRole('dialog', { name: '不予受理' });
  await hand.choose(dialog, '原因', '一方当事人明确拒绝调解');
  if (await hand.isEmpty(dialog, '原因说明'))
    await hand.write(dialog, '原因说明', '电话里明确表示不愿意调解。');
  await hand.choose(dialog, '请当事人去哪里', '没有转介，只告知了途径');
  await hand.save(dialog, '不予受理', page.getByText('不予受理').first());
  await expect(dialog).toBeHidden();
  console.info(lineOf(hand.told('一方拒绝，到不予受理')));
});

test('十二户业主和一家公司：表格粘贴，登记，一次办完受理，一场调解，签了的协议书', async () => {
  const { page, app } = studio;
  const hand = new Hand(page);
  await hand.press(page, '登记纠纷');
  await hand.pick(page, '案件来源', '当事人书面申请');
  await hand.pick(page, '纠纷类别', '物业纠纷');
  await hand.write(page, '纠纷简要情况', '电梯坏了三个月，十二户业主要求修好。');
  await hand.press(page, '用表格填申请人（可粘贴）');
  const dialog = page.getByRole('dialog', { name: '用表格填当事人' });
  await expect(dialog.locator('[data-cell="0,0"]')).toBeFocused();
  await app.evaluate(
    ({ clipboard }, text) =>
      (clipboard as unknown as { writeHTML(html: string): void }).writeHTML(text),
    ownersAsHtml(),
  );
  await page.keyboard.press('ControlOrMeta+V');
  await hand.press(dialog, '放进申请人 12 名');
  await expect(dialog).toBeHidden();
  const other = page.getByRole('article', { name: '被申请人 1' });
  await hand.click(other.getByRole('radio', { name: '公司、个体工商户等企业' }));
  await hand.writeOwn(other, '单位名称', COMPANY);
  await hand.save(page, '登记', number(page));
  await acceptIt(hand);
  const accepted = hand.told('十二户业主和一家公司，到受理');
  console.info(lineOf(accepted));
  expect(accepted.clicks + accepted.picks).toBeLessThanOrEqual(15);
  await record(hand, 1, WITH_COMPANY, '达成一致');
  const part = section(page, '调解结果');
  await hand.press(part, '书面协议：写协议书');
  const clause = part.getByRole('group', { name: '第一条', exact: true });
  await hand.press(clause, '填履行安排（谁、给谁、做什么、多少、何时）');
  await hand.pick(clause, '由谁履行', COMPANY);
  await hand.pick(clause, '向谁履行', '全体申请人');
  await hand.write(clause, '做什么', '退还物业费');
  await hand.write(clause, '金额', '12000');
  await hand.press(clause, '一周后');
  await hand.choose(clause, '履行方式', '一次性履行');
  await hand.press(clause, '一样多的：写上“每人1,000.00元”');
  await hand.save(part, '保存协议书草稿', part.getByText('协议书草稿（还没有签字盖章）'));
  await sign(hand);
  await expect(part.getByText(/全体申请人/).first()).toBeVisible();
  const signed = hand.told('十二户业主和一家公司，到签了的协议书');
  console.info(lineOf(signed));
  expect(signed.typed).toBeLessThanOrEqual(12);
  expect(signed.clicks + signed.picks).toBeLessThanOrEqual(35);
  await visit(hand);
  console.info(lineOf(hand.told('十二户业主和一家公司，到回访完')));
});
