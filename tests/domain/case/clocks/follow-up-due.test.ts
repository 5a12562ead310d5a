import { expectedVisits, followUpDueOn } from '@shared/domain/case/clocks/follow-up-due';
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
  makeMediatingCase,
} from '../../../support/make-case';
import { makeFollowUp } from '../../../support/make-follow-through';

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
