import { clocksOf } from '@shared/domain/case/clocks/clocks';
import { expectedVisits, followUpDueOn } from '@shared/domain/case/clocks/follow-up-due';
import { defaultMediationLimit } from '@shared/domain/case/clocks/mediation-limit';
import { declineSchema } from '@shared/domain/case/model/closing';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { blankOf } from '@shared/domain/record/blank';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
} from '../../../support/make-agreement';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
  makeReadyCase,
  makeRegistration,
} from '../../../support/make-case';
import { makeConfirmation, makeFollowUp } from '../../../support/make-follow-through';

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
      basis: '司法部令第75号第33条：一般在一个月内调结',
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

describe('受理时给出的期限', () => {
  test.each([
    ['一般案件按工作室设置', 'application_oral', 'neighborhood', 30],
    ['法院委派', 'court_pre_filing', 'contract', 30],
    ['法院委托', 'court_post_filing', 'contract', 15],
    ['劳动争议', 'application_oral', 'other_labor', 15],
    ['法院委派的劳动争议', 'court_pre_filing', 'migrant_wages', 15],
  ] as const)('%s', (_name, source, category, days) => {
    expect(defaultMediationLimit({ source, category }, DEFAULT_SETTINGS).days).toBe(days);
  });

  test('区里另有规定时不再引用部令', () => {
    const settings = { ...DEFAULT_SETTINGS, mediationLimitInDays: 20 };
    const limit = defaultMediationLimit({ source: 'police', category: 'other' }, settings);
    expect(limit).toEqual({ days: 20, basis: '工作室设置的调解期限：20日' });
  });
});

const LAST_ONLY = { ...DEFAULT_SETTINGS, followUpAfterEndDays: null };

function makeTerminatedCase(changes: Partial<MediationCase> = {}): MediationCase {
  const termination = {
    ...{ terminatedOn: day('2026-11-15'), ground: 'no_agreement' as const, reason: '分歧较大' },
    ...{ areRemediesExplained: true, remediesNote: '' },
  };
  return makeMediatingCase({ status: 'terminated', termination, ...changes });
}

describe('回访日', () => {
  test('最后一项履行期限后十五日', () => {
    const clauses = [
      makeClause({
        obligations: [makeObligation(), makeObligation({ id: 'o2', dueOn: day('2027-02-20') })],
      }),
    ];
    const mediationCase = makeAgreedCase({
      agreement: {
        form: 'written',
        terms: makeTerms({ clauses }),
        number: '1',
        signing: makeSigning(),
      },
    });
    expect(followUpDueOn(mediationCase, DEFAULT_SETTINGS)).toBe('2026-11-27');
    expect(followUpDueOn(mediationCase, LAST_ONLY)).toBe('2027-03-07');
    expect(expectedVisits(mediationCase, DEFAULT_SETTINGS)).toEqual([
      { on: '2026-11-27', after: 'end' },
      { on: '2027-03-07', after: 'performance' },
    ]);
  });

  test('没有期限的从生效日数', () => {
    const terms = makeTerms({ clauses: [makeClause({ obligations: [] })] });
    const agreement = { form: 'written', terms, number: '1', signing: makeSigning() } as const;
    expect(followUpDueOn(makeAgreedCase({ agreement }), DEFAULT_SETTINGS)).toBe('2026-11-27');
  });

  test('没生效的不催；没有设办结回访的：回访过、结案了，都不再催', () => {
    const followUps = [makeFollowUp()];
    expect(followUpDueOn(makeAgreedCase({ followUps }), LAST_ONLY)).toBeNull();
    expect(followUpDueOn(makeAgreedCase({ status: 'closed' }), LAST_ONLY)).toBeNull();
    expect(followUpDueOn(makeTerminatedCase(), LAST_ONLY)).toBeNull();
    expect(followUpDueOn(makeMediatingCase(), DEFAULT_SETTINGS)).toBeNull();
  });

  test.each<[string, MediationCase, string[]]>([
    ['调成的：办结以后一次，最后一项履行以后一次', makeAgreedCase(), ['2026-11-27', '2026-12-16']],
    [
      '履行期限之前回访过的：履行以后还有一次',
      makeAgreedCase({ followUps: [makeFollowUp()] }),
      ['2026-12-16'],
    ],
    [
      '履行期限当天及以后回访过的：不再催',
      makeAgreedCase({ followUps: [makeFollowUp({ visitedOn: day('2026-12-01') })] }),
      [],
    ],
    ['结案了没有回访过的', makeAgreedCase({ status: 'closed' }), ['2026-11-27']],
    ['终止的', makeTerminatedCase(), ['2026-11-30']],
    ['终止后回访过的', makeTerminatedCase({ followUps: [makeFollowUp()] }), []],
    [
      '撤回的',
      makeAcceptedCase({
        status: 'withdrawn',
        withdrawal: { withdrawnOn: day('2026-12-25'), reason: '和解' },
      }),
      ['2027-01-09'],
    ],
    [
      '不予受理的',
      makeCase({
        status: 'declined',
        decline: {
          ...blankOf(declineSchema),
          ...{ declinedOn: day('2024-02-20'), ground: 'other', reason: '其他' },
        },
      }),
      ['2024-03-06'],
    ],
  ])('办结即回访：%s', (_name, one, days) => {
    expect(expectedVisits(one, DEFAULT_SETTINGS).map(({ on }) => on)).toEqual(days);
  });

  test('规矩是从哪天办结的起，就从哪天起', () => {
    const from = (on: string) => ({ ...DEFAULT_SETTINGS, followUpEndsFrom: day(on) });
    expect(expectedVisits(makeTerminatedCase(), from('2026-11-15'))).toHaveLength(1);
    expect(expectedVisits(makeTerminatedCase(), from('2026-11-16'))).toEqual([]);
  });
});
