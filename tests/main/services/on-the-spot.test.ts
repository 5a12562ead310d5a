import type { CaseView } from '@shared/domain/case/view/case-view';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { describe, expect, it } from 'vitest';
import { historyOfCase } from '../../support/case-store';
import { day } from '../../support/day';
import {
  makeConsent,
  makeOrganization,
  makeParty,
  makeRegistration,
} from '../../support/make-case';
import { makeOnTheSpot } from '../../support/play-at-once';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const at = ({ case: { id, revision } }: CaseView) => ({ caseId: id, revision });
const mediatorOf = (program: TestProgram) => program.services.current.studio.mediators[0]?.id ?? '';

function settle(program: TestProgram): Promise<CaseView> {
  const input = makeOnTheSpot({}, day('2026-11-17'), mediatorOf(program));
  return program.ask('cases.settleOnTheSpot', input);
}

describe('当场调成：一次保存', () => {
  it('从登记到结案在修改记录里是一步，重新打开后还是一样；窗口拿到的是最后的样子', async () => {
    const program = await startWithStudio();
    const view = await settle(program);
    expect(view.case).toMatchObject({ status: 'closed', number: '（2026）人调字第1号' });
    const lines = await historyOfCase(program.services.current.store, view.case.id);
    expect(lines).toHaveLength(1);
    // Told once: a page that asks again for each act would ask eight times.
    expect(program.changedCases).toEqual([view.case.id]);
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const { case: kept } = await again.ask('cases.get', { caseId: view.case.id });
    expect(kept).toEqual(view.case);
  });

  it('哪一步不合规矩，什么都不留：没有案子，没有编号，没有修改记录', async () => {
    const program = await startWithStudio();
    const input = makeOnTheSpot({}, day('2026-11-17'), mediatorOf(program));
    const refusals = [
      { ...input, closure: { closedOn: day('2026-11-20'), note: '' } },
      { ...input, record: null },
      { ...input, agreedOn: day('2026-11-16') },
      { ...input, consents: input.consents.slice(1) },
      { ...input, mediators: [] },
    ];
    for (const refused of refusals)
      expect((await program.refusal('cases.settleOnTheSpot', refused)).code).toBe('RULE_REFUSED');
    expect((await program.ask('cases.list', EVERY_CASE)).total).toBe(0);
    expect(program.changedCases).toEqual([]);
    // The next one has the first number: a refused save has used none up.
    expect((await settle(program)).case.number).toBe('（2026）人调字第1号');
  });

  it('撤销，整件撤回：在回收站里，写着是撤销；恢复以后一样不少；编号不给别的案件', async () => {
    const program = await startWithStudio();
    const view = await settle(program);
    const { undo } = await program.ask('cases.history', { caseId: view.case.id, page: 1 });
    expect(undo).toMatchObject({ kind: 'undo', isWeighty: true, isWhole: true });
    // What takes one step back is not what takes it all back.
    expect((await program.refusal('cases.undo', at(view))).refusal?.code).toBe('CHANGE_STAYS');
    expect(await program.ask('cases.undoWhole', at(view))).toBeNull();
    const { items } = await program.ask('cases.removed', { page: 1 });
    expect(items).toMatchObject([{ id: view.case.id, reason: expect.stringContaining('撤销') }]);
    const [{ revision } = { revision: 0 }] = items;
    const back = await program.ask('cases.restore', { caseId: view.case.id, revision });
    expect({ ...back.case, revision: 0 }).toEqual({ ...view.case, revision: 0 });
    expect((await settle(program)).case.number).toBe('（2026）人调字第2号');
  });

  it('之后又办了别的，就不能再整件撤回', async () => {
    const program = await startWithStudio();
    const view = await settle(program);
    const contacts = [{ partyId: 'p1', phone: '13900000001', address: '', placeId: null }];
    const later = await program.ask('cases.updateContacts', { ...at(view), contacts });
    const { undo } = await program.ask('cases.history', { caseId: view.case.id, page: 1 });
    expect(undo?.isWhole).toBeUndefined();
    expect((await program.refusal('cases.undoWhole', at(later))).refusal?.code).toBe(
      'CHANGE_STAYS',
    );
    // An ordinary registration is not taken back at a click either.
    const plain = await program.ask('cases.register', {
      registration: makeRegistration(),
      parties: [makeParty(), makeOrganization()],
    });
    expect((await program.refusal('cases.undoWhole', at(plain))).refusal?.code).toBe(
      'CHANGE_STAYS',
    );
  });
});

describe('一次办完受理', () => {
  const acceptance = { acceptedOn: day('2026-11-06'), acceptedBy: '赵信花', limitInDays: 30 };

  async function registered(program: TestProgram): Promise<CaseView> {
    return program.ask('cases.register', {
      registration: makeRegistration(),
      parties: [makeParty(), makeOrganization()],
    });
  }
  const choice = (program: TestProgram) => [
    { mediatorId: mediatorOf(program), isPresiding: true, appointment: 'committee' as const },
  ];

  it('意愿、调解员、受理一次写下，各有日期；撤销一次，三样一起回去', async () => {
    const program = await startWithStudio();
    const view = await registered(program);
    const accepted = await program.ask('cases.acceptAtOnce', {
      ...at(view),
      consents: [makeConsent('p1'), makeConsent('p2', { askedOn: day('2026-11-06') })],
      mediators: choice(program),
      acceptance,
    });
    expect(accepted.case).toMatchObject({
      status: 'accepted',
      consents: [{ askedOn: '2026-11-05' }, { askedOn: '2026-11-06' }],
      mediators: [{ name: '赵信花' }],
      acceptance,
    });
    expect(await historyOfCase(program.services.current.store, view.case.id)).toHaveLength(2);
    const back = await program.ask('cases.undo', at(accepted));
    expect(back.case).toMatchObject({
      status: 'registered',
      consents: [],
      mediators: [],
      acceptance: null,
    });
  });

  it('一方拒绝、漏问一方、受理早于征询：指着那一格，案卷不变', async () => {
    const program = await startWithStudio();
    const view = await registered(program);
    const given = {
      ...at(view),
      consents: [makeConsent('p1'), makeConsent('p2')],
      mediators: choice(program),
      acceptance,
    };
    const refused = [makeConsent('p1'), makeConsent('p2', { isGiven: false })];
    const early = { ...acceptance, acceptedOn: day('2026-11-04') };
    const fields: unknown[] = [];
    for (const input of [
      { ...given, consents: refused },
      { ...given, consents: [makeConsent('p2')] },
      { ...given, acceptance: early },
      { ...given, mediators: [] },
    ])
      fields.push((await program.refusal('cases.acceptAtOnce', input)).refusal?.field);
    expect(fields).toEqual([
      'consents.1.isGiven',
      'consents',
      'acceptance.acceptedOn',
      'mediators',
    ]);
    const { case: kept } = await program.ask('cases.get', { caseId: view.case.id });
    expect(kept).toEqual(view.case);
  });
});
