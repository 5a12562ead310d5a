import type { CaseView } from '@shared/domain/case/view/case-view';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeTerms } from '../../support/make-agreement';
import {
  makeConsent,
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { handInReport, rowCountOf, showReport } from '../../support/shown-report';
import { askWholeList } from '../../support/whole-list';

const at = ({ case: { id, revision } }: CaseView) => ({ caseId: id, revision });
const LIST = { ...EVERY_CASE, isDescending: true };
const PAGE = { page: 1, pageSize: 20 };

const register = (program: TestProgram, days: Parameters<typeof makeRegistration>[0] = {}) =>
  program.ask('cases.register', {
    registration: makeRegistration(days),
    parties: [makeParty(), makeOrganization()],
  });

/** Registers a case and brings it to an oral agreement in November: the month's report counts it. */
async function conclude(program: TestProgram): Promise<CaseView> {
  const mediatorId = program.services.current.studio.mediators[0]?.id ?? '';
  let view = await register(program);
  const consents = [makeConsent('p1'), makeConsent('p2')];
  view = await program.ask('cases.recordConsents', { ...at(view), consents });
  const mediators = [{ mediatorId, isPresiding: true, appointment: 'committee' as const }];
  view = await program.ask('cases.appointMediators', { ...at(view), mediators });
  const acceptance = { acceptedOn: day('2026-11-06'), acceptedBy: '赵信花', limitInDays: 30 };
  view = await program.ask('cases.accept', { ...at(view), acceptance });
  view = await program.ask('cases.openSession', { ...at(view), session: makeSession() });
  const agreedOn = day('2026-11-12');
  return program.ask('cases.concludeOrally', { ...at(view), terms: makeTerms(), agreedOn });
}

/** Everything in which a case can show. */
async function findEverywhere(program: TestProgram): Promise<Record<string, number>> {
  const list = await program.ask('cases.list', LIST);
  const found = await askWholeList(program, { ...LIST, text: '王某' });
  const agenda = await program.ask('agenda.list', {
    from: day('2026-11-01'),
    to: day('2027-01-31'),
  });
  const parties = await program.ask('parties.search', { text: '', ...PAGE });
  const papers = await program.ask('paperwork.list', { state: 'all', ...PAGE });
  const report = await showReport(program, '2026-11');
  return {
    listed: list.total,
    found: found.total,
    agenda: agenda.items.length,
    parties: parties.total,
    papers: papers.total,
    reported: rowCountOf(report),
  };
}

describe('删除与回收站', () => {
  it('删除的案件处处不见，恢复后处处如初，编号不再给别人', async () => {
    const program = await startWithStudio();
    const view = await conclude(program);
    const shown = await findEverywhere(program);
    for (const count of Object.values(shown)) expect(count).toBeGreaterThan(0);
    await program.ask('cases.remove', { ...at(view), reason: '重复登记' });
    const hidden = await findEverywhere(program);
    expect(hidden).toEqual(Object.fromEntries(Object.keys(shown).map((key) => [key, 0])));
    expect(await program.refusal('cases.get', { caseId: view.case.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const next = await register(program);
    expect(next.case.serial.ordinal).toBe(view.case.serial.ordinal + 1);

    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const { total, items } = await again.ask('cases.removed', { page: 1 });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      number: view.case.number,
      reason: '重复登记',
      on: '2026-11-19',
      time: '09:00',
      who: '赵信花',
    });
    const [item] = items;
    const revision = item?.revision ?? 0;
    const back = await again.ask('cases.restore', { caseId: view.case.id, revision });
    expect(back.case).toEqual({ ...view.case, revision: back.case.revision });
    expect(await again.ask('cases.removed', { page: 1 })).toEqual({ total: 0, items: [] });
    const { entries, undo } = await again.ask('cases.history', { caseId: view.case.id, page: 1 });
    expect(entries.slice(0, 2)).toMatchObject([
      { act: '从回收站恢复了这件纠纷', note: '' },
      { act: '删除了这件纠纷', note: '重复登记' },
    ]);
    expect(undo).toBeNull();
  });

  it('没有原因不能删除，看过之后又改过的也不能', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    expect(await program.refusal('cases.remove', { ...at(view), reason: ' \n' })).toMatchObject({
      issues: [{ path: 'reason', message: '请填写删除的原因' }],
    });
    const registration = { ...view.case.registration, place: '3 号楼' };
    await program.ask('cases.updateRegistration', { ...at(view), registration });
    expect(await program.refusal('cases.remove', { ...at(view), reason: '重复' })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect((await program.ask('cases.removed', { page: 1 })).total).toBe(0);
  });

  it('报出过的月报算了这件，删除前说出是哪个月，删除后月报出现更正', async () => {
    const program = await startWithStudio();
    const view = await conclude(program);
    const target = { caseId: view.case.id };
    expect(await program.ask('cases.reportsCounting', target)).toEqual({ months: [] });
    program.setNow('2026-12-02T09:00:00+08:00');
    await handInReport(program, '2026-11', '2026-12-02');
    expect(await program.ask('cases.reportsCounting', target)).toEqual({ months: ['2026-11'] });
    const later = { registeredOn: day('2026-12-01'), requestedOn: day('2026-12-01') };
    const open = await register(program, later);
    expect(await program.ask('cases.reportsCounting', { caseId: open.case.id })).toEqual({
      months: [],
    });
    await program.ask('cases.remove', { ...at(view), reason: '重复登记' });
    const report = await showReport(program, '2026-11');
    expect(report.corrections.length).toBeGreaterThan(0);
  });
});
