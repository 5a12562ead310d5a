import { expect, type Page } from '@playwright/test';
import { takeNextStep } from './walk-after';
import { choose, press, select, type, unfold } from './walk-form';

type Look = (name: string) => Promise<unknown>;

/** 登记即时报 of a red dispute to the police, which is its next step. */
export async function reportToPolice(page: Page, look: Look): Promise<void> {
  await takeNextStep(page, '登记即时报');
  const dialog = page.getByRole('dialog', { name: '登记报告' });
  await choose(dialog, '报给哪里', '公安机关（派出所）');
  await type(dialog, '具体单位', '滨河路派出所');
  await choose(dialog, '报告方式', '电话');
  await type(dialog, '报告人', '周桂芳');
  await type(dialog, '报告了什么', '伤者一方说要叫人来。');
  await look('登记即时报');
  await press(dialog, '保存报告');
  await expect(dialog).toBeHidden();
}

/** A risk that the police are told of, and what was done at once. */
export async function recordRisk(page: Page, kind: string, look: Look): Promise<void> {
  const part = await unfold(page, '预警和风险');
  await press(part, '登记风险');
  const risk = page.getByRole('dialog', { name: '登记风险' });
  await select(risk, '可能转成什么', kind);
  await type(risk, '看到的苗头', '扬言叫人来算账');
  await look('登记风险');
  await press(risk, '保存风险');
  await expect(risk).toBeHidden();
  await press(part, '登记措施');
  const measure = page.getByRole('dialog', { name: '登记措施' });
  await type(measure, '做了什么', '分头上门劝解，请家属看住。');
  await type(measure, '谁办的', '周桂芳');
  await look('登记措施');
  await press(measure, '保存措施');
  await expect(measure).toBeHidden();
}

/** What became of it: prevented, in that column of the statistics. */
export async function preventRisk(
  page: Page,
  kind: string,
  column: string,
  look: Look,
): Promise<void> {
  await press(await unfold(page, '预警和风险'), `登记风险的结果：${kind}`);
  const dialog = page.getByRole('dialog', { name: /登记风险的结果/ });
  await choose(dialog, '结果怎样', '防住了');
  await choose(dialog, '防止了哪一项（计入统计）', column);
  await type(dialog, '怎样化解的，现在怎样', '两边都签了字，当面道了歉。');
  await look('登记风险的结果');
  await press(dialog, '保存结果');
  await expect(dialog).toBeHidden();
}
