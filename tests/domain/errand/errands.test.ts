import { type Dispatch, orderSchema, standingOf } from '@shared/domain/errand/dispatch/dispatch';
import { DISPATCH_ACTS } from '@shared/domain/errand/dispatch/dispatch-acts';
import { DISPATCH_KIND } from '@shared/domain/errand/dispatch/dispatch-kind';
import {
  dueDayOf,
  markSchema,
  type Supervision,
  standingOf as supervisionStanding,
} from '@shared/domain/errand/supervision/supervision';
import { SUPERVISION_ACTS } from '@shared/domain/errand/supervision/supervision-acts';
import { SUPERVISION_KIND } from '@shared/domain/errand/supervision/supervision-kind';
import {
  callSchema,
  cameLate,
  unitsAwaited,
  unitsCalled,
  type Whistle,
  standingOf as whistleStanding,
} from '@shared/domain/errand/whistle/whistle';
import { WHISTLE_ACTS } from '@shared/domain/errand/whistle/whistle-acts';
import { WHISTLE_KIND } from '@shared/domain/errand/whistle/whistle-kind';
import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { blankOf } from '@shared/domain/record/blank';
import type { Kind } from '@shared/domain/record/define-kind';
import { isAskedIn } from '@shared/domain/record/due';
import { expect, test } from 'vitest';

const day = localDate;
const ctx = {
  today: day('2027-01-08'),
  now: '2027-01-08T01:00:00.000Z',
  actor: { id: null, name: '', role: null },
  studio: {
    mediators: [
      { id: 'm1', name: '苏玉梅' },
      { id: 'm2', name: '孟庆云' },
      { id: 'm3', name: '同名' },
      { id: 'm4', name: '同名' },
    ],
  },
  concerned: { title: '（2026）人调字第3号 王某与李某邻里纠纷' },
} as never;

function done<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}

function whyNot(ruling: Ruling<unknown>): string {
  return ruling.ok ? '' : String(ruling.refusal.data?.why);
}

const order = {
  ...blankOf(orderSchema),
  ...{ matter: '请物业三天内修好楼道灯', to: '苏玉梅' },
  ...{ dispatchedOn: day('2026-12-30'), dueOn: day('2027-01-05') },
};
const ABOUT = { kind: 'case', id: 'c1' };

function sent(): Dispatch {
  return done(DISPATCH_ACTS.dispatch.begin({ id: 'd1' }, { order, about: ABOUT }, ctx));
}

test('派单连着案卷，派给名册上的人记得是谁；同名的两个人说不准，就不记', () => {
  expect(sent()).toMatchObject({ about: { ...ABOUT, title: /王某/ }, holderId: 'm1' });
  const two = { ...order, to: '同名' };
  expect(done(DISPATCH_ACTS.dispatch.begin({ id: 'd' }, { order: two }, ctx)).holderId).toBeNull();
  const gone = { ...(ctx as object), concerned: null } as never;
  expect(whyNot(DISPATCH_ACTS.dispatch.begin({ id: 'd' }, { order, about: ABOUT }, gone))).toMatch(
    /找不到/,
  );
});

test('接单、办结、评为不满意再办、再办结、反馈、销号', () => {
  let one = sent();
  expect(standingOf(one)).toBe('sent');
  const receipt = { receivedOn: day('2026-12-31'), receivedBy: '苏玉梅' };
  one = done(DISPATCH_ACTS.receive.apply(one, { receipt }, ctx));
  expect(standingOf(one)).toBe('in_hand');
  const result = { doneOn: day('2027-01-02'), result: '修好了两层' };
  one = done(DISPATCH_ACTS.finish.apply(one, { done: result }, ctx));
  expect(standingOf(one)).toBe('done');
  const bad = {
    ...{ evaluatedOn: day('2027-01-03'), evaluation: 'dissatisfied' as const },
    ...{ evaluatedBy: '', comment: '还有一层不亮' },
  };
  one = done(DISPATCH_ACTS.evaluate.apply(one, { evaluation: bad }, ctx));
  expect(standingOf(one)).toBe('in_hand');
  one = done(
    DISPATCH_ACTS.finish.apply(one, { done: { ...result, doneOn: day('2027-01-04') } }, ctx),
  );
  expect(one.rounds).toHaveLength(2);
  const told = { fedBackOn: day('2027-01-05'), fedBackTo: '街道', clearedOn: null };
  one = done(DISPATCH_ACTS.clear.apply(one, { clearance: told }, ctx));
  expect(standingOf(one)).toBe('fed_back');
  const cleared = { ...told, clearedOn: day('2027-01-08') };
  one = done(DISPATCH_ACTS.clear.apply(one, { clearance: cleared }, ctx));
  expect(standingOf(one)).toBe('cleared');
  expect(whyNot(DISPATCH_ACTS.finish.apply(one, { done: result }, ctx))).toMatch(/已经销号/);
  expect(whyNot(DISPATCH_ACTS.correct.apply(one, { order }, ctx))).toBe('');
});

test('没有登记接单的也能办结；退回改派以后要重新接单，原来派给谁留着', () => {
  const one = sent();
  const result = { doneOn: day('2027-01-02'), result: '好了' };
  expect(standingOf(done(DISPATCH_ACTS.finish.apply(one, { done: result }, ctx)))).toBe('done');
  const receipt = { receivedOn: day('2026-12-31'), receivedBy: '苏玉梅' };
  const received = done(DISPATCH_ACTS.receive.apply(one, { receipt }, ctx));
  const move = { movedOn: day('2027-01-01'), to: '孟庆云', reason: '住院' };
  const moved = done(DISPATCH_ACTS.reassign.apply(received, { move }, ctx));
  expect(moved).toMatchObject({ receipt: null, holderId: 'm2', order: { to: '孟庆云' } });
  expect(moved.moves).toEqual([{ ...move, from: '苏玉梅' }]);
  expect(standingOf(moved)).toBe('sent');
  expect(whyNot(DISPATCH_ACTS.receive.apply(moved, { receipt }, ctx))).toMatch(/不能早于改派日期/);
});

test.each([
  ['跨年：上年派的单，次年才补记接单', '2027-01-08', ''],
  ['接单早于派单', '2026-12-29', '接单日期不能早于派单日期'],
  ['接单在将来', '2027-01-09', '接单日期不能晚于今天'],
])('接单的日子：%s', (_, receivedOn, expected) => {
  const receipt = { receivedOn: day(receivedOn), receivedBy: '苏玉梅' };
  const why = whyNot(DISPATCH_ACTS.receive.apply(sent(), { receipt }, ctx));
  expect(why.startsWith(expected) && (expected !== '') === (why !== '')).toBe(true);
});

test('办结期限早于派单、派单改到接单之后，都不行', () => {
  const early = { ...order, dueOn: day('2026-12-01') };
  expect(whyNot(DISPATCH_ACTS.dispatch.begin({ id: 'd' }, { order: early }, ctx))).toMatch(
    /办结期限不能早于派单日期/,
  );
  const receipt = { receivedOn: day('2026-12-31'), receivedBy: '苏玉梅' };
  const received = done(DISPATCH_ACTS.receive.apply(sent(), { receipt }, ctx));
  const late = { ...order, dueOn: null, dispatchedOn: day('2027-01-01') };
  expect(whyNot(DISPATCH_ACTS.correct.apply(received, { order: late }, ctx))).toMatch(
    /晚于已经登记/,
  );
});

const mark = {
  ...blankOf(markSchema),
  ...{ askedBy: '街道办', matter: '反复上访的那一件', holder: '孟庆云' },
  ...{ askedOn: day('2026-12-20'), dueOn: day('2026-12-31') },
};

function marked(): Supervision {
  return done(SUPERVISION_ACTS.mark.begin({ id: 's1' }, { mark, about: ABOUT }, ctx));
}

test('督办：答复、再督办又要答复、销号；每一次的要求日期各算各的', () => {
  let one = marked();
  const reply = { answeredOn: day('2026-12-25'), text: '在办', liftedOn: null };
  one = done(SUPERVISION_ACTS.answer.apply(one, { reply }, ctx));
  expect(supervisionStanding(one)).toBe('answered');
  const urging = { urgedOn: day('2026-12-28'), dueOn: day('2027-01-10'), note: '要有结果' };
  one = done(SUPERVISION_ACTS.urge.apply(one, { urging }, ctx));
  expect(supervisionStanding(one)).toBe('to_answer');
  expect(dueDayOf(one)).toBe('2027-01-10');
  expect(
    whyNot(SUPERVISION_ACTS.lift.apply(one, { lifting: { liftedOn: ctx_today } }, ctx)),
  ).toMatch(/还没有答复/);
  // Asked once more with no answer in between: the last asking waits.
  one = done(
    SUPERVISION_ACTS.urge.apply(
      one,
      { urging: { ...urging, urgedOn: day('2027-01-02'), dueOn: null } },
      ctx,
    ),
  );
  expect(dueDayOf(one)).toBeNull();
  const last = { answeredOn: day('2027-01-05'), text: '调成了', liftedOn: day('2027-01-06') };
  one = done(SUPERVISION_ACTS.answer.apply(one, { reply: last }, ctx));
  expect(supervisionStanding(one)).toBe('lifted');
  expect(whyNot(SUPERVISION_ACTS.answer.apply(one, { reply: last }, ctx))).toMatch(/已经销号/);
});
const ctx_today = day('2027-01-08');

test('督办：答复早于督办、销号早于答复，都不行', () => {
  const early = { answeredOn: day('2026-12-19'), text: '好', liftedOn: null };
  expect(whyNot(SUPERVISION_ACTS.answer.apply(marked(), { reply: early }, ctx))).toMatch(
    /答复日期不能早于督办日期/,
  );
  const crossed = { answeredOn: day('2026-12-25'), text: '好', liftedOn: day('2026-12-24') };
  expect(whyNot(SUPERVISION_ACTS.answer.apply(marked(), { reply: crossed }, ctx))).toMatch(
    /销号日期不能早于答复日期/,
  );
});

const call = {
  ...blankOf(callSchema),
  ...{ form: 'street' as const, type: 'hard' as const, to: '城管办、派出所，城管办' },
  ...{ matter: '占道经营', blownOn: day('2026-12-31'), dueOn: day('2027-01-02') },
};

test('吹哨：谁没来看得出，迟到的看得出，办结以后不再登记', () => {
  let one: Whistle = done(WHISTLE_ACTS.blow.begin({ id: 'w1' }, { call }, ctx));
  expect(unitsCalled(call.to)).toEqual(['城管办', '派出所']);
  expect(whistleStanding(one)).toBe('called');
  const came = { unit: '城管办', person: '', cameOn: day('2027-01-02') };
  one = done(WHISTLE_ACTS.arrive.apply(one, { arrival: came }, ctx));
  expect([whistleStanding(one), unitsAwaited(one), cameLate(one)]).toEqual([
    'some_came',
    ['派出所'],
    [],
  ]);
  expect(whyNot(WHISTLE_ACTS.arrive.apply(one, { arrival: came }, ctx))).toMatch(/已经登记过报到/);
  const late = { unit: '派出所', person: '王某', cameOn: day('2027-01-03') };
  one = done(WHISTLE_ACTS.arrive.apply(one, { arrival: late }, ctx));
  expect([whistleStanding(one), cameLate(one)]).toEqual(['all_came', [late]]);
  const outcome = { endedOn: day('2027-01-02'), result: '清了' };
  expect(whyNot(WHISTLE_ACTS.end.apply(one, { outcome }, ctx))).toMatch(/不能早于报到日期/);
  one = done(
    WHISTLE_ACTS.end.apply(one, { outcome: { ...outcome, endedOn: day('2027-01-03') } }, ctx),
  );
  expect(whistleStanding(one)).toBe('ended');
  expect(whyNot(WHISTLE_ACTS.arrive.apply(one, { arrival: came }, ctx))).toMatch(/已经办结/);
});

/** What the row of a record asks for on a day: the words, how pressing, and whether 今日 shows it. */
function asked(kind: Kind, record: unknown, today: string) {
  const row = kind.row?.of(record as never) ?? {};
  return (kind.dues ?? []).flatMap((definition) =>
    definition.of(row, null).map((due) => ({
      on: due.on,
      lateness: definition.lateness(due, day(today)),
      isShown: isAskedIn(
        definition,
        due.on,
        null,
        { from: day(today), to: day(today) },
        day(today),
      ),
    })),
  );
}

test.each([
  ['届满日当天', '2027-01-05', 'soon'],
  ['过期一天', '2027-01-06', 'late'],
  ['过期一年多', '2028-02-29', 'late'],
])('没办完的派单不会从今日消失：%s', (_, today, lateness) => {
  expect(asked(DISPATCH_KIND as unknown as Kind, sent(), today)).toEqual([
    { on: '2027-01-05', lateness, isShown: true },
  ]);
});

test('没有限期的督办一直提醒，已销号的不再提醒；没有限期的派单不算过期', () => {
  const open = { ...marked(), mark: { ...mark, dueOn: null } };
  const kind = SUPERVISION_KIND as unknown as Kind;
  expect(asked(kind, open, '2027-06-01')).toEqual([
    { on: '2026-12-20', lateness: 'soon', isShown: true },
  ]);
  expect(asked(kind, { ...open, lifting: { liftedOn: ctx_today } }, '2027-06-01')).toEqual([]);
  const free = { ...sent(), order: { ...order, dueOn: null } };
  expect(asked(DISPATCH_KIND as unknown as Kind, free, '2027-06-01')[0]?.lateness).toBe('calm');
});

test('吹哨：都报到了就不算过期，没来的还算', () => {
  const one = done(WHISTLE_ACTS.blow.begin({ id: 'w1' }, { call }, ctx));
  const kind = WHISTLE_KIND as unknown as Kind;
  expect(asked(kind, one, '2027-01-08')[0]?.lateness).toBe('late');
  const arrivals = unitsCalled(call.to).map((unit) => ({ unit, person: '', cameOn: ctx_today }));
  expect(asked(kind, { ...one, arrivals }, '2027-01-08')[0]?.lateness).toBe('calm');
});
