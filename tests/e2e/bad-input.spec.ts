import { buildSteps } from '@main/services/sample/build-steps';
import { findFlowers } from '@main/services/sample/play-story';
import { expect, test } from '@playwright/test';
import type { InputOf, RouteName } from '@shared/ipc/contract';
import { errorSentence } from '@shared/ipc/error-sentence';
import { ask, openFlowerStudio, refusalOf, tellInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { readSettledRecords } from '../support/read-files';
import { TRICYCLE_SHED } from '../support/sample-stories';

let studio: RunningStudio;
let register: InputOf<'cases.register'>;
let caseId: string;
let revision: number;

test.beforeAll(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
  const { today, studio: opened } = await ask(studio.page, 'app.bootstrap', null);
  const mediatorIds = findFlowers(opened?.mediators ?? []);
  const [first] = buildSteps(TRICYCLE_SHED, { today, mediatorIds });
  if (first?.route !== 'cases.register') throw new Error('a story begins with its registration');
  register = first.input;
  const open = { ...TRICYCLE_SHED, outcome: { kind: 'open' as const }, events: [] };
  const [view] = await tellInWindow(studio.page, [open]);
  caseId = view?.case.id ?? '';
  revision = view?.case.revision ?? 0;
});

test.afterAll(async () => {
  await studio.close();
});

/** The sentence that a person would read; the data folder must be as it was. */
async function refused(route: RouteName, input: unknown): Promise<string> {
  const before = await readSettledRecords(dataFolderOf(studio));
  const error = await refusalOf(studio.page, route, input);
  expect(await readSettledRecords(dataFolderOf(studio))).toBe(before);
  expect(error.code).not.toBe('INTERNAL');
  const sentence = errorSentence(error);
  expect(sentence).toMatch(/[一-鿿].*。$/s);
  return sentence;
}

function changed(change: Record<string, unknown>): unknown {
  return { ...register, registration: { ...register.registration, ...change } };
}

const ROWS: readonly [string, Record<string, unknown>, RegExp][] = [
  ['没有的日子', { requestedOn: '2026-02-30' }, /没有这一天/],
  ['不是日子', { registeredOn: '昨天' }, /没有这一天/],
  ['以后的日子', { registeredOn: '2999-01-01', requestedOn: '2999-01-01' }, /。$/],
  ['没有的类别', { category: 'space_travel' }, /请选择纠纷类别/],
  ['没有的来源', { source: '' }, /请选择案件来源/],
  ['负的金额', { amountInDisputeFen: -1 }, /金额不能是负数/],
  ['无穷大的金额', { amountInDisputeFen: Number('1e309') }, /金额/],
  ['不是数的金额', { amountInDisputeFen: Number.NaN }, /金额/],
  ['半分钱', { amountInDisputeFen: 0.5 }, /金额/],
  ['超过上限一分', { amountInDisputeFen: 100_000_000_000 }, /不能超过/],
  ['没有写情况', { description: ' \n\t ' }, /请填写纠纷简要情况/],
  ['情况一万零一个字', { description: '𠮷'.repeat(10_001) }, /不能超过 10000 个字/],
];

for (const [name, change, sentence] of ROWS) {
  test(`登记时${name}：一句中文，什么都没有写进资料`, async () => {
    const heard = await refused('cases.register', changed(change));
    expect(heard).toMatch(sentence);
    expect(heard).not.toMatch(/[A-Za-z]{4,}/);
  });
}

test('整个请求不像样：一样有话说', async () => {
  for (const input of [null, 7, 'x', [], {}, { registration: null, parties: 'x' }])
    await refused('cases.register', input);
});

test('没有这个案件、旧的版本、奇怪的编号', async () => {
  const terms = { facts: '', disputedPoints: '', responsibilities: '' };
  const whole = { ...terms, clauses: [], fulfillmentPlace: '', fulfillmentNote: '' };
  await refused('cases.draftAgreement', { caseId: 'nobody', revision: 1, terms: whole });
  expect(
    await refused('cases.draftAgreement', { caseId, revision: revision - 1, terms: whole }),
  ).toContain('没有保存');
  await refused('cases.get', { caseId: '../../studio' });
});

test('大小边上的金额和生僻的名字照样收', async () => {
  const { page } = studio;
  const [first, ...others] = register.parties;
  for (const [fen, name] of [
    [0, '𠮷野㛃'],
    [1, '阿卜杜热合曼·买买提'],
    [99_999_999_999, '王'.repeat(100)],
  ] as const) {
    const view = await ask(page, 'cases.register', {
      registration: { ...register.registration, amountInDisputeFen: fen },
      parties: [{ ...first, name }, ...others] as typeof register.parties,
    });
    expect(view.case.registration.amountInDisputeFen).toBe(fen);
    expect(view.case.parties[0]?.name).toBe(name);
  }
});

test('十二名当事人、一万字的陈述、等号开头的话都存得下', async () => {
  const { page } = studio;
  const twelve = Array.from({ length: 12 }, (_, at) => ({
    ...(register.parties[at % 2] as (typeof register.parties)[number]),
    id: `p${at}`,
    name: at === 3 ? '=HYPERLINK("x")' : `当事人${at}`,
  }));
  const view = await ask(page, 'cases.register', {
    registration: { ...register.registration, description: '述'.repeat(10_000) },
    parties: twelve as typeof register.parties,
  });
  expect(view.case.parties).toHaveLength(12);
  expect(view.case.parties[3]?.name).toBe('=HYPERLINK("x")');
  expect([...view.case.registration.description]).toHaveLength(10_000);
});

test('别处的路径打不开，不认识的请求被拒', async () => {
  await refused('files.open', { path: '/etc/passwd' });
  await refused('no.such.route' as RouteName, null);
});
