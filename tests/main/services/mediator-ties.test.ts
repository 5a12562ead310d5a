import { authorizedAgentSchema } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { makeMediatingCase, makeOrganization, makeParty } from '../../support/make-case';
import { makeOnTheSpot } from '../../support/play-at-once';
import { startWithStudio } from '../../support/run-services';

const PHONE = '13904510022';

it('以前替这家公司代理过的调解员：选的时候说得出是哪一件（bug: 只看本件）', async () => {
  const program = await startWithStudio();
  const { studio } = await program.ask('app.bootstrap', null);
  const [first, ...others] = studio?.mediators ?? [];
  if (first === undefined) throw new Error('no mediator');
  await program.ask('studio.saveMediators', { mediators: [{ ...first, phone: PHONE }, ...others] });
  const agent = { ...blankOf(authorizedAgentSchema), name: first.name, phone: PHONE };
  const firm = makeOrganization();
  const put = (day: string, firmThere: typeof firm) =>
    putCase(program, day, { ...makeMediatingCase(), parties: [makeParty(), firmThere] }, {});
  await put('2026-11-04', { ...firm, authorizedAgents: [agent] });
  await put('2026-11-05', firm);
  const { ties } = await program.ask('cases.mediatorTies', {
    caseId: 'case-2026-2',
    mediatorId: first.id,
  });
  expect(ties).toHaveLength(1);
  expect(ties[0]).toContain(`委托代理人${first.name}`);
  expect(ties[0]).toContain(`那一件里也有王某、${firm.name}`);

  // Kept with the answer, whatever the window sends with it, by each act that keeps one.
  const { today } = await program.ask('app.bootstrap', null);
  const { case: one } = await program.ask('cases.get', { caseId: 'case-2026-2' });
  const check = { mediatorId: first.id, checkedOn: today, isClear: true, found: '' };
  const view = await program.ask('cases.appointMediators', {
    ...{ caseId: one.id, revision: one.revision, checks: [check] },
    mediators: [{ mediatorId: first.id, isPresiding: true, appointment: 'committee' }],
  });
  expect(view.case.conflictChecks[0]?.signs).toContain('那一件里也有王某');

  const spot = makeOnTheSpot({}, day('2026-11-17'), first.id);
  const settled = await program.ask('cases.settleOnTheSpot', {
    ...{ ...spot, checks: [{ ...check, checkedOn: spot.registration.requestedOn }] },
    parties: spot.parties.map((party, at) =>
      at === 0 ? { ...makeParty(), id: party.id, side: party.side } : { ...firm, id: party.id },
    ),
  });
  expect(settled.case.conflictChecks[0]?.signs).toContain('那一件里也有王某');
});
