import { DAY_BOUNDS } from '@shared/domain/case/days/day-bounds';
import { DAY_ORDER } from '@shared/domain/case/days/day-order';
import { FREE_ORDER } from '@shared/domain/case/days/free-order';
import { DAY_WORDS, type DayName } from '@shared/domain/case/model/day-words';
import { declineCase } from '@shared/domain/case/rules/acceptance';
import { concludeOrally, draftAgreement } from '@shared/domain/case/rules/agreement';
import { closeCase, withdrawCase } from '@shared/domain/case/rules/ending';
import { registerCase, updateRegistration } from '@shared/domain/case/rules/registration';
import { saveSession } from '@shared/domain/case/rules/sessions';
import { describe, expect, test } from 'vitest';
import {
  accept,
  accepted,
  consent,
  ctx,
  drafted,
  extend,
  given,
  joined,
  owing,
  refused,
  sign,
  terminate,
} from '../../../support/dated-acts';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeTerms } from '../../../support/make-agreement';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeMediatingCase,
  makeOrganization,
  makeParty,
  makePlannedSession,
  makeReadyCase,
  makeRegistration,
  makeSession,
} from '../../../support/make-case';
import { makeConfirmation, makeFulfillment } from '../../../support/make-follow-through';

describe('日期的次序是一张表', () => {
  test('每一行都说得出依据和道理，没有一对日期写了两遍', () => {
    const pairs = DAY_ORDER.flatMap(({ earlier, later }) =>
      later.map((one) => `${earlier} ${one}`),
    );
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) < index)).toEqual([]);
    expect(DAY_ORDER.filter(({ basis, because }) => basis === '' || because === '')).toEqual([]);
    expect(FREE_ORDER.filter(({ reason }) => reason === '')).toEqual([]);
  });

  test('没有一种日期被忘在表外', () => {
    const named = new Set<DayName>([
      ...DAY_ORDER.flatMap(({ earlier, later }) => [earlier, ...later]),
      ...FREE_ORDER.flatMap(({ days }) => days),
    ]);
    const bounded = new Set(DAY_BOUNDS.flatMap(({ days }) => days));
    const all = Object.keys(DAY_WORDS) as DayName[];
    expect(all.filter((name) => !named.has(name))).toEqual([]);
    // The effective day is one of the three acts, each of which is bounded.
    expect(all.filter((name) => !bounded.has(name))).toEqual(['effectiveOn']);
  });
});

describe('以前放过去的次序，现在不收', () => {
  test.each<[string, ReturnType<typeof accept>, Record<string, unknown>]>([
    [
      '受理在征询之前',
      accept(
        makeReadyCase({ consents: [given('p1', '2026-11-05'), given('p2', '2026-11-10')] }),
        '2026-11-09',
      ),
      { code: 'DATE_BEFORE', field: 'acceptance.acceptedOn' },
    ],
    [
      '受理后把征询日改到受理之后',
      consent(accepted(), [given('p1', '2026-11-05'), given('p2', '2026-11-07')]),
      { code: 'DATE_BEFORE', field: 'consents.1.askedOn' },
    ],
    [
      '受理后把征询改成没有征询',
      consent(accepted(), [given('p1', '2026-11-05')]),
      { code: 'CONSENT_ERASED', field: 'consents' },
    ],
    [
      '拒绝之后、重新同意之前开的一场',
      saveSession(
        ruledValue(
          consent(
            ruledValue(
              consent(accepted(), [given('p1', '2026-11-05'), refused('p2', '2026-11-08')]),
            ),
            [given('p1', '2026-11-05'), given('p2', '2026-11-15')],
          ),
        ),
        makeSession(),
        ctx,
      ),
      { code: 'REFUSED_THEN', field: 'session.heldOn' },
    ],
    [
      '开过一场之后，把拒绝倒填到那一场之前',
      consent(makeMediatingCase(), [given('p1', '2026-11-05'), refused('p2', '2026-11-08')]),
      { code: 'REFUSED_THEN', field: 'consents.1.askedOn' },
    ],
    [
      '后加入的当事人先参加、后同意',
      consent(
        accepted({
          status: 'mediating',
          parties: [makeParty(), makeOrganization(), joined],
          consents: [
            given('p1', '2026-11-05'),
            given('p2', '2026-11-05'),
            given('p3', '2026-11-09'),
          ],
          sessions: [makeSession({ presentPartyIds: ['p1', 'p2', 'p3'] })],
        }),
        [given('p1', '2026-11-05'), given('p2', '2026-11-05'), given('p3', '2026-11-12')],
      ),
      { code: 'DATE_BEFORE', field: 'consents.2.askedOn' },
    ],
    [
      '终止在延期之前',
      terminate(ruledValue(extend(makeMediatingCase(), '2026-11-18', '2026-12-20')), '2026-11-17'),
      { code: 'DATE_BEFORE', field: 'termination.terminatedOn' },
    ],
    [
      '协议在延期之前',
      sign({
        ...drafted(),
        extensions: [{ extendedOn: day('2026-11-18'), untilOn: day('2026-12-20'), reason: '' }],
      }),
      { code: 'DATE_BEFORE', field: 'signing.partiesSignedOn' },
    ],
    [
      '结案在法院裁定之前',
      closeCase(
        makeAgreedCase({
          fulfillmentRecords: [makeFulfillment({ recordedOn: day('2026-11-13') })],
          judicialConfirmation: makeConfirmation({
            state: 'confirmed',
            decidedOn: day('2026-11-19'),
          }),
        }),
        { closedOn: day('2026-11-18'), note: '' },
        ctx,
      ),
      {
        code: 'DATE_BEFORE',
        field: 'closure.closedOn',
        data: expect.objectContaining({ earlier: 'decidedOn' }),
      },
    ],
    [
      '后一次延期在前一次之前',
      extend(
        ruledValue(extend(makeMediatingCase(), '2026-11-18', '2026-12-20')),
        '2026-11-17',
        '2026-12-30',
      ),
      {
        code: 'DATE_BEFORE',
        field: 'extension.extendedOn',
        // Otherwise the sentence says: 延期日期不能早于延期日期.
        data: expect.objectContaining({ whose: '第2次的', earlierWhose: '第1次的' }),
      },
    ],
    [
      '申请日改到征询之后',
      updateRegistration(
        makeReadyCase(),
        makeRegistration({ requestedOn: day('2026-11-06'), registeredOn: day('2026-11-06') }),
        ctx,
      ),
      { code: 'DATE_BEFORE', field: 'registration.requestedOn' },
    ],
    [
      '草稿里履行期限在 1900 年',
      draftAgreement(makeMediatingCase(), owing({ dueOn: day('1900-01-01') }), ctx),
      { code: 'DATE_BEFORE', field: 'terms.clauses.0.obligations.0.dueOn' },
    ],
    [
      '签字时履行期限已过',
      sign(drafted(owing({ dueOn: day('2026-11-11') }))),
      { code: 'DATE_BEFORE', field: 'signing.partiesSignedOn' },
    ],
    [
      '口头协议的履行期限在达成之前',
      concludeOrally(
        makeMediatingCase(),
        { terms: owing({ dueOn: day('2026-11-11') }), agreedOn: day('2026-11-12') },
        ctx,
      ),
      { code: 'DATE_BEFORE', field: 'terms.clauses.0.obligations.0.dueOn' },
    ],
    [
      '当场履行也不能在申请之前',
      draftAgreement(
        makeMediatingCase(),
        owing({ mode: 'immediate', dueOn: day('1900-01-01') }),
        ctx,
      ),
      { code: 'DATE_BEFORE', field: 'terms.clauses.0.obligations.0.dueOn' },
    ],
    [
      '履行期限在 2999 年',
      draftAgreement(makeMediatingCase(), owing({ dueOn: day('2999-12-31') }), ctx),
      { code: 'DATE_TOO_FAR', field: 'terms.clauses.0.obligations.0.dueOn' },
    ],
    [
      '延期到 2999 年',
      extend(makeMediatingCase(), '2026-11-18', '2999-12-31'),
      { code: 'DATE_TOO_FAR', field: 'extension.untilOn' },
    ],
    [
      '一场排在 2999 年',
      saveSession(makeAcceptedCase(), makePlannedSession({ heldOn: day('2999-12-31') }), ctx),
      { code: 'DATE_TOO_FAR', field: 'session.heldOn' },
    ],
    [
      '1900 年的申请',
      registerCase(
        { ...makeCase(), registration: makeRegistration({ requestedOn: day('1900-01-01') }) },
        ctx,
      ),
      { code: 'DATE_TOO_EARLY', field: 'registration.requestedOn' },
    ],
    [
      '征询在撤回之后',
      withdrawCase(
        makeReadyCase({ consents: [given('p1', '2026-11-18')] }),
        { withdrawnOn: day('2026-11-17'), reason: '和解' },
        ctx,
      ),
      { code: 'DATE_BEFORE', field: 'withdrawal.withdrawnOn' },
    ],
    [
      '征询在不予受理之后',
      declineCase(
        makeCase({ consents: [refused('p2', '2026-11-18')] }),
        {
          declinedOn: day('2026-11-17'),
          ground: 'party_refused',
          reason: '不同意',
          sentTo: 'told_only',
          sentToName: '',
        },
        ctx,
      ),
      { code: 'DATE_BEFORE', field: 'decline.declinedOn' },
    ],
  ])('%s', (_name, ruling, refusal) => {
    expect(refusalOf(ruling)).toMatchObject(refusal);
  });

  const standing = (heldOn: string) => makePlannedSession({ heldOn: day(heldOn) });
  test.each([
    ['还没到的', '2026-11-26'],
    ['过去了没有记录的', '2026-11-11'],
  ])('%s一场还排着，不能登记签字、口头协议、终止、撤回；先补记或者取消', (_name, on) => {
    const one = { ...drafted(), sessions: [makeSession(), standing(on)] };
    const rulings = [
      sign(one),
      concludeOrally(one, { terms: makeTerms(), agreedOn: day('2026-11-12') }, ctx),
      terminate(one, '2026-11-18'),
      withdrawCase(one, { withdrawnOn: day('2026-11-18'), reason: '和解' }, ctx),
    ];
    expect(rulings.map(codeOf)).toEqual(Array(4).fill('SESSION_LEFT_STANDING'));
  });
});
