import { localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import {
  answerSchema,
  assignmentSchema,
  clearanceSchema,
  disposalSchema,
  endingSchema,
  handUpSchema,
  type Matter,
  type MatterRow,
  type Reported,
  ratingSchema,
  reassignmentSchema,
  reportedSchema,
} from '@shared/domain/matter/matter';
import { MATTER_ACTS } from '@shared/domain/matter/matter-acts';
import { matterFacts } from '@shared/domain/matter/matter-facts';
import { MATTER_KIND } from '@shared/domain/matter/matter-kind';
import { standingOf } from '@shared/domain/matter/matter-standing';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { describe, expect, test } from 'vitest';

const day = localDate;
const ctx = {
  today: day('2026-12-10'),
  now: '2026-12-10T01:00:00.000Z',
  actor: { id: 'm1', name: '苏玉梅' },
  calendar: new Map(),
  settings: DEFAULT_SETTINGS,
  studio: { mediators: [{ id: 'm1', name: '苏玉梅' }] },
  makeId: () => 'case-1',
} as never;
const BASE: Reported = {
  ...blankOf(reportedSchema),
  ...{ what: '三号楼道灯不亮', channel: '居民微信群', reportedOn: day('2026-12-01') },
};

function done<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}

function whyNot(ruling: Ruling<unknown>): string {
  return ruling.ok ? '' : `${ruling.refusal.field ?? ''} ${String(ruling.refusal.data?.why)}`;
}

function told(change: Partial<Reported> = {}): Matter {
  return done(MATTER_ACTS.register.begin({ id: 'a1' }, { reported: { ...BASE, ...change } }, ctx));
}

const rowOf = (one: Matter) => MATTER_KIND.row.of(one) as MatterRow;
/** The day under which 今日 shows it, with its words; null once it is over. */
function asked(one: Matter): string | null {
  const [due] = MATTER_KIND.dues?.[0]?.of(rowOf(one), null) ?? [];
  return due === undefined ? null : `${due.on} ${(due as unknown as { what: string }).what}`;
}

const finish = (one: Matter, change: object = {}) =>
  MATTER_ACTS.finish.apply(
    one,
    {
      ending: {
        ...blankOf(endingSchema),
        ...{ how: 'done', result: '换了灯', doneOn: day('2026-12-03') },
        ...change,
      } as never,
    },
    ctx,
  );
const rate = (one: Matter, rating: string, ratedOn = '2026-12-04') =>
  MATTER_ACTS.rate.apply(
    one,
    { rating: { ...blankOf(ratingSchema), rating, ratedOn: day(ratedOn) } as never },
    ctx,
  );
const assign = (one: Matter, change: object = {}) =>
  MATTER_ACTS.assign.apply(
    one,
    {
      assignment: {
        ...blankOf(assignmentSchema),
        ...{ to: '苏玉梅', assignedOn: day('2026-12-01'), ...change },
      },
    },
    ctx,
  );
const answer = (one: Matter, answeredOn = '2026-12-03') =>
  MATTER_ACTS.answer.apply(
    one,
    { answer: { ...blankOf(answerSchema), how: '电话', answeredOn: day(answeredOn) } },
    ctx,
  );
const handUp = (one: Matter) =>
  MATTER_ACTS.handUp.apply(
    one,
    {
      handUp: {
        ...blankOf(handUpSchema),
        ...{ to: '六情中枢', number: '六情-9', handedOn: day('2026-12-02') },
      },
    },
    ctx,
  );
const clear = (one: Matter) =>
  MATTER_ACTS.clear.apply(
    one,
    { clearance: { ...blankOf(clearanceSchema), clearedOn: day('2026-12-09') } },
    ctx,
  );

describe('事项办到哪一步', () => {
  test('接单、派单、首次处置、办结、评为不满意二次办理、答复', () => {
    let one = told({ reporter: '王某', phone: '13900000000' });
    expect(standingOf(one)).toBe('new');
    one = done(assign(one));
    expect([standingOf(one), one.holderId]).toEqual(['assigned', 'm1']);
    const disposal = {
      ...blankOf(disposalSchema),
      what: '拉了警戒',
      disposedOn: day('2026-12-02'),
    };
    one = done(MATTER_ACTS.dispose.apply(one, { disposal }, ctx));
    expect(standingOf(one)).toBe('in_hand');
    one = done(finish(one));
    expect(standingOf(one)).toBe('to_answer');
    one = done(rate(one, 'dissatisfied'));
    expect(standingOf(one)).toBe('again');
    one = done(finish(one, { doneOn: day('2026-12-06') }));
    expect(standingOf(one)).toBe('to_answer');
    one = done(answer(one, '2026-12-06'));
    expect(standingOf(one)).toBe('over');
    expect(matterFacts(one)).toMatchObject({ isDoneAgain: true, doneOn: '2026-12-06' });
    expect(whyNot(finish(one))).toMatch(/已经办结/);
  });

  test('没有留姓名电话的，办结就完了；当场解决的一步就完，不用再答复（bug: 随手办的小事一直挂着）', () => {
    expect(standingOf(done(finish(told())))).toBe('over');
    const spot = told({ spotResult: '当面挪了车', reporter: '王某' });
    expect([standingOf(spot), asked(spot)]).toEqual(['over', null]);
    expect(matterFacts(spot)).toMatchObject({ how: 'on_the_spot', doneOn: BASE.reportedOn });
  });

  test('办结前的答复不算告诉了结果（bug: 先回了一句“在办”，办好了就没有人再回）', () => {
    const one = done(answer(told({ reporter: '王某' }), '2026-12-01'));
    expect(standingOf(done(finish(one)))).toBe('to_answer');
  });

  test('上报中枢，收到销号才算完；自己先办好了的也等销号', () => {
    const up = done(handUp(told()));
    expect(standingOf(up)).toBe('handed_up');
    expect(standingOf(done(clear(up)))).toBe('cleared');
    const fixed = done(finish(up));
    expect(standingOf(fixed)).toBe('to_clear');
    expect(standingOf(done(clear(fixed)))).toBe('cleared');
    expect(whyNot(clear(told()))).toMatch(/没有上报/);
  });

  test('当场解决的可以改；评过的去不掉，办了一半的不能写成当场解决', () => {
    const correct = (one: Matter, change: object) =>
      MATTER_ACTS.correct.apply(one, { reported: { ...one.reported, ...change } }, ctx);
    const spot = told({ spotResult: '挪了车' });
    expect(done(correct(spot, { spotResult: '挪走了' })).rounds).toMatchObject([
      { result: '挪走了' },
    ]);
    expect(standingOf(done(correct(spot, { spotResult: '' })))).toBe('new');
    expect(whyNot(correct(done(rate(spot, 'dissatisfied')), { spotResult: '' }))).toMatch(
      /^reported.spotResult .*不能去掉/,
    );
    expect(whyNot(correct(done(finish(told())), { spotResult: '好了' }))).toMatch(
      /^reported.spotResult .*不能再写成/,
    );
  });
});

describe('三色、派单、工单的期限', () => {
  test.each([
    ['红', 'red', '2026-12-01'],
    ['黄', 'yellow', '2026-12-01'],
    ['蓝', 'blue', '2026-12-08'],
    ['没有颜色', null, null],
  ] as const)('%s色到首次处置为止', (_, alertColor, actBy) => {
    const one = told({ alertColor });
    expect(rowOf(one).actBy).toBe(actBy);
    const disposal = { ...blankOf(disposalSchema), what: '看过', disposedOn: day('2026-12-01') };
    const seen = done(MATTER_ACTS.dispose.apply(one, { disposal }, ctx));
    expect(rowOf(seen).actBy).toBeNull();
    // 红色即时报: handed up is reported. 蓝 is not disposed of by it.
    expect(rowOf(done(handUp(one))).actBy).toBe(alertColor === 'red' ? null : actBy);
  });

  test.each([
    ['12345，工单没有写日子，按设置', { channel: '12345热线' }, '2026-12-08'],
    ['全角的１２３４５', { channel: '１２３４５' }, '2026-12-08'],
    ['工单上写了日子', { channel: '12345热线', replyDueOn: day('2026-12-05') }, '2026-12-05'],
    ['别的渠道', {}, null],
  ])('工单：%s', (_, change, replyBy) => {
    const one = told(change);
    expect(rowOf(one).replyBy).toBe(replyBy);
    expect(rowOf(done(answer(one))).replyBy).toBeNull();
    // Done and not answered it still runs.
    expect(rowOf(done(finish(one))).replyBy).toBe(replyBy);
  });

  test('先到的期限在前；没有任何期限的也一直留着，直到办结', () => {
    const one = done(assign(told(), { dueOn: day('2026-12-04') }));
    expect(asked(one)).toBe('2026-12-04 已派单，待处置 · 办结 · 苏玉梅');
    expect(asked(told())).toBe('2026-12-01 待派单');
    expect(
      asked(done(assign(told({ alertColor: 'yellow' }), { dueOn: day('2026-12-04') }))),
    ).toMatch(/^2026-12-01 .*首次处置/);
    expect(asked(done(finish(one)))).toBeNull();
  });

  test('改正别的字，期限不随后来的设置变；改了颜色才重新算（bug: 设置一改，旧的事项全过期）', () => {
    const one = told({ alertColor: 'blue' });
    const later = { ...(ctx as object), settings: { ...DEFAULT_SETTINGS, blueLimitInDays: 1 } };
    const correct = (change: object) =>
      done(
        MATTER_ACTS.correct.apply(
          one,
          { reported: { ...one.reported, ...change } },
          later as never,
        ),
      ).actBy;
    expect(correct({ what: '两盏灯不亮' })).toBe('2026-12-08');
    expect(correct({ alertColor: 'yellow' })).toBe('2026-12-01');
  });
});

describe('日子和说不通的', () => {
  test.each([
    [
      '反映在将来',
      () => told({ reportedOn: day('2026-12-11') }),
      /reported.reportedOn.*不能晚于今天/,
    ],
    [
      '工单期限早于反映',
      () => told({ replyDueOn: day('2026-11-30') }),
      /reported.replyDueOn.*不能早于反映日期/,
    ],
    ['派单早于反映', () => done(assign(told(), { assignedOn: day('2026-11-30') })), /不能早于反映/],
    ['期限早于派单', () => done(assign(told(), { dueOn: day('2026-11-30') })), /assignment.dueOn/],
    ['再派一次', () => done(assign(done(assign(told())))), /退回改派/],
    ['转交没有写单位', () => done(finish(told(), { how: 'handed_on' })), /ending.unit.*没有写/],
    ['没有办结就评', () => done(rate(told(), 'satisfied')), /先登记办结/],
    ['评单早于办结', () => done(rate(done(finish(told())), 'satisfied', '2026-12-02')), /早于办结/],
  ])('%s', (_, act, why) => {
    expect(act).toThrow(why);
  });

  test('改派留着原来派给谁；派给名册外的，谁也不占着', () => {
    const move = {
      ...blankOf(reassignmentSchema),
      ...{ to: '物业', assignedOn: day('2026-12-02'), reason: '该物业修' },
    };
    const one = done(MATTER_ACTS.reassign.apply(done(assign(told())), { move }, ctx));
    expect(one.assignments.map(({ to }) => to)).toEqual(['苏玉梅', '物业']);
    expect([one.holderId, rowOf(one).to]).toEqual([null, '物业']);
  });

  test('反映日期改到已经派单以后，不行', () => {
    const one = done(assign(told()));
    const reported = { ...one.reported, reportedOn: day('2026-12-05') };
    expect(whyNot(MATTER_ACTS.correct.apply(one, { reported }, ctx))).toMatch(
      /^reported.reportedOn .*晚于已经登记/,
    );
  });
});
