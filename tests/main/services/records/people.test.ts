import type { StudioStore } from '@main/store/studio-store';
import type { Party } from '@shared/domain/party/party';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';
import { historyOfCase, registerCase } from '../../../support/case-store';
import { day } from '../../../support/day';
import {
  makeCase,
  makeOrganization,
  makeParty,
  makeRegistration,
} from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

type Person = OutputOf<'persons.get'>['record'];

const register = async (program: TestProgram, parties: readonly Party[]) =>
  (
    await program.ask('cases.register', {
      registration: makeRegistration(),
      parties: [...parties],
    })
  ).case;
/** A case of before there was a register. */
const putOld = (store: StudioStore, id: string) =>
  registerCase(store, day('2026-10-20'), ({ serial, number }) => ({
    ...makeCase({ id, serial, number, parties: [makeParty()] }),
    registration: makeRegistration({ registeredOn: day('2026-10-20') }),
  }));
const offer = async (program: TestProgram, text: string) =>
  (await program.ask('people.offer', { text })).items;
const list = async (program: TestProgram, text = '') =>
  (await program.ask('persons.list', { text, page: 1, pageSize: 50 })).items;
const personOf = async (program: TestProgram, id: string | null | undefined): Promise<Person> =>
  (await program.ask('persons.get', { id: id ?? '' })).record;

describe('登记纠纷时记到人员库', () => {
  it('one line of the journal makes the dispute and its people; the second dispute of the same number and name makes nobody', async () => {
    const program = await startWithStudio();
    const first = await register(program, [makeParty(), makeOrganization()]);
    const line = (await historyOfCase(program.services.current.store, first.id)).at(-1);
    expect(line?.body?.steps.map(({ kind }) => kind).sort()).toEqual(['case', 'person', 'person']);
    const second = await register(program, [makeParty({ phone: '13900009999' })]);
    expect(second.parties[0]?.personId).toBe(first.parties[0]?.personId);
    expect(await list(program)).toHaveLength(2);
    // The case has its own copy, and the register keeps what it had.
    expect((await personOf(program, first.parties[0]?.personId)).who.phone).toBe('13800001234');
    await program.services.current.open(program.dataFolder);
    const read = await program.ask('cases.get', { caseId: second.id });
    expect(read.case.parties).toEqual(second.parties);
  });

  it.each<[string, Partial<Parameters<typeof makeParty>[0]>, boolean]>([
    ['同一号码，号码里多了空格', { idNumber: '230102 19750601 0023' }, true],
    ['同一号码，名字写得不同：不当同一个人', { name: '黄某' }, false],
    ['没有号码，同名同电话：同一个人', { idNumber: '', identityPaper: 'none' }, true],
    ['没有号码，同名，电话不同', { idNumber: '', phone: '13700000000' }, false],
    ['只有名字', { idNumber: '', phone: '' }, false],
  ])('%s（bug: 两个人并成一个，或者一个人登记两次）', async (_what, changes, isSame) => {
    const program = await startWithStudio();
    const first = await register(program, [makeParty()]);
    const second = await register(program, [makeParty(changes)]);
    expect(second.parties[0]?.personId === first.parties[0]?.personId).toBe(isSame);
    expect(await list(program)).toHaveLength(isSame ? 1 : 2);
  });

  it('a refused registration leaves nobody in the register', async () => {
    const program = await startWithStudio();
    const twice = [makeParty(), makeParty()];
    await program.refusal('cases.register', { registration: makeRegistration(), parties: twice });
    expect(await list(program)).toEqual([]);
  });

  it('taking back an added party takes the person back too, unless another dispute names them', async () => {
    const program = await startWithStudio();
    const made = await register(program, [makeParty()]);
    const li = makeParty({ id: 'p2', name: '李娜', idNumber: '', phone: '13611112222' });
    const add = async (revision: number) =>
      (
        await program.ask('cases.saveParties', {
          ...{ caseId: made.id, revision },
          parties: [...made.parties, li],
        })
      ).case;
    const added = await add(made.revision);
    expect((await list(program)).map(({ row }) => row.name).sort()).toEqual(['李娜', '王某']);
    const undone = await program.ask('cases.undo', { caseId: made.id, revision: added.revision });
    expect((await list(program)).map(({ row }) => row.name)).toEqual(['王某']);
    const redone = await program.ask('cases.undo', {
      ...{ caseId: made.id, revision: undone.case.revision },
    });
    expect(redone.case.parties).toHaveLength(2);
    expect(await list(program)).toHaveLength(2);
  });

  it('keeps the person whom another dispute names when the first is taken back', async () => {
    const program = await startWithStudio();
    const made = await register(program, [makeParty()]);
    const li = makeParty({ id: 'p2', name: '李娜', idNumber: '', phone: '13611112222' });
    const { case: added } = await program.ask('cases.saveParties', {
      ...{ caseId: made.id, revision: made.revision },
      parties: [...made.parties, li],
    });
    await register(program, [li]);
    await program.ask('cases.undo', { caseId: made.id, revision: added.revision });
    expect(await list(program)).toHaveLength(2);
  });
});

describe('输入几个字，选出以前来过的人', () => {
  it.each([
    ['王', ['王丽华', '王某']],
    ['王丽', ['王丽华']],
    ['wlh', ['王丽华']],
    ['wanglihua', ['王丽华']],
    ['5678', ['王丽华']],
    ['230102197506', ['王某']],
    ['12', []],
    ['zzz', []],
    ['', []],
  ])('%s', async (text, names) => {
    const program = await startWithStudio();
    await register(program, [
      makeParty(),
      makeParty({ id: 'p2', name: '王丽华', idNumber: '', phone: '13912345678' }),
    ]);
    expect((await offer(program, text)).map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it('tells namesakes apart, shows no whole number, and five at most', async () => {
    const program = await startWithStudio();
    const people = Array.from({ length: 7 }, (_, at) =>
      makeParty({ id: `p${at}`, name: '王伟', idNumber: '', phone: `1390000000${at}` }),
    );
    await register(program, people);
    const items = await offer(program, '王伟');
    expect(items).toHaveLength(5);
    expect(items[0]?.maskedPhone).toMatch(/^139\*{4}000\d$/);
    expect(items[0]?.cases).toBe(1);
  });

  it('offers who stands in a case that was written before there was a register; picking ties all their cases to one person', async () => {
    const program = await startWithStudio();
    const { store } = program.services.current;
    const old = await putOld(store, 'old-1');
    await putOld(store, 'old-2');
    expect(old.parties[0]?.personId).toBeNull();
    const [item] = await offer(program, '王某');
    expect(item).toMatchObject({ personId: null, cases: 2 });
    if (!item?.standsIn) throw new Error('nobody offered');
    const { personId } = await program.ask('people.takeIn', item.standsIn);
    const past = await program.ask('people.past', { personId });
    expect(past.cases.map(({ caseId }) => caseId).sort()).toEqual(['old-1', 'old-2']);
    expect((await offer(program, '王某')).map((one) => one.personId)).toEqual([personId]);
    // Picked twice by two hands: the same person.
    expect(await program.ask('people.takeIn', item.standsIn)).toEqual({ personId });
  });
});

describe('以前来过', () => {
  it('counts the times, names the earlier disputes newest first, and what the register says otherwise', async () => {
    const program = await startWithStudio();
    const first = await register(program, [makeParty()]);
    const second = await register(program, [makeParty({ phone: '13900009999', ethnicity: '' })]);
    const [party] = (await program.ask('people.ofCase', { caseId: second.id })).items;
    expect(party).toMatchObject({ time: 2, differs: ['联系电话'] });
    expect(party?.earlier.map(({ caseId }) => caseId)).toEqual([first.id]);
    await program.ask('people.correctFromCase', {
      ...{ caseId: second.id, partyId: party?.partyId ?? '' },
    });
    const { who } = await personOf(program, party?.personId);
    expect(who).toMatchObject({ phone: '13900009999', ethnicity: '汉族' });
    expect((await program.ask('people.ofCase', { caseId: second.id })).items[0]?.differs).toEqual(
      [],
    );
    expect((await program.ask('people.ofCase', { caseId: first.id })).items[0]?.time).toBe(1);
  });

  it('finds an older dispute by the same number under the same name, though nobody tied it', async () => {
    const program = await startWithStudio();
    const { store } = program.services.current;
    await putOld(store, 'old-1');
    const made = await register(program, [makeParty()]);
    const [party] = (await program.ask('people.ofCase', { caseId: made.id })).items;
    expect(party).toMatchObject({ time: 2, earlier: [{ caseId: 'old-1' }] });
  });
});

describe('合并重复的登记', () => {
  async function twoOfOne(program: TestProgram) {
    const first = await register(program, [makeParty()]);
    const second = await register(program, [makeParty({ name: '王丽', phone: '13700001111' })]);
    const kept = await personOf(program, first.parties[0]?.personId);
    const other = await personOf(program, second.parties[0]?.personId);
    return { first, second, kept, other };
  }
  const merge = (program: TestProgram, kept: Person, other: Person) => {
    const input: InputOf<'persons.merge'> = {
      ...{ id: kept.id, revision: kept.revision },
      ...{ otherId: other.id, who: kept.who },
    };
    return program.ask('persons.merge', input);
  };

  it('the same number under two names is told on both sides; merged, one person has both disputes, and no dispute was written to', async () => {
    const program = await startWithStudio();
    const { first, second, kept, other } = await twoOfOne(program);
    const twins = await program.ask('people.twins', { personId: kept.id });
    expect(twins.items.map(({ personId }) => personId)).toEqual([other.id]);
    await merge(program, kept, other);
    const past = await program.ask('people.past', { personId: kept.id });
    expect(past.cases.map(({ caseId }) => caseId)).toEqual([second.id, first.id]);
    expect((await program.ask('cases.get', { caseId: second.id })).case).toEqual(second);
    expect((await list(program)).map(({ id }) => id)).toEqual([kept.id]);
    expect((await program.ask('people.twins', { personId: kept.id })).items).toEqual([]);
    // The other's address leads to the one that stayed.
    const led = await program.ask('persons.get', { id: other.id });
    expect(led.links).toMatchObject([{ kind: 'person', id: kept.id }]);
    const [party] = (await program.ask('people.ofCase', { caseId: second.id })).items;
    expect(party).toMatchObject({ personId: kept.id, time: 2 });
  });

  it('is taken back whole, also after a restart', async () => {
    const program = await startWithStudio();
    const { second, kept, other } = await twoOfOne(program);
    const { record } = await merge(program, kept, other);
    await program.services.current.open(program.dataFolder);
    await program.ask('persons.undo', { id: record.id, revision: record.revision });
    expect(await list(program)).toHaveLength(2);
    expect((await personOf(program, other.id)).mergedIntoId).toBeNull();
    expect((await personOf(program, kept.id)).who).toEqual(kept.who);
    const past = await program.ask('people.past', { personId: other.id });
    expect(past.cases.map(({ caseId }) => caseId)).toEqual([second.id]);
  });

  it('finds through two merges, and merges nobody twice', async () => {
    const program = await startWithStudio();
    const { kept, other } = await twoOfOne(program);
    await merge(program, kept, other);
    const third = await register(program, [makeParty({ name: '王莉', phone: '' })]);
    const last = await personOf(program, third.parties[0]?.personId);
    await merge(program, last, await personOf(program, kept.id));
    expect((await program.ask('people.past', { personId: last.id })).cases).toHaveLength(3);
    const again = { id: last.id, revision: last.revision + 1, otherId: other.id, who: last.who };
    expect(await program.refusal('persons.merge', again)).toMatchObject({ code: 'RULE_REFUSED' });
  });

  it.each([
    ['个人和单位', 'unit'],
    ['同一份', 'itself'],
  ])('%s不能合并；什么也没有改', async (_what, which) => {
    const program = await startWithStudio();
    const made = await register(program, [makeParty(), makeOrganization()]);
    const [kept, unit] = await Promise.all(
      made.parties.map(({ personId }) => personOf(program, personId)),
    );
    if (kept === undefined || unit === undefined) throw new Error('nobody');
    const otherId = which === 'unit' ? unit.id : kept.id;
    const { id, revision, who } = kept;
    expect(await program.refusal('persons.merge', { id, revision, otherId, who })).toMatchObject({
      code: 'RULE_REFUSED',
    });
    expect(await personOf(program, kept.id)).toEqual(kept);
  });

  it('somebody whom a dispute names does not go to 回收站', async () => {
    const program = await startWithStudio();
    const made = await register(program, [makeParty()]);
    const { id, revision } = await personOf(program, made.parties[0]?.personId);
    const refusal = await program.refusal('persons.remove', { id, revision, reason: '登记错了' });
    expect(refusal).toMatchObject({ code: 'RULE_REFUSED' });
  });
});
