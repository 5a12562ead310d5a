import { clocksOf } from '@shared/domain/case/clocks/clocks';
import { defaultMediationLimit } from '@shared/domain/case/clocks/mediation-limit';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Registration } from '@shared/domain/case/model/registration';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { makeSigning, makeTerms } from '../../../support/make-agreement';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
  makeReadyCase,
  makeRegistration,
} from '../../../support/make-case';
import { makeConfirmation } from '../../../support/make-follow-through';

function clock(mediationCase: MediationCase, kind: string, today = '2026-11-19') {
  const ctx = makeContext({ today: day(today) });
  return clocksOf(mediationCase, ctx).find((other) => other.kind === kind);
}

describe('调解期限', () => {
  test('受理前没有', () => {
    expect(clocksOf(makeReadyCase(), makeContext())).toEqual([]);
  });

  test('自受理次日起三十日，届满日是星期日，顺延到星期一', () => {
    expect(clock(makeAcceptedCase(), 'mediation')).toEqual({
      kind: 'mediation',
      startsOn: '2026-11-06',
      startedBy: '受理',
      length: '30日',
      dueOn: '2026-12-07',
      isRolled: true,
      isProvisional: false,
      state: 'running',
      daysLeft: 18,
      stoppedBy: null,
      basis: '受理时确定的调解期限：30日',
    });
  });

  test.each([
    ['前八日', '2026-11-29', 'running', 8],
    ['前七日', '2026-11-30', 'due_soon', 7],
    ['当日', '2026-12-07', 'due_soon', 0],
    ['次日', '2026-12-08', 'overdue', -1],
  ])('届满%s', (_name, today, state, daysLeft) => {
    expect(clock(makeMediatingCase(), 'mediation', today)).toMatchObject({ state, daysLeft });
  });

  test('劳动争议自申请之日起十五日（劳动争议调解仲裁法第14条）', () => {
    const labor = makeAcceptedCase({
      registration: makeRegistration({ category: 'migrant_wages', requestedOn: day('2026-11-02') }),
      acceptance: { acceptedOn: day('2026-11-06'), acceptedBy: '', limitInDays: 15 },
    });
    expect(clock(labor, 'mediation')).toMatchObject({
      startsOn: '2026-11-02',
      dueOn: '2026-11-17',
      state: 'overdue',
      basis: expect.stringContaining('第14条'),
    });
  });

  test('延期以最后一次为准，写明双方同意', () => {
    const extended = makeMediatingCase({
      extensions: [
        { extendedOn: day('2026-11-10'), untilOn: day('2026-12-20'), reason: '' },
        { extendedOn: day('2026-11-18'), untilOn: day('2027-01-10'), reason: '' },
      ],
    });
    expect(clock(extended, 'mediation')).toMatchObject({
      dueOn: '2027-01-10',
      isRolled: false,
      isProvisional: false,
      length: '到2027年1月10日',
      basis: '双方当事人同意延期至2027年1月10日',
    });
  });

  test('受理时另定的期限写明是受理时定的', () => {
    const other = makeAcceptedCase({
      acceptance: { acceptedOn: day('2026-11-06'), acceptedBy: '', limitInDays: 20 },
    });
    expect(clock(other, 'mediation')?.basis).toContain('受理时确定');
  });

  test.each(['agreement_reached', 'terminated', 'withdrawn', 'closed'] as const)(
    '%s：停止',
    (status) => {
      expect(clock(makeMediatingCase({ status }), 'mediation', '2026-12-31')?.state).toBe(
        'stopped',
      );
    },
  );
});

describe('共同申请司法确认的期限（第33条）', () => {
  test('自生效次日起三十日，届满日是星期六，顺延到星期一', () => {
    expect(clock(makeAgreedCase(), 'judicial_confirmation')).toMatchObject({
      startsOn: '2026-11-12',
      length: '30日',
      dueOn: '2026-12-14',
      isRolled: true,
      state: 'running',
    });
  });

  test('跨年到未公布的 2027 年：不顺延，暂定', () => {
    const late = makeAgreedCase({
      agreement: {
        form: 'written',
        terms: makeTerms(),
        number: '1',
        signing: makeSigning({ sealedOn: day('2026-12-11') }),
      },
    });
    expect(clock(late, 'judicial_confirmation', '2026-12-31')).toMatchObject({
      dueOn: '2027-01-10',
      isRolled: false,
      isProvisional: true,
    });
  });

  test.each([
    ['没有申请', null, 'running'],
    ['已申请', makeConfirmation(), 'stopped'],
    ['撤回申请后重新走', makeConfirmation({ state: 'withdrawn' }), 'running'],
  ])('%s', (_name, judicialConfirmation, state) => {
    const mediationCase = makeAgreedCase({ judicialConfirmation });
    expect(clock(mediationCase, 'judicial_confirmation')?.state).toBe(state);
  });

  test.each([
    ['结案后照走', { status: 'closed' }, 'running', null],
    [
      '裁定以后：法院已确认',
      { status: 'closed', judicialConfirmation: makeConfirmation({ state: 'confirmed' }) },
      'stopped',
      '司法确认：法院已确认',
    ],
    ['已申请', { judicialConfirmation: makeConfirmation() }, 'stopped', '司法确认：已共同申请'],
    [
      '撤回申请',
      { judicialConfirmation: makeConfirmation({ state: 'withdrawn' }) },
      'running',
      null,
    ],
  ] as const)(
    '%s（漏掉就会：双方的三十日还在，却写着已停止）',
    (_name, change, state, stoppedBy) => {
      expect(clock(makeAgreedCase(change), 'judicial_confirmation')).toMatchObject({
        state,
        stoppedBy,
      });
    },
  );

  test('没有生效的协议就没有这个期限', () => {
    expect(clock(makeMediatingCase(), 'judicial_confirmation')).toBeUndefined();
  });
});

describe('按规定的调解期限，受理时没有另定天数', () => {
  const labor = { category: 'other_labor', requestedOn: day('2026-11-02') } as const;
  const court = { requestedOn: day('2026-11-02'), materialsSignedOn: day('2026-11-03') } as const;
  const ofCourt = (source: 'court_pre_filing' | 'court_post_filing', more: object = {}) =>
    ({ ...court, source, ...more }) as Partial<Registration>;
  test.each<[string, Partial<Registration>, string, string, string]>([
    ['一般的：一个月，止于对应日', {}, '2026-11-05', '2026-12-07', '受理'],
    ['劳动争议：自收到申请起15日', labor, '2026-11-02', '2026-11-17', '收到调解申请'],
    [
      '法院委派：自签收材料起30日',
      ofCourt('court_pre_filing'),
      '2026-11-03',
      '2026-12-03',
      '签收法院材料',
    ],
    ['法院委托：15日', ofCourt('court_post_filing'), '2026-11-03', '2026-11-18', '签收法院材料'],
    [
      '法院委托、简易程序：7日',
      ofCourt('court_post_filing', { courtProcedure: 'summary' }),
      ...(['2026-11-03', '2026-11-10', '签收法院材料'] as const),
    ],
    [
      '法院委派的劳动争议：仍按劳动争议15日',
      ofCourt('court_pre_filing', { category: 'migrant_wages' }),
      ...(['2026-11-02', '2026-11-17', '收到调解申请'] as const),
    ],
    [
      '没有写签收材料日期的：从受理起算',
      ofCourt('court_pre_filing', { materialsSignedOn: null }),
      ...(['2026-11-05', '2026-12-07', '受理'] as const),
    ],
    ['医疗纠纷：30个工作日', { category: 'medical' }, '2026-11-05', '2026-12-17', '受理'],
  ])('%s', (_name, registration, startsOn, dueOn, startedBy) => {
    const one = makeAcceptedCase({
      registration: makeRegistration(registration),
      acceptance: { acceptedOn: day('2026-11-05'), acceptedBy: '', limitInDays: null },
    });
    expect(clock(one, 'mediation')).toMatchObject({ startsOn, dueOn, startedBy });
  });

  test('10月28日受理，一个月止于11月28日，逢星期六顺延到星期一', () => {
    const one = makeAcceptedCase({
      acceptance: { acceptedOn: day('2026-10-28'), acceptedBy: '', limitInDays: null },
    });
    expect(clock(one, 'mediation')).toMatchObject({
      ...{ dueOn: '2026-11-30', isRolled: true, length: '一个月' },
      basis: '司法部令第75号第33条，一般在一个月内调结：自受理之日起一个月',
    });
  });
});

describe('受理时给出的期限', () => {
  test.each([
    ['一般案件：一个月', 'application_oral', 'neighborhood', '一个月'],
    ['法院委派', 'court_pre_filing', 'contract', '30日'],
    ['法院委托', 'court_post_filing', 'contract', '15日'],
    ['劳动争议', 'application_oral', 'other_labor', '15日'],
    ['医疗纠纷', 'application_oral', 'medical', '30个工作日'],
  ] as const)('%s，按规定，不用填', (_name, source, category, length) => {
    const facts = { source, category, courtProcedure: null };
    const { days, basis } = defaultMediationLimit(facts, DEFAULT_SETTINGS);
    expect(days).toBeNull();
    expect(basis.endsWith(length)).toBe(true);
  });

  test.each([
    ['一般的，照区里定的', 'other', { days: 20, basis: '工作室设置的调解期限：20日' }],
    ['劳动争议不受它影响', 'other_labor', { days: null }],
  ] as const)('区里另有规定时：%s', (_name, category, expected) => {
    const settings = { ...DEFAULT_SETTINGS, mediationLimitInDays: 20 };
    const facts = { source: 'police', category, courtProcedure: null } as const;
    expect(defaultMediationLimit(facts, settings)).toMatchObject(expected);
  });
});
