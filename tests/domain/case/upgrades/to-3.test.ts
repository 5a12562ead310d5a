import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { JsonRecord } from '@shared/domain/record/upgrade';
import { liftRecord } from '@shared/domain/record/upgrade';
import { expect, it } from 'vitest';
import { makeCase, makeParty, makeRegistration } from '../../../support/make-case';

it('第 2 种存法的当事人：还不是人员库里的谁，代理人的权限没有问过', () => {
  const { personId: _nobody, placeId: _typed, isChosenToSpeak: _unasked, ...party } = makeParty();
  const agent = { name: '周某', relation: '职工', phone: '', idNumber: '' };
  const older: JsonRecord = {
    ...makeCase(),
    parties: [{ ...party, authorizedAgents: [agent] }],
  };
  const lifted = CASE_KIND.schema.parse(liftRecord(CASE_KIND, older, { from: 2, to: 3 }));
  expect(lifted.parties).toMatchObject([
    {
      personId: null,
      placeId: null,
      isChosenToSpeak: false,
      authorizedAgents: [{ ...agent, firm: '', licence: '', scope: null }],
    },
  ]);
});

it.each([
  ['还没有办结的，办结以前要问后来怎样了', 'mediating', ['民转刑']],
  ['已经办结的，照原来的数', 'closed', []],
])('登记时写过防止民转刑：%s', (_name, status, kinds) => {
  const registration = makeRegistration({ escalationRisk: 'crime' });
  const { risks: _none, ...older } = makeCase({ status: status as 'closed', registration });
  const lifted = CASE_KIND.schema.parse(
    liftRecord(CASE_KIND, older as unknown as JsonRecord, { from: 2, to: 3 }),
  );
  expect(lifted.risks.map(({ kind }) => kind)).toEqual(kinds);
  expect(lifted.registration.escalationRisk).toBe('crime');
});
