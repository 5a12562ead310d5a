import type { Party } from '@shared/domain/party/party';
import { expect, it } from 'vitest';
import { day } from '../../../support/day';
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

it('of a period it tells who was here again, counting the cases before it too; who was here once is not told', async () => {
  const program = await startWithStudio({ now: '2026-12-02T09:00:00+08:00' });
  const register = async (on: string, ...parties: Party[]) => {
    const registration = makeRegistration({ registeredOn: day(on), requestedOn: day(on) });
    await program.ask('cases.register', { registration, parties });
  };
  const wang = makeParty();
  const shop = makeOrganization();
  const li = makeParty({ id: 'p3', name: '李志强', idNumber: '', phone: '13700000000' });
  await register('2026-03-05', wang, shop);
  await register('2026-10-08', shop, { ...li, side: 'respondent' });
  await register('2026-11-03', wang, shop);
  await register('2026-11-20', wang, { ...li, side: 'respondent' });
  const november = { from: day('2026-11-01'), to: day('2026-11-30') };
  const { total, items } = await program.ask('people.repeated', november);
  expect(total).toBe(3);
  expect(items).toMatchObject([
    { name: wang.name, inPeriod: 2, untilThen: 3 },
    { name: shop.name, inPeriod: 1, untilThen: 3 },
    { name: li.name, inPeriod: 1, untilThen: 2 },
  ]);
  const march = { from: day('2026-03-01'), to: day('2026-03-31') };
  // Nobody had been here before, and what came later is not told of March.
  expect(await program.ask('people.repeated', march)).toEqual({ total: 0, items: [] });
});
