import type { Party } from '@shared/domain/party/party';
import { expect, it } from 'vitest';
import { makeOrganization, makeParty, makeRegistration } from '../../../support/make-case';
import { startWithStudio } from '../../../support/run-services';

it('tells of a list who stands in other cases too, and where the same two sides stand (bug: only who opens the case sees it)', async () => {
  const program = await startWithStudio();
  const register = async (...parties: Party[]) =>
    (await program.ask('cases.register', { registration: makeRegistration(), parties })).case.id;
  const wang = makeParty();
  const shop = makeOrganization();
  const li = makeParty({ id: 'p3', name: '李志强', idNumber: '', phone: '13700000000' });
  const both = await register(wang, shop);
  const again = await register(wang, shop);
  const other = await register(wang, { ...li, side: 'respondent' });
  const caseIds = [both, again, other, await register({ ...li, phone: '', name: '没来过的' })];
  const { items } = await program.ask('people.repeats', { caseIds });
  const told = new Map(
    items.map(({ caseId, people, sameSides }) => [caseId, { people, sameSides }]),
  );
  const [woman, firm] = [
    { name: wang.name, cases: 3 },
    { name: shop.name, cases: 2 },
  ];
  expect(told.get(both)).toEqual({ people: [woman, firm], sameSides: 1 });
  expect(told.get(again)).toEqual({ people: [woman, firm], sameSides: 1 });
  expect(told.get(other)).toEqual({ people: [woman], sameSides: 0 });
  expect(told.size).toBe(3);
});
