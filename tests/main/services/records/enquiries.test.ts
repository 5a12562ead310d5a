import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { askedSchema } from '@shared/domain/enquiry/enquiry';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { ALL_RIGHTS } from '@shared/domain/record/rights';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';
import { historyOfCase } from '../../../support/case-store';
import { day } from '../../../support/day';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

type Asked = InputOf<'enquiries.register'>['asked'];
type View = OutputOf<'enquiries.get'>;

function makeAsked(changes: Partial<Asked> = {}): Asked {
  return {
    ...blankOf(askedSchema),
    ...{ askedOn: day('2026-11-05'), way: 'visit', name: '孟庆云', phone: '13936001234' },
    ...{ people: 2, category: 'neighborhood', question: '楼上漏水，物业不管，找谁？' },
    ...{ answer: '先请物业查明来源', answeredBy: '赵信花', referredTo: 'mediation' },
    ...changes,
  };
}

const register = (program: TestProgram, changes: Partial<Asked> = {}): Promise<View> =>
  program.ask('enquiries.register', { asked: makeAsked(changes) });
const list = (program: TestProgram, text = '') =>
  program.ask('enquiries.list', { text, page: 1, pageSize: 20 });
const at = ({ record: { id, revision } }: View) => ({ id, revision });

async function figures(program: TestProgram) {
  const preview = await program.ask('reports.preview', { report: 'monthly', period: '2026-11' });
  if (preview.state !== 'ready') throw new Error('still counting');
  const section = preview.content.sections.find(({ key }) => key === 'enquiries');
  return Object.fromEntries(section?.rows.map(({ key, thisPeriod }) => [key, thisPeriod]) ?? []);
}

describe('咨询', () => {
  it('is registered, listed with half its phone, found by the whole of it, and the same after a restart', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    await register(program, { name: '郝建国', phone: '', askedOn: day('2026-11-06') });
    expect((await list(program)).items.map(({ row }) => row.name)).toEqual(['郝建国', '孟庆云']);
    const found = await list(program, '13936001234 漏水');
    expect(found.items.map(({ row }) => row.maskedPhone)).toEqual(['139****1234']);
    expect((await list(program, '没有这样的话')).total).toBe(0);
    await program.services.current.open(program.dataFolder);
    expect((await list(program)).total).toBe(2);
    const read = await program.ask('enquiries.get', { id: view.record.id });
    expect(read.record).toEqual(view.record);
  });

  it('refuses a day that has not come, beside its field', async () => {
    const program = await startWithStudio();
    const refusal = await program.refusal('enquiries.register', {
      asked: makeAsked({ askedOn: day('2027-01-01') }),
    });
    expect(refusal).toMatchObject({ code: 'RULE_REFUSED', refusal: { field: 'asked.askedOn' } });
    expect((await list(program)).total).toBe(0);
  });

  it('is corrected, told in the history with the phone masked, and taken back', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    const changed = await program.ask('enquiries.correct', {
      ...at(view),
      asked: makeAsked({ phone: '13936005678' }),
    });
    const { id } = view.record;
    const history = await program.ask('enquiries.history', { id, page: 1 });
    expect(history.entries[0]).toMatchObject({ act: '修改了这次咨询', who: '赵信花' });
    expect(JSON.stringify(history.entries)).not.toContain('13936005678');
    const undone = await program.ask('enquiries.undo', at(changed));
    expect(undone.record.asked.phone).toBe('13936001234');
    // Who looks at what is no longer so overwrites nothing.
    const late = { ...at(view), asked: makeAsked({ name: '另一个' }) };
    expect(await program.refusal('enquiries.correct', late)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('goes to 回收站 with the reason, out of list and figures, and comes back whole', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    await program.ask('enquiries.remove', { ...at(view), reason: '登记了两次' });
    expect((await list(program)).total).toBe(0);
    expect(await figures(program)).toMatchObject({ enquiries: 0 });
    const { items } = await program.ask('enquiries.removed', { page: 1 });
    expect(items).toMatchObject([{ id: view.record.id, reason: '登记了两次', who: '赵信花' }]);
    const [{ id, revision } = { id: '', revision: 0 }] = items;
    const back = await program.ask('enquiries.restore', { id, revision });
    expect(back.record.asked).toEqual(view.record.asked);
    expect(await figures(program)).toMatchObject({ enquiries: 1 });
  });

  it('counts in the month: 件, 人次, and of which were sent on', async () => {
    const program = await startWithStudio();
    await register(program);
    await register(program, { people: 3, referredTo: null });
    await register(program, { people: 1, referredTo: 'legal_aid' });
    await register(program, { people: 9, askedOn: day('2026-10-30') });
    expect(await figures(program)).toMatchObject({
      ...{ enquiries: 3, 'enquiries.people': 6, 'enquiries.referred': 2 },
      ...{ 'enquiries.mediation': 1, 'enquiries.legal_aid': 1, 'enquiries.arbitration': 0 },
    });
  });
});

describe('咨询转为纠纷', () => {
  const turn = (program: TestProgram, view: View, requestedOn = '2026-11-06') =>
    program.ask('enquiries.turnIntoCase', { ...at(view), requestedOn: day(requestedOn) });

  it('one line of the journal makes the dispute and links both ways, also after a restart', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    const turned = await turn(program, view);
    const caseId = turned.record.caseId ?? '';
    const { store } = program.services.current;
    const line = (await historyOfCase(store, caseId)).at(-1);
    expect(line?.body?.steps.map(({ kind }) => kind).sort()).toEqual([
      ...['case', 'enquiry', 'person'],
    ]);
    expect(line?.seq).toBe(
      (await program.ask('enquiries.history', { id: view.record.id, page: 1 })).entries[0]?.seq,
    );
    await program.services.current.open(program.dataFolder);
    const { case: made } = await program.ask('cases.get', { caseId });
    expect(made.registration).toMatchObject({
      ...{ category: 'neighborhood', description: '楼上漏水，物业不管，找谁？' },
      ...{ requestedOn: '2026-11-06', source: 'application_oral' },
    });
    expect(made.parties).toMatchObject([
      { name: '孟庆云', phone: '13936001234', side: 'applicant' },
    ]);
    const read = await program.ask('enquiries.get', { id: view.record.id });
    expect(read.links).toMatchObject([{ kind: 'case', id: caseId }]);
    expect(read.links[0]?.title).toContain(made.number);
    expect(await program.ask('records.naming', { kind: 'case', id: caseId })).toMatchObject({
      items: [{ kind: 'enquiry', id: view.record.id, title: '孟庆云的咨询' }],
    });
  });

  it('refused, it leaves neither half: no dispute, no number taken (bug: a dispute without its enquiry)', async () => {
    const program = await startWithStudio();
    const view = await register(program);
    const future = { ...at(view), requestedOn: day('2027-01-01') };
    expect(await program.refusal('enquiries.turnIntoCase', future)).toMatchObject({
      code: 'RULE_REFUSED',
    });
    const { total } = await program.ask('cases.list', EVERY_CASE);
    expect(total).toBe(0);
    const turned = await turn(program, view);
    const { case: made } = await program.ask('cases.get', { caseId: turned.record.caseId ?? '' });
    expect(made.serial.ordinal).toBe(1);
  });

  it('happens once, and stays: the undo of either side is refused in words', async () => {
    const program = await startWithStudio();
    const turned = await turn(program, await register(program));
    const requestedOn = day('2026-11-06');
    expect(
      await program.refusal('enquiries.turnIntoCase', { ...at(turned), requestedOn }),
    ).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(turned.acts.turnIntoCase?.isOpen).toBe(false);
    expect(await program.refusal('enquiries.undo', at(turned))).toMatchObject({
      refusal: { code: 'CHANGE_STAYS' },
    });
    const caseId = turned.record.caseId ?? '';
    expect(await program.refusal('cases.undo', { caseId, revision: 1 })).toMatchObject({
      refusal: { code: 'CHANGE_STAYS' },
    });
  });
});

describe('谁能看到咨询', () => {
  function volunteer(id: string, rights = ALL_RIGHTS): PresentActor {
    const who = actorWithAllRights({ id, name: '志愿者' });
    return { ...who, rights: new Set(rights), sight: 'named' };
  }

  it('who answered sees it; to another it is not there, in list, search, figures and by its id', async () => {
    let actor = actorWithAllRights(NOBODY);
    const program = await startWithStudio({ whoWorks: () => actor });
    const view = await register(program);
    const { id } = view.record;
    actor = volunteer(view.record.answeredById ?? '');
    expect((await list(program)).total).toBe(1);
    expect(await figures(program)).toMatchObject({ enquiries: 1 });
    actor = volunteer('somebody-else');
    expect((await list(program)).total).toBe(0);
    expect((await list(program, '漏水')).total).toBe(0);
    expect(await figures(program)).toMatchObject({ enquiries: 0 });
    for (const name of ['enquiries.get', 'enquiries.history'] as const)
      expect(await program.refusal(name, { id, page: 1 } as never)).toMatchObject({
        code: 'NOT_FOUND',
      });
    const asked = makeAsked({ name: '改掉' });
    expect(await program.refusal('enquiries.correct', { ...at(view), asked })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await program.refusal('enquiries.undo', at(view))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('who may not register disputes turns none out of an enquiry (bug: what follows asks for no right)', async () => {
    let actor = actorWithAllRights(NOBODY);
    const program = await startWithStudio({ whoWorks: () => actor });
    const view = await register(program);
    const others = ALL_RIGHTS.filter((right) => right !== 'cases.register');
    actor = volunteer(view.record.answeredById ?? '', others);
    const input = { ...at(view), requestedOn: day('2026-11-06') };
    expect(await program.refusal('enquiries.turnIntoCase', input)).toMatchObject({
      code: 'FORBIDDEN',
    });
    const read = await program.ask('enquiries.get', { id: view.record.id });
    expect(read.record.caseId).toBeNull();
  });
});
