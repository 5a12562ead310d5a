import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { BOARD_ACTS } from '@shared/domain/property/board/board-acts';
import { countOversights } from '@shared/domain/property/board/count-oversights';
import {
  type Counts,
  rankCompanies,
  tellAddends,
  tellRule,
  tellSettled,
} from '@shared/domain/property/board/rank-companies';
import { firmSchema } from '@shared/domain/property/company/company';
import { COMPANY_ACTS } from '@shared/domain/property/company/company-acts';
import { COMPANY_KIND } from '@shared/domain/property/company/company-kind';
import { compoundSchema } from '@shared/domain/property/estate/estate';
import { ESTATE_ACTS } from '@shared/domain/property/estate/estate-acts';
import { ESTATE_KIND } from '@shared/domain/property/estate/estate-kind';
import { estatesOwed } from '@shared/domain/property/estates-owed';
import { lookedSchema } from '@shared/domain/property/oversight/oversight';
import { OVERSIGHT_ACTS } from '@shared/domain/property/oversight/oversight-acts';
import { OVERSIGHT_DUE } from '@shared/domain/property/oversight/oversight-due';
import { OVERSIGHT_KIND } from '@shared/domain/property/oversight/oversight-kind';
import { companyBoard } from '@shared/domain/property/papers/company-board';
import { blankOf } from '@shared/domain/record/blank';
import {
  boardRuleSchema,
  PROPERTY_FIELDS,
  USUAL_BOARD_RULE,
} from '@shared/domain/studio/property-settings';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { expect, test } from 'vitest';

const day = localDate;
const today = day('2026-12-01');
const ctx = {
  today,
  now: '2026-12-01T01:00:00.000Z',
  settings: DEFAULT_SETTINGS,
  seesEveryCase: true,
} as never;
const with_ = (answers: object) => ({ ...(ctx as object), ...answers }) as never;

function done<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}
function whyNot(ruling: Ruling<unknown>): string {
  return ruling.ok ? '' : `${ruling.refusal.field} ${ruling.refusal.data?.why}`;
}

const noContext = null as never;
const NOTHING: Counts = { disputes: 0, settled: 0, faults: 0, late: 0, monthsInOrder: 0 };
const company = (name: string, counts: Partial<Counts>) => ({
  ...{ companyId: `id-${name}`, name },
  counts: { ...NOTHING, ...counts },
});

test.each([
  ['没有记录的，两个榜都不上（bug: 空白的也上红榜）', {}, 0, 'none'],
  ['三个月督导没有问题', { monthsInOrder: 3 }, 3, 'red'],
  ['差一分', { monthsInOrder: 2 }, 2, 'none'],
  ['一件没调成的纠纷', { disputes: 1 }, -2, 'none'],
  ['达成协议的补回一分', { disputes: 2, settled: 2 }, -2, 'none'],
  ['正好到黑榜的分数', { faults: 1, late: 1 }, -5, 'black'],
  ['都有', { disputes: 4, settled: 1, faults: 1, late: 0, monthsInOrder: 2 }, -7, 'black'],
] as const)('%s', (_name, counts, points, list) => {
  const [one] = rankCompanies([company('甲', counts)], USUAL_BOARD_RULE);
  expect(one).toMatchObject({ points, list });
});

test('分高的在前，一样的照给的次序；每一项怎么来的都写出来，加起来就是得分（bug: 只见总分）', () => {
  const given = [
    company('甲', {}),
    company('乙', { disputes: 2, settled: 1 }),
    company('丙', { monthsInOrder: 4 }),
    company('丁', {}),
  ];
  const ranked = rankCompanies(given, USUAL_BOARD_RULE);
  expect(ranked.map(({ name }) => name)).toEqual(['丙', '甲', '丁', '乙']);
  expect(tellAddends(given[1]?.counts ?? NOTHING, USUAL_BOARD_RULE)).toEqual([
    '纠纷 2 件 × −2 ＝ −4',
    '其中达成协议 1 件 × 1 ＝ 1',
  ]);
  // bug: a settled dispute is taken for a point that was earned
  expect(tellSettled(USUAL_BOARD_RULE)).toMatch(
    /一件纠纷算 −2 分，达成了协议再算 1 分，合起来 −1 分$/,
  );
  expect(tellSettled({ perDispute: -3, perSettled: 3 })).toMatch(/合起来 0 分$/);
  expect(tellSettled({ perDispute: -3, perSettled: null })).toBeNull();
  expect(tellRule(USUAL_BOARD_RULE)).toMatch(/纠纷每件 −2 分.*3 分以上的上红榜，−5 分以下的上黑榜/);
});

test('黑榜的分数要比红榜的低（bug: 同一家两个榜都上）', () => {
  const rule = { ...USUAL_BOARD_RULE, redFrom: -5, blackTo: -5 };
  expect(boardRuleSchema.safeParse(rule).success).toBe(false);
  expect(PROPERTY_FIELDS.boardRule.safeParse(USUAL_BOARD_RULE).success).toBe(true);
});

test('督导怎样计：当月有一次问题就不算这个月没有问题；过了期限没整改的也算逾期；期间外的不计', () => {
  const look = (estateId: string, lookedOn: string, change: object = {}) => ({
    ...{ estateId, lookedOn: day(lookedOn), standing: 'in_order' as const },
    ...{ dueOn: null, mendedOn: null, ...change },
  });
  const faulty = (dueOn: string | null, mendedOn: string | null) =>
    ({ standing: mendedOn === null ? 'to_mend' : 'mended', dueOn, mendedOn }) as never;
  const days = { fromOn: day('2026-10-01'), untilOn: day('2026-12-31') };
  expect(
    countOversights(
      [
        look('a', '2026-10-05'),
        look('a', '2026-10-20', faulty('2026-10-30', '2026-10-30')),
        look('a', '2026-11-05'),
        look('a', '2026-11-06'),
        look('b', '2026-11-05', faulty('2026-11-20', '2026-11-21')),
        look('b', '2026-11-25', faulty('2026-11-30', null)),
        look('b', '2026-11-26', faulty('2026-12-01', null)),
        look('b', '2026-11-27', faulty(null, null)),
        look('b', '2026-09-30', faulty('2026-09-30', null)),
      ],
      days,
      today,
    ),
  ).toEqual({ faults: 5, late: 2, monthsInOrder: 1 });
});

test('本月还没督导的只数还在的三无楼院，上个月的督导不算（bug: 月初就说都督导过了；拆了的院子年年提醒）', () => {
  const estates = [
    { id: 'a', name: '甲院', isWithoutAll: true, goneOn: null },
    { id: 'b', name: '乙院', isWithoutAll: true, goneOn: null },
    { id: 'c', name: '丙小区', isWithoutAll: false, goneOn: null },
    { id: 'd', name: '丁院', isWithoutAll: true, goneOn: day('2026-11-01') },
  ];
  const looks = [
    { estateId: 'a', lookedOn: day('2026-12-01') },
    { estateId: 'b', lookedOn: day('2026-11-30') },
  ];
  expect(estatesOwed(estates, looks, today).map(({ id }) => id)).toEqual(['b']);
});

test('同名、同一个信用代码的企业不登记两次；进驻不能在今后', () => {
  const firm = { ...blankOf(firmSchema), name: '安居物业' };
  const begin = (twins: Map<string, object[]>, change: object = {}) =>
    COMPANY_ACTS.register.begin({ id: 'x' }, { firm: { ...firm, ...change } }, with_({ twins }));
  expect(done(begin(new Map()))).toMatchObject({ enteredOn: today });
  const twin = [{ kind: 'company', id: 'y' }];
  expect(whyNot(begin(new Map([['firm/安居物业', twin]])))).toMatch(/firm.name .*已经登记过/);
  expect(whyNot(begin(new Map([['firmcode/9a', twin]]), { creditCode: '9 A' }))).toMatch(
    /firm.creditCode/,
  );
  expect(whyNot(begin(new Map(), { since: day('2026-12-02') }))).toMatch(/不能晚于今天/);
});

test('小区的物业企业要还在；没有的空着', () => {
  const compound = { ...blankOf(compoundSchema), name: '滨河小区', isWithoutAll: true };
  const begin = (change: object, company: object | null) =>
    ESTATE_ACTS.register.begin(
      { id: 'x' },
      { compound: { ...compound, ...change } },
      with_({ twins: new Map(), company }),
    );
  expect(done(begin({}, null))).toMatchObject({ companyName: '' });
  expect(done(begin({ companyId: 'k' }, { title: '安居物业' })).companyName).toBe('安居物业');
  expect(whyNot(begin({ companyId: 'k' }, null))).toMatch(/compound.companyId .*找不到/);
});

test('企业撤场、小区拆除：从那天起报表不再算，能改回来（bug: 走了的企业永远在册）', () => {
  const firm = { ...blankOf(firmSchema), name: '安居物业', since: day('2020-05-01') };
  const one = done(COMPANY_ACTS.register.begin({ id: 'k' }, { firm }, with_({ twins: new Map() })));
  const managed = [{ kind: 'estate', id: 'e' }];
  const leave = (goneOn: string, of = one) =>
    COMPANY_ACTS.leave.apply(
      of,
      { leaving: { goneOn: day(goneOn), note: '' } },
      with_({ managed }),
    );
  expect(whyNot(leave('2026-12-02'))).toMatch(/leaving.goneOn .*不能晚于今天/);
  expect(whyNot(leave('2020-04-30'))).toMatch(/leaving.goneOn .*不能早于进驻日期/);
  const gone = done(leave('2026-06-30'));
  expect(COMPANY_KIND.facts?.(gone)).toMatchObject({ knownOn: '2020-05-01', goneOn: '2026-06-30' });
  expect(whyNot(leave('2026-07-01', gone))).toMatch(/已经撤场/);
  const late = { ...firm, since: day('2026-07-01') };
  expect(
    whyNot(COMPANY_ACTS.correct.apply(gone, { firm: late }, with_({ twins: new Map(), managed }))),
  ).toMatch(/firm.since/);
  expect(done(COMPANY_ACTS.comeBack.apply(gone, {}, ctx)).leaving).toBeNull();
  expect(
    COMPANY_ACTS.leave.followUps?.(gone, { leaving: gone.leaving as never }, with_({ managed })),
  ).toEqual([{ kind: 'estate', act: 'loseCompany', id: 'e', input: { companyId: 'k' } }]);

  const compound = { ...blankOf(compoundSchema), name: '滨河小区', companyId: 'k' };
  const estate = done(
    ESTATE_ACTS.register.begin(
      { id: 'e' },
      { compound: { ...compound, isWithoutAll: true } },
      with_({ twins: new Map(), company: { title: '安居物业' } }),
    ),
  );
  const lose = (of: typeof estate, companyId: string) =>
    done(ESTATE_ACTS.loseCompany.apply(of, { companyId }, ctx));
  expect(lose(estate, 'k')).toMatchObject({ compound: { companyId: null }, companyName: '' });
  expect(lose(estate, 'other')).toEqual(estate);
  const end = (goneOn: string) =>
    ESTATE_ACTS.end.apply(estate, { ending: { goneOn: day(goneOn), note: '并入河东小区' } }, ctx);
  expect(whyNot(end('2026-12-02'))).toMatch(/ending.goneOn/);
  const ended = done(end('2026-06-30'));
  expect(lose(ended, 'k')).toEqual(ended);
  expect(ESTATE_KIND.facts?.(ended)).toMatchObject({ goneOn: '2026-06-30' });
  expect(done(ESTATE_ACTS.comeBack.apply(ended, {}, ctx)).ending).toBeNull();
});

const looked = {
  ...blankOf(lookedSchema),
  ...{ estateId: 'e', lookedOn: day('2026-11-20'), result: 'faulty' as const, found: '楼道堆物' },
  dueOn: day('2026-11-30'),
};
const look = (change: object = {}) =>
  OVERSIGHT_ACTS.register.begin(
    { id: 'o' },
    { looked: { ...looked, ...change } },
    with_({ estate: { title: '滨河小区' } }),
  );

test('有问题的要写发现什么；没整改的一直提醒，整改了就不提醒；过了期限是红的', () => {
  expect(whyNot(look({ found: '' }))).toMatch(/looked.found/);
  expect(whyNot(look({ result: 'in_order' }))).toMatch(/looked.dueOn/);
  const one = done(look());
  const row = OVERSIGHT_KIND.row.of(one);
  const [due] = OVERSIGHT_DUE.of(row, noContext);
  expect(due).toMatchObject({ on: '2026-11-30', what: '待整改 · 滨河小区：楼道堆物' });
  const mended = done(
    OVERSIGHT_ACTS.putRight.apply(one, { mended: { mendedOn: today, how: '' } }, ctx),
  );
  expect(OVERSIGHT_DUE.of(OVERSIGHT_KIND.row.of(mended), noContext)).toEqual([]);
});

test('公示以后名单和当时的算法都不变，期间也不能改（bug: 改了设置，贴出去的榜跟着变）', () => {
  const span = { fromOn: day('2026-10-01'), untilOn: day('2026-12-31') };
  const begun = done(BOARD_ACTS.register.begin({ id: 'b' }, { span }, ctx));
  const publishing = { publishedOn: today, publishedBy: '', where: '', note: '' };
  const drawn = [company('甲物业', { monthsInOrder: 3 }), company('乙物业', { faults: 3 })];
  const published = done(BOARD_ACTS.publish.apply(begun, { publishing, drawn }, ctx));
  expect(published.publication).toMatchObject({ rule: USUAL_BOARD_RULE });
  expect(published.publication?.lines.map(({ list }) => list)).toEqual(['red', 'black']);
  expect(whyNot(BOARD_ACTS.correct.apply(published, { span }, ctx))).toMatch(/已经公示/);
  const paper = JSON.stringify(
    companyBoard.build(
      published,
      { profile: { committeeName: '', phone: '' } } as never,
      null as never,
    ),
  );
  expect(paper).toContain('甲物业');
  expect(paper).toContain('督导发现问题 3 次 × −2 ＝ −6');
});
