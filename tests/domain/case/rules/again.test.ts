import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import {
  beginAgain,
  objectToAgain,
  partiesAgain,
  registrationAgain,
} from '@shared/domain/case/rules/again';
import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import { describe, expect, it } from 'vitest';
import { ctx as known } from '../../../support/dated-acts';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeMediatingCase,
  makeParty,
} from '../../../support/make-case';
import { makeConfirmation, makeFulfillment } from '../../../support/make-follow-through';

const ctx = { ...known, makeId: () => 'later' };
const again = {
  ...{ registeredOn: day('2026-11-19'), requestedOn: day('2026-11-19') },
  ...{ source: 'application_oral' as const, description: '现在愿意再谈' },
};
const ended = makeMediatingCase({
  status: 'terminated',
  termination: {
    ...{ terminatedOn: day('2026-11-18'), ground: 'no_agreement', reason: '谈不拢' },
    ...{ areRemediesExplained: true, remediesNote: '' },
  },
});
const withdrawn = makeAcceptedCase({
  status: 'withdrawn',
  withdrawal: { withdrawnOn: day('2026-11-18'), reason: '自己商量' },
});
const remedy = {
  ...{ id: 'r1', remedy: 'lawsuit' as const, partyId: 'p1', soughtOn: day('2026-11-18') },
  ...{ court: '某法院', caseNumber: '', outcomeNote: '' },
};

describe('再次调解', () => {
  it.each([
    ['终止了', ended],
    ['撤回了', withdrawn],
    ['不予受理的，对方后来又愿意了', makeCase({ status: 'declined' })],
    ['移送出去，人家又转回来', makeCase({ status: 'transferred' })],
    ['反悔起诉了', makeAgreedCase({ remedies: [remedy] })],
    [
      '法院不予确认（第33条）',
      makeAgreedCase({
        judicialConfirmation: makeConfirmation({ state: 'rejected', decidedOn: day('2026-11-18') }),
      }),
    ],
    [
      '到期没有履行',
      makeAgreedCase({
        fulfillmentRecords: [makeFulfillment({ state: 'overdue', recordedOn: day('2026-12-05') })],
      }),
    ],
    ['没有履行就结了案', makeAgreedCase({ status: 'closed', remedies: [remedy] })],
  ])('%s，可以', (_name, one) => {
    expect(objectToAgain(one, ctx)).toBeNull();
  });

  it.each([
    ['还在办', makeMediatingCase(), '还在办'],
    ['登记了还没有受理', makeCase(), '还在办'],
    ['协议还在履行期限里', makeAgreedCase(), '补充（变更）协议'],
    ['已经履行完了', makeAgreedCase({ fulfillmentRecords: [makeFulfillment()] }), '另外登记'],
  ])('%s，不可以', (_name, one, words) => {
    expect(refusalSentence(refusalOf(beginAgain(one, again, ctx)))).toContain(words);
  });

  it('前一件记下后一件和再次申请的日子，别的一样不动', () => {
    const begun = ruledValue(beginAgain(ended, again, ctx));
    expect(begun).toEqual({
      ...ended,
      laterCases: [{ caseId: 'later', requestedOn: '2026-11-19' }],
    });
    expect(codeOf(beginAgain(begun, again, ctx))).toBeNull();
    expect(mediationCaseSchema.safeParse(begun).success).toBe(true);
  });

  it('再次申请不能早于前一件了结', () => {
    const early = { ...again, requestedOn: day('2026-11-17') };
    expect(refusalOf(beginAgain(ended, early, ctx)).field).toBe('registration.requestedOn');
  });

  it('当事人、类别、地点带过去；来源、颜色、代理人、选出的代表不带', () => {
    const agent = {
      ...{ name: '律师甲', relation: '', phone: '', idNumber: '', firm: '', licence: '' },
      scope: 'special' as const,
    };
    const [first, ...others] = ended.parties;
    const one = {
      ...ended,
      registration: {
        ...ended.registration,
        ...{ alertColor: 'red' as const, referringUnit: '某法院', referralNumber: '1号' },
        ...{ source: 'court_pre_filing' as const, place: '和平里 3 号', grid: '第二网格' },
      },
      parties: [
        { ...(first ?? makeParty()), authorizedAgents: [agent], isChosenToSpeak: true },
        ...others,
      ],
    };
    const made = registrationAgain(one, again, '张桂兰');
    expect(made).toMatchObject({
      ...{ place: '和平里 3 号', grid: '第二网格', category: ended.registration.category },
      ...{ source: 'application_oral', description: '现在愿意再谈', registrar: '张桂兰' },
      ...{ alertColor: null, referringUnit: '', referralNumber: '', escalationRisk: 'none' },
    });
    expect(partiesAgain(one).map(({ name, side }) => [name, side])).toEqual(
      one.parties.map(({ name, side }) => [name, side]),
    );
    expect(partiesAgain(one)[0]).toMatchObject({ authorizedAgents: [], isChosenToSpeak: false });
  });

  it('中途退出的人不带', () => {
    const [, second] = ended.parties;
    const left = {
      ...ended,
      partyChanges: [
        {
          ...{ id: 'c1', partyId: second?.id ?? '', kind: 'left' as const, reason: '不再主张' },
          ...{ changedOn: day('2026-11-10'), areRemediesExplained: true, succeedsId: null },
        },
      ],
    };
    expect(partiesAgain(left).map(({ name }) => name)).not.toContain(second?.name);
  });
});
