import { clockOf } from '@shared/domain/case/clocks/clocks';
import { duesOf } from '@shared/domain/case/dues/case-dues';
import { type Feedback, feedbackSchema } from '@shared/domain/case/model/feedback';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Registration } from '@shared/domain/case/model/registration';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS, type StudioSettings } from '@shared/domain/studio/studio';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
  makeRegistration,
} from '../../../support/make-case';

const sent = (change: Partial<Registration>, rest: Partial<MediationCase> = {}) =>
  makeCase({ registration: makeRegistration(change), ...rest });
const told = (kind: Feedback['kind']): Feedback => ({
  ...blankOf(feedbackSchema),
  ...{ id: 'f1', kind, way: 'phone', to: '某法院', reportedOn: day('2026-11-06') },
});

function dueOn(
  kind: 'court_reply' | 'feedback',
  one: MediationCase,
  settings: Partial<StudioSettings> = {},
) {
  const ctx = makeContext({
    today: day('2026-11-09'),
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
  const clock = clockOf(kind, one, ctx);
  return clock === null ? null : `${clock.dueOn}${clock.isProvisional ? '（暂定）' : ''}`;
}

describe('答复法院是否接受（《人民法院在线调解规则》：3个工作日）', () => {
  const court = { source: 'court_pre_filing', requestedOn: day('2026-11-05') } as const;
  it.each<[string, MediationCase, string | null]>([
    ['周四收到，跨周末', sent(court), '2026-11-10'],
    [
      '从签收材料那天算，不从当事人起诉那天算',
      sent({ ...court, materialsSignedOn: day('2026-11-06') }),
      '2026-11-11',
    ],
    [
      '签收在国庆前，调休不算工作日',
      sent({ ...court, requestedOn: day('2026-09-28'), materialsSignedOn: day('2026-09-30') }),
      '2026-10-10',
    ],
    [
      '跨年，明年放假安排还没有公布',
      sent({ ...court, requestedOn: day('2026-12-30') }),
      '2027-01-02（暂定）',
    ],
    ['委托也要答复', sent({ ...court, source: 'court_post_filing' }), '2026-11-10'],
    ['已经答复过', sent(court, { feedbacks: [told('receipt')] }), null],
    ['已经受理', makeAcceptedCase({ registration: makeRegistration(court) }), null],
    ['不予受理', sent(court, { status: 'declined' }), null],
    ['公安移送的', sent({ source: 'police' }), null],
  ])('%s', (_name, one, on) => {
    expect(dueOn('court_reply', one)).toBe(on);
  });
});

describe('反馈期限（移送单位给的日子；没有给的，按工作室设置）', () => {
  const police = { source: 'police', requestedOn: day('2026-11-05') } as const;
  const hotline = { source: 'hotline_12345', requestedOn: day('2026-11-05') } as const;
  it.each<[string, MediationCase, string | null, Partial<StudioSettings>?]>([
    ['公安移送，一般纠纷一日', sent(police), '2026-11-06'],
    ['疑难的五日', sent({ ...police, difficulty: 'complex' }), '2026-11-10'],
    [
      '届满日是星期六，顺延到星期一',
      sent({ ...police, requestedOn: day('2026-11-06') }),
      '2026-11-09',
    ],
    ['12345 按设置', sent(hotline), '2026-11-12'],
    [
      '工单上写了截止日期，按工单，星期日也不顺延',
      sent({ ...hotline, feedbackDueOn: day('2026-11-08') }),
      '2026-11-08',
    ],
    ['设置不提醒', sent(hotline), null, { hotlineReplyInDays: null }],
    [
      '设置不提醒，工单写了的还是提醒',
      sent({ ...hotline, feedbackDueOn: day('2026-11-08') }),
      '2026-11-08',
      { hotlineReplyInDays: null },
    ],
    ['信访没有写期限的', sent({ source: 'petition_office' }), null],
    [
      '网格上报，没有派单的',
      sent({ source: 'grid_report', feedbackDueOn: day('2026-11-08') }),
      null,
    ],
    [
      '网格上报，中枢派了单',
      sent({ source: 'grid_report', referralNumber: '派 7', feedbackDueOn: day('2026-11-08') }),
      '2026-11-08',
    ],
    ['只说收到了，还要说办得怎样', sent(police, { feedbacks: [told('receipt')] }), '2026-11-06'],
    ['说过进展', sent(police, { feedbacks: [told('progress')] }), null],
    [
      '没有说过，调成了也还要说',
      makeAgreedCase({ registration: makeRegistration(police) }),
      '2026-11-06',
    ],
    [
      '结案了不再催',
      makeAgreedCase({ status: 'closed', registration: makeRegistration(police) }),
      null,
    ],
    ['当事人自己来的', sent({ source: 'application_oral' }), null],
  ])('%s', (_name, one, on, settings) => {
    expect(dueOn('feedback', one, settings)).toBe(on);
  });

  it('开始得晚，不会早到期', () => {
    const days = Array.from({ length: 60 }, (_, at) =>
      day(new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10)),
    );
    const ends = days.map(
      (requestedOn) => dueOn('feedback', sent({ ...police, requestedOn })) ?? '',
    );
    expect(ends).toEqual(ends.toSorted());
  });
});

describe('结果待反馈', () => {
  const ask = (one: MediationCase) =>
    duesOf(one, makeContext()).flatMap((due) => (due.kind === 'result_feedback' ? [due.what] : []));
  const preFiling = makeRegistration({ source: 'court_pre_filing' });
  const postFiling = makeRegistration({ source: 'court_post_filing', courtProcedure: 'summary' });
  const terminated = (registration: Registration, feedbacks: Feedback[] = []) =>
    makeMediatingCase({
      ...{ status: 'terminated', registration, feedbacks },
      termination: {
        ...{ terminatedOn: day('2026-11-13'), ground: 'no_agreement', reason: '分歧大' },
        ...{ areRemediesExplained: true, remediesNote: '' },
      },
    });
  it.each<[string, MediationCase, string[]]>([
    ['委派失败，退回材料', terminated(preFiling), ['把结果报法院，退回起诉状等材料']],
    [
      '委托成功，送法院',
      makeAgreedCase({ registration: postFiling }),
      ['把结果报法院：请出具调解书，或者原告撤诉'],
    ],
    [
      '委托失败，报法院',
      terminated(makeRegistration({ source: 'court_post_filing', referringUnit: '某法院' })),
      ['把办理结果反馈给某法院'],
    ],
    ['报过了', terminated(preFiling, [told('result')]), []],
    ['还没有结果', makeMediatingCase({ registration: preFiling }), []],
    ['结案了', makeAgreedCase({ status: 'closed', registration: postFiling }), []],
    ['当事人自己来的', makeAgreedCase(), []],
    [
      '公安的一句也没有说过：反馈期限那一项催，不催两遍',
      makeAgreedCase({ registration: makeRegistration({ source: 'police' }) }),
      [],
    ],
  ])('%s', (_name, one, what) => {
    expect(ask(one)).toEqual(what);
  });
});
