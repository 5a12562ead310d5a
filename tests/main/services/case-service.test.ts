import type { CaseView } from '@shared/domain/case/view/case-view';
import type { Party } from '@shared/domain/party/party';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeSigning, makeTerms } from '../../support/make-agreement';
import {
  makeConsent,
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const registerInput = (parties: Party[] = [makeParty(), makeOrganization()]) => ({
  registration: makeRegistration(),
  parties,
});

/** The target of the next save. */
const at = ({ case: { id, revision } }: CaseView) => ({ caseId: id, revision });

async function acceptNewCase(program: TestProgram): Promise<CaseView> {
  const mediatorId = program.services.current.studio.mediators[0]?.id ?? '';
  let view = await program.ask('cases.register', registerInput());
  const consents = [makeConsent('p1'), makeConsent('p2')];
  view = await program.ask('cases.recordConsents', { ...at(view), consents });
  const mediators = [{ mediatorId, isPresiding: true, appointment: 'committee' as const }];
  view = await program.ask('cases.appointMediators', { ...at(view), mediators });
  const acceptance = { acceptedOn: day('2026-11-06'), acceptedBy: '赵信花', limitInDays: 30 };
  return program.ask('cases.accept', { ...at(view), acceptance });
}

async function reopen(program: TestProgram, view: CaseView): Promise<CaseView> {
  const again = await program.restart();
  await again.ask('app.bootstrap', null);
  return again.ask('cases.get', { caseId: view.case.id });
}

describe('一件纠纷从登记到结案', () => {
  it('goes the whole way through the routes and is the same after a restart', async () => {
    const program = await startWithStudio();
    let view = await acceptNewCase(program);
    expect(view.case.mediators).toMatchObject([{ name: '赵信花', nickname: '诚信花' }]);
    view = await program.ask('cases.openSession', { ...at(view), session: makeSession() });
    view = await program.ask('cases.draftAgreement', { ...at(view), terms: makeTerms() });
    expect(view.case.status).toBe('mediating');
    view = await program.ask('cases.signAgreement', { ...at(view), signing: makeSigning() });
    expect(view).toMatchObject({
      effectiveOn: '2026-11-12',
      case: { status: 'agreement_reached' },
    });
    const record = {
      id: 'f1',
      obligationId: 'o1',
      state: 'fulfilled' as const,
      recordedOn: day('2026-11-15'),
      paidFen: 120_000,
      note: '',
    };
    view = await program.ask('cases.recordFulfillment', { ...at(view), record });
    const closure = { closedOn: day('2026-11-18'), note: '' };
    view = await program.ask('cases.close', { ...at(view), closure });
    expect(view.case.status).toBe('closed');
    expect(program.changedCases).toHaveLength(view.case.revision);
    expect(await reopen(program, view)).toEqual(view);
  });

  it('a rule that refuses changes nothing and says why', async () => {
    const program = await startWithStudio();
    const view = await program.ask('cases.register', registerInput());
    const consents = [makeConsent('p1'), makeConsent('p2', { isGiven: false })];
    const asked = await program.ask('cases.recordConsents', { ...at(view), consents });
    const acceptance = { acceptedOn: day('2026-11-06'), acceptedBy: '', limitInDays: 30 };
    expect(await program.refusal('cases.accept', { ...at(asked), acceptance })).toMatchObject({
      code: 'RULE_REFUSED',
      refusal: { code: 'CONSENT_REFUSED' },
    });
    expect(await program.ask('cases.get', { caseId: view.case.id })).toEqual(asked);
    expect(program.changedCases).toHaveLength(2);
  });

  it('two windows on one revision: the second is refused', async () => {
    const program = await startWithStudio();
    const view = await program.ask('cases.register', registerInput());
    const save = (description: string) =>
      program.ask('cases.updateRegistration', {
        ...at(view),
        registration: makeRegistration({ description }),
      });
    const results = await Promise.allSettled([save('甲改的'), save('乙改的')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(String((results[1] as PromiseRejectedResult).reason)).toContain('CHANGED_MEANWHILE');
    const { case: kept } = await program.ask('cases.get', { caseId: view.case.id });
    expect(kept.registration.description).toBe('甲改的');
  });

  it('a mediator’s name stays as it was in the case when the roster changes', async () => {
    const program = await startWithStudio();
    const view = await acceptNewCase(program);
    const [mediator] = program.services.current.studio.mediators;
    if (mediator === undefined) throw new Error('no mediator');
    const renamed = { ...mediator, name: '赵新名' };
    const other = { ...mediator, id: null, name: '钱某', nickname: '' };
    const studio = await program.ask('studio.saveMediators', { mediators: [renamed, other] });
    const mediators = studio.mediators.map(({ id }, index) => ({
      mediatorId: id,
      isPresiding: index === 0,
      appointment: 'parties' as const,
    }));
    const next = await program.ask('cases.appointMediators', { ...at(view), mediators });
    expect(next.case.mediators.map(({ name }) => name)).toEqual(['赵信花', '钱某']);
    const stranger = [{ mediatorId: 'nobody', isPresiding: true, appointment: 'parties' as const }];
    expect(
      await program.refusal('cases.appointMediators', { ...at(next), mediators: stranger }),
    ).toMatchObject({
      refusal: { code: 'UNKNOWN_MEDIATOR', field: 'mediators.0.mediatorId' },
    });
  });

  it('who has left the studio takes no new case, but stays in the one at hand', async () => {
    const program = await startWithStudio();
    const view = await acceptNewCase(program);
    const [mediator] = program.services.current.studio.mediators;
    if (mediator === undefined) throw new Error('no mediator');
    const gone = { ...mediator, id: null, name: '钱某', nickname: '', isActive: false };
    const studio = await program.ask('studio.saveMediators', {
      mediators: [{ ...mediator, isActive: false }, gone],
    });
    const choose = (index: number) => [
      {
        mediatorId: studio.mediators[index]?.id ?? '',
        isPresiding: true,
        appointment: 'parties' as const,
      },
    ];
    expect(
      await program.refusal('cases.appointMediators', { ...at(view), mediators: choose(1) }),
    ).toMatchObject({ refusal: { code: 'UNKNOWN_MEDIATOR' } });
    const kept = await program.ask('cases.appointMediators', { ...at(view), mediators: choose(0) });
    expect(kept.case.mediators).toMatchObject([{ appointment: 'parties' }]);
  });

  it('an unknown case is not found', async () => {
    const program = await startWithStudio();
    expect(await program.refusal('cases.get', { caseId: 'nobody' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('什么样的姓名和文字都不丢', () => {
  it.each(['𠮷田一郎', '㛃某', '阿卜杜热合曼·买买提', 'Ｏ’Connor 🙂', '=SUM(A1)'])(
    'the name %s is the same after a restart',
    async (name) => {
      const program = await startWithStudio();
      const view = await program.ask('cases.register', registerInput([makeParty({ name })]));
      expect((await reopen(program, view)).case.parties[0]?.name).toBe(name);
    },
  );

  it('twelve parties with ten thousand characters each, the last refused one beyond', async () => {
    const program = await startWithStudio();
    const parties = Array.from({ length: 12 }, (_item, index) =>
      makeParty({ id: `p${index}`, side: index < 6 ? 'applicant' : 'respondent' }),
    );
    const registration = makeRegistration({ description: '事'.repeat(10_000) });
    const view = await program.ask('cases.register', { registration, parties });
    const again = await reopen(program, view);
    expect(again.case.parties).toHaveLength(12);
    expect(again.case.registration.description).toHaveLength(10_000);
    const tooLong = { ...registration, description: '事'.repeat(10_001) };
    expect(
      await program.refusal('cases.register', { registration: tooLong, parties }),
    ).toMatchObject({
      issues: [
        {
          path: 'registration.description',
          message: '纠纷简要情况不能超过 10000 个字，多了 1 个，请删短一些',
        },
      ],
    });
  });

  it('control characters vanish, line breaks stay', async () => {
    const program = await startWithStudio();
    const description = '第一行\r\n第二行\u0000\u0007\uFFFE\u2028第三行\uD800';
    const registration = makeRegistration({ description });
    const view = await program.ask('cases.register', { registration, parties: [] });
    expect((await reopen(program, view)).case.registration.description).toBe(
      '第一行\n第二行\n第三行',
    );
  });
});
