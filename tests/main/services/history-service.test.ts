import type { CaseView } from '@shared/domain/case/view/case-view';
import { describe, expect, it } from 'vitest';
import { historyOfCase } from '../../support/case-store';
import { day } from '../../support/day';
import { editLines, withoutBody } from '../../support/journal-lines';
import { makeSigning, makeTerms } from '../../support/make-agreement';
import {
  makeConsent,
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const at = ({ case: { id, revision } }: CaseView) => ({ caseId: id, revision });

async function register(program: TestProgram): Promise<CaseView> {
  return program.ask('cases.register', {
    registration: makeRegistration({ amountInDisputeFen: 300_000 }),
    parties: [makeParty(), makeOrganization()],
  });
}

function reprice(program: TestProgram, view: CaseView, amountInDisputeFen: number) {
  const registration = { ...view.case.registration, amountInDisputeFen };
  return program.ask('cases.updateRegistration', { ...at(view), registration });
}

async function mediate(program: TestProgram): Promise<CaseView> {
  const mediatorId = program.services.current.studio.mediators[0]?.id ?? '';
  let view = await register(program);
  const consents = [makeConsent('p1'), makeConsent('p2')];
  view = await program.ask('cases.recordConsents', { ...at(view), consents });
  const mediators = [{ mediatorId, isPresiding: true, appointment: 'committee' as const }];
  view = await program.ask('cases.appointMediators', { ...at(view), mediators });
  const acceptance = { acceptedOn: day('2026-11-06'), acceptedBy: '赵信花', limitInDays: 30 };
  view = await program.ask('cases.accept', { ...at(view), acceptance });
  return program.ask('cases.openSession', { ...at(view), session: makeSession() });
}

const history = (program: TestProgram, view: CaseView, page = 1) =>
  program.ask('cases.history', { caseId: view.case.id, page });

/** With a second mediator on the roster, who is at the desk must be said. */
async function addMediator(program: TestProgram): Promise<void> {
  const [first] = program.services.current.studio.mediators;
  if (first === undefined) throw new Error('no mediator');
  const mediators = [first, { ...first, id: null, name: '宋雅琴', nickname: '' }];
  await program.ask('studio.saveMediators', { mediators });
}

describe('修改记录', () => {
  it('只有一名调解员的工作室，不用选，记录里就是这一位', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    expect((await history(program, view)).entries[0]).toMatchObject({ who: '赵信花' });
  });

  it('谁、几时、改了什么，重新打开后一字不差', async () => {
    const program = await startWithStudio();
    const deskMediatorId = program.services.current.studio.mediators[0]?.id ?? null;
    await addMediator(program);
    await program.ask('app.setPreferences', { deskMediatorId: null });
    let view = await register(program);
    program.setNow('2026-11-21T14:03:30+08:00');
    await program.ask('app.setPreferences', { deskMediatorId });
    view = await reprice(program, view, 320_000);
    const seen = await history(program, view);
    expect(seen.total).toBe(2);
    expect(seen.entries[0]).toMatchObject({
      on: '2026-11-21',
      time: '14:03',
      who: '赵信花',
      act: '修改了登记信息',
      changes: [{ place: '登记信息', label: '涉及金额', from: '3,000.00 元', to: '3,200.00 元' }],
    });
    expect(seen.entries[1]).toMatchObject({ who: null, act: '登记了这件纠纷', changes: [] });
    // By id as well: two mediators may have one name.
    const lines = await historyOfCase(program.services.current.store, view.case.id);
    expect(lines.map(({ body }) => body?.actor)).toEqual([
      { id: null, name: '未指明' },
      { id: deskMediatorId, name: '赵信花' },
    ]);
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect(await history(again, view)).toEqual(seen);
  });

  it('昨天选的人没有再选，今天办的不记在他名下', async () => {
    const program = await startWithStudio();
    const deskMediatorId = program.services.current.studio.mediators[0]?.id ?? null;
    await addMediator(program);
    await program.ask('app.setPreferences', { deskMediatorId });
    program.setNow('2026-11-21T09:00:00+08:00');
    const view = await register(program);
    expect((await history(program, view)).entries[0]).toMatchObject({ who: null });
  });

  it('a long history comes in pages, newest first, none twice', async () => {
    const program = await startWithStudio();
    let view = await register(program);
    for (let step = 1; step <= 24; step += 1) view = await reprice(program, view, step * 100);
    const [first, second] = [await history(program, view), await history(program, view, 2)];
    expect([first.total, first.entries.length, second.entries.length]).toEqual([25, 20, 5]);
    expect(second.entries[0]?.changes).toMatchObject([{ from: '3.00 元', to: '4.00 元' }]);
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => b - a));
  });

  it('几分钟内的自动保存是一条，也一起撤销', async () => {
    const program = await startWithStudio();
    const opened = await mediate(program);
    let view = opened;
    for (const [minute, proposal] of [
      ['01', '由'],
      ['03', '由甲方'],
      ['06', '由甲方加固'],
    ]) {
      program.setNow(`2026-11-19T09:${minute}:00+08:00`);
      const session = { ...makeSession(), proposal: proposal ?? '' };
      view = await program.ask('cases.saveSession', { ...at(view), session });
    }
    const { entries, undo } = await history(program, view);
    expect(entries[0]).toMatchObject({ saves: 3, act: '写了调解记录' });
    expect(entries[0]?.changes).toMatchObject([
      { label: '调解方案', from: makeSession().proposal, to: '由甲方加固' },
    ]);
    expect(undo).toEqual({ kind: 'undo', act: '写了调解记录', isWeighty: false });
    const back = await program.ask('cases.undo', at(view));
    expect(back.case.sessions).toEqual(opened.case.sessions);
  });
});

describe('内容已经销毁的改动', () => {
  it('还看得到是哪天改的，说明不能撤销；以后的改动照常', async () => {
    const program = await startWithStudio();
    let view = await register(program);
    view = await reprice(program, view, 320_000);
    await program.services.current.close();
    editLines(program.dataFolder, (texts) => texts.with(-1, withoutBody(texts.at(-1) ?? '')));
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const { entries, undo, whyNot } = await history(again, view);
    expect(entries).toMatchObject([
      { on: '2026-11-19', who: null, act: '改动的内容已不再保存', changes: null },
      { act: '登记了这件纠纷', changes: [] },
    ]);
    expect([undo, whyNot]).toEqual([null, '这次改动的内容已不再保存，不能撤销。']);
    expect(await again.refusal('cases.undo', at(view))).toMatchObject({
      refusal: { code: 'CHANGE_STAYS' },
    });
    view = await reprice(again, view, 330_000);
    expect((await history(again, view)).entries[0]?.changes).toMatchObject([
      { from: '3,200.00 元', to: '3,300.00 元' },
    ]);
  });
});

describe('撤销', () => {
  it('takes the last change back as a new change, and the undoing itself as well', async () => {
    const program = await startWithStudio();
    const before = await register(program);
    const after = await reprice(program, before, 320_000);
    const undone = await program.ask('cases.undo', at(after));
    expect(undone.case).toEqual({
      ...before.case,
      revision: 3,
      updatedAt: undone.case.updatedAt,
    });
    const seen = await history(program, undone);
    expect(seen.entries[0]).toMatchObject({
      act: '撤销了上一次修改',
      changes: [{ from: '3,200.00 元', to: '3,000.00 元' }],
    });
    expect(seen.undo?.kind).toBe('redo');
    const redone = await program.ask('cases.undo', at(undone));
    expect(redone.case.registration).toEqual(after.case.registration);
    expect((await history(program, redone)).entries[0]?.act).toBe('恢复了撤销的修改');
    expect((await history(program, redone)).undo?.kind).toBe('undo');
  });

  it('refuses once another change came after the one that was seen', async () => {
    const program = await startWithStudio();
    const before = await register(program);
    const seen = await reprice(program, before, 320_000);
    const later = await reprice(program, seen, 330_000);
    expect(await program.refusal('cases.undo', at(seen))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(await program.ask('cases.get', { caseId: seen.case.id })).toEqual(later);
  });

  it('登记不能撤销，说明可以改正或删除', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    expect(await program.refusal('cases.undo', at(view))).toMatchObject({
      code: 'RULE_REFUSED',
      refusal: { code: 'CHANGE_STAYS' },
    });
    const { undo, whyNot } = await history(program, view);
    expect(undo).toBeNull();
    expect(whyNot).toContain('登记不能撤销');
    expect(await program.ask('cases.get', { caseId: view.case.id })).toEqual(view);
  });

  it('录错的签字盖章可以撤销，但要先问一声', async () => {
    const program = await startWithStudio();
    let view = await mediate(program);
    view = await program.ask('cases.draftAgreement', { ...at(view), terms: makeTerms() });
    const signed = await program.ask('cases.signAgreement', {
      ...at(view),
      signing: makeSigning(),
    });
    expect((await history(program, signed)).undo?.isWeighty).toBe(true);
    const back = await program.ask('cases.undo', at(signed));
    expect(back).toMatchObject({ effectiveOn: null, case: { status: 'mediating' } });
  });
});
