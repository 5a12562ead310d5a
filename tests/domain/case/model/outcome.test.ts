import { caseTitle } from '@shared/domain/case/model/case-title';
import { concludedOn, isSuccessful } from '@shared/domain/case/model/outcome';
import { describe, expect, test } from 'vitest';
import { makeWrittenAgreement } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeCase,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeOrganization,
  makeParty,
  makeRegistration,
} from '../../../support/make-case';

describe('结果与成功', () => {
  test.each([
    ['书面协议生效', makeAgreedCase(), '2026-11-12', true],
    ['口头协议', makeOrallyAgreedCase(), '2026-11-12', true],
    ['协议没有签字', makeMediatingCase({ agreement: makeWrittenAgreement() }), null, false],
    ['调解中', makeMediatingCase(), null, false],
  ])('%s', (_name, mediationCase, on, succeeded) => {
    expect(concludedOn(mediationCase)).toBe(on);
    expect(isSuccessful(mediationCase)).toBe(succeeded);
  });
});

describe('事由', () => {
  const li = makeParty({ id: 'p3', side: 'respondent', name: '李某' });
  const wang = makeParty({ id: 'p4', name: '𠮷某' });
  test.each([
    ['双方各一人', [makeParty(), li], '王某与李某其他消费纠纷'],
    [
      '被申请人三人',
      [makeParty(), li, makeOrganization(), { ...li, id: 'p5' }],
      '王某与李某等3人其他消费纠纷',
    ],
    ['申请人两人', [makeParty(), wang, li], '王某等2人与李某其他消费纠纷'],
    ['只有一方', [wang], '𠮷某其他消费纠纷'],
    ['还没有当事人', [], '其他消费纠纷'],
  ])('%s', (_name, parties, title) => {
    expect(caseTitle(makeCase({ parties }))).toBe(title);
  });

  test('填写过的以填写的为准', () => {
    const registration = makeRegistration({ title: '车棚焊点纠纷' });
    expect(caseTitle(makeCase({ registration }))).toBe('车棚焊点纠纷');
  });
});
