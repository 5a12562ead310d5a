import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { buildCaseSummary } from '@shared/domain/case/view/build-summary';
import { buildCaseView } from '@shared/domain/case/view/build-view';
import { caseSummarySchema, caseViewSchema } from '@shared/domain/case/view/case-view';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { makeTerms } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeOrganization,
  makeParty,
  makePlannedSession,
  makeRegistration,
  makeStudio,
} from '../../../support/make-case';
import { makeConfirmation } from '../../../support/make-follow-through';

const { profile } = makeStudio();

function view(mediationCase: MediationCase, today = '2026-11-19') {
  return buildCaseView(mediationCase, makeContext({ today: day(today) }), profile);
}

describe('案件页', () => {
  test('合乎契约，期限、生效日、回访日齐全', () => {
    const shown = view(makeAgreedCase());
    expect(caseViewSchema.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({
      title: '王某与安居车棚安装有限公司其他消费纠纷',
      effectiveOn: '2026-11-12',
      followUpDueOn: '2026-11-27',
      nextStep: 'record_fulfillment',
      warnings: [],
    });
    expect(shown.clocks.map(({ kind }) => kind)).toEqual(['mediation', 'judicial_confirmation']);
  });

  test.each<[string, MediationCase, string, string | null]>([
    [
      '身份证号码抄错一位',
      makeCase({ parties: [makeParty({ idNumber: '230102197506010024' }), makeOrganization()] }),
      '有一位写错了',
      'parties.0.idNumber',
    ],
    [
      '性别与号码不符',
      makeCase({ parties: [makeParty({ sex: 'male' }), makeOrganization()] }),
      '性别与身份证号码不一致',
      'parties.0.sex',
    ],
    [
      '出生日期与号码不符',
      makeCase({ parties: [makeParty({ birthDate: day('1975-06-02') }), makeOrganization()] }),
      '出生日期与身份证号码不一致',
      'parties.0.birthDate',
    ],
    [
      '信用代码抄错一位',
      makeCase({ parties: [makeParty(), makeOrganization({ creditCode: '91350100M000100Y44' })] }),
      '有一位写错了',
      'parties.1.creditCode',
    ],
    [
      '未成年人没有法定代理人',
      makeCase({ parties: [makeParty({ idNumber: '', birthDate: day('2011-01-01') })] }),
      '未满18周岁',
      'parties.0.statutoryAgents',
    ],
    [
      '移送的案件没有移送单位',
      makeCase({ registration: makeRegistration({ source: 'police' }) }),
      '移送单位',
      'registration.referringUnit',
    ],
    [
      '过了日子没有记录的一场',
      makeMediatingCase({ sessions: [makePlannedSession({ heldOn: day('2026-11-18') })] }),
      '2026年11月18日的调解还没有记录',
      null,
    ],
  ])('提醒：%s', (_name, mediationCase, words, field) => {
    const { warnings } = view(mediationCase);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain(words);
    expect(warnings[0]?.field).toBe(field);
  });

  test('护照号码不按身份证号码核对', () => {
    const foreigner = makeParty({ identityPaper: 'passport', idNumber: 'E12345678901234567' });
    expect(view(makeCase({ parties: [foreigner, makeOrganization()] })).warnings).toEqual([]);
  });

  test('暂定期限之后的司法确认申请，收下并提醒', () => {
    const late = makeOrallyAgreedCase({
      agreement: { form: 'oral', terms: makeTerms(), number: '1', agreedOn: day('2026-12-10') },
      judicialConfirmation: makeConfirmation({ appliedOn: day('2027-01-11') }),
    });
    expect(view(late, '2027-01-12').warnings[0]?.message).toContain('晚于2027年1月9日');
  });
});

describe('列表中的一行', () => {
  test('合乎契约', () => {
    const line = buildCaseSummary(makeMediatingCase(), makeContext());
    expect(caseSummarySchema.parse(line)).toEqual(line);
    expect(line).toMatchObject({
      applicants: ['王某'],
      respondents: ['安居车棚安装有限公司'],
      presidingMediator: '赵信花',
    });
  });

  test('停了的期限不列；过了期的司法确认没有谁还要办，也不列', () => {
    const kinds = (today: string) =>
      buildCaseSummary(makeAgreedCase(), makeContext({ today: day(today) })).clocks.map(
        ({ kind }) => kind,
      );
    expect(kinds('2026-12-14')).toEqual(['judicial_confirmation']);
    expect(kinds('2026-12-15')).toEqual([]);
  });
});
