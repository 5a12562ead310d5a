import type { LocalDate } from '@shared/domain/kernel/local-date';
import { reportedSchema } from '@shared/domain/matter/matter';
import { whoOf } from '@shared/domain/person/person';
import type { Spot } from '@shared/domain/place/place';
import { THE_FIRST } from '@shared/domain/place/the-first';
import { compoundSchema } from '@shared/domain/property/estate/estate';
import { blankOf } from '@shared/domain/record/blank';
import type { OutputOf } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';
import { makeParty, makeRegistration } from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

const spot = (level: Spot['level'], name: string, parentId: string | null = null): Spot => ({
  ...{ level, name, parentId },
  ...{ keeper: '', keeperPhone: '', gridKind: null },
});
const at = ({ record: { id, revision } }: OutputOf<'places.get'>) => ({ id, revision });

/** 滨河社区 — 第一网格 — 阳光小区 — 3号楼 and 10号楼, in one stroke. */
async function registerTree(program: TestProgram) {
  return program.ask('places.register', {
    spot: spot('community', '滨河社区'),
    more: [
      { id: 'g', spot: { ...spot('grid', '第一网格', THE_FIRST), keeper: '李红' } },
      { id: 'e', spot: spot('estate', '阳光小区', 'g') },
      { id: 'b3', spot: spot('building', '3号楼', 'e') },
      { id: 'b10', spot: spot('building', '10号楼', 'e') },
    ],
  });
}

const why = async (asking: Promise<unknown>) => JSON.stringify(await asking);

describe('地点', () => {
  it('are registered many at once, all or none, and offered by initials and numbers', async () => {
    const program = await startWithStudio();
    await registerTree(program);
    expect((await program.ask('spots.tree', {})).items).toHaveLength(5);
    const offers = async (text: string) =>
      (await program.ask('spots.offer', { text })).items.map(({ path }) => path);
    expect((await offers('yg'))[0]).toBe('滨河社区 第一网格 阳光小区');
    expect(await offers('yg 3')).toEqual(['滨河社区 第一网格 阳光小区 3号楼']);
    expect((await offers('阳光小区10'))[0]).toBe('滨河社区 第一网格 阳光小区 10号楼');
    expect(await offers('没有这个地方')).toEqual([]);
    const [chosen] = (await program.ask('spots.offer', { text: '3号楼' })).items;
    expect(chosen).toMatchObject({
      text: '滨河社区阳光小区3号楼',
      ...{ community: '滨河社区', grid: '第一网格', placeId: 'b3' },
    });
    // The last of them cannot be: nothing of it is registered.
    const refusal = await program.refusal('places.register', {
      spot: spot('estate', '月亮小区'),
      more: [{ id: 'x', spot: spot('community', '倒着的社区', THE_FIRST) }],
    });
    expect(JSON.stringify(refusal)).toContain('只能放在更大的地点下面');
    expect((await program.ask('spots.tree', {})).items).toHaveLength(5);
  });

  it('stands once in one place; a name may stand in two', async () => {
    const program = await startWithStudio();
    await registerTree(program);
    const again = program.refusal('places.register', { spot: spot('building', '3号楼', 'e') });
    expect(await why(again)).toContain('同一处已经有');
    await program.ask('places.register', {
      spot: spot('estate', '月亮小区', 'g'),
      more: [{ id: 'm3', spot: spot('building', '3号楼', THE_FIRST) }],
    });
    const gone = program.refusal('places.register', { spot: spot('building', '9号楼', 'nowhere') });
    expect(await why(gone)).toContain('重新选上级');
  });

  it('is renamed and moved with what lies in it, and taken back; its level stays while something does', async () => {
    const program = await startWithStudio();
    const community = await registerTree(program);
    const estate = await program.ask('places.get', { id: 'e' });
    const moved = await program.ask('places.correct', {
      ...at(estate),
      spot: spot('estate', '新阳光小区', community.record.id),
    });
    const [offer] = (await program.ask('spots.offer', { text: '10号楼' })).items;
    expect(offer).toMatchObject({ text: '滨河社区新阳光小区10号楼', grid: '' });
    const level = program.refusal('places.correct', { ...at(moved), spot: spot('grid', '阳光') });
    expect(await why(level)).toContain('下面还有 2 处');
    await program.ask('places.undo', at(moved));
    const [before] = (await program.ask('spots.offer', { text: '10号楼' })).items;
    expect(before?.grid).toBe('第一网格');
  });

  it('stays while something names it, and says what (bug: a hundred records of “something else” to look for)', async () => {
    const program = await startWithStudio();
    await registerTree(program);
    const remove = async () => {
      const there = at(await program.ask('places.get', { id: 'b3' }));
      return why(program.refusal('places.remove', { ...there, reason: '写错了' }));
    };
    await program.ask('estates.register', {
      compound: { ...blankOf(compoundSchema), name: '阳光小区', placeId: 'b3' },
    });
    expect(await remove()).toContain('1 个小区记着这个地点');
    await program.ask('persons.register', {
      who: whoOf(makeParty({ name: '王丽华', idNumber: '', address: '阳光小区', placeId: 'b3' })),
    });
    expect(await remove()).toContain('人员库里 1 个人、1 个小区记着这个地点');
  });

  it('tells who lives there and what happened there, also of what lies in it', async () => {
    const program = await startWithStudio();
    await registerTree(program);
    const lives = (name: string, placeId: string | null) =>
      program.ask('persons.register', {
        who: whoOf(makeParty({ name, idNumber: '', address: '阳光小区', placeId })),
      });
    await lives('王丽华', 'b3');
    await lives('单志强', 'e');
    await lives('只打了字的', null);
    const { case: one } = await program.ask('cases.register', {
      registration: makeRegistration({ place: '空地', placeId: 'b10' }),
      parties: [makeParty({ id: 'p1', name: '孙大海', placeId: 'b3' })],
    });
    const here = async (placeId: string) => {
      const { people, cases } = await program.ask('spots.here', { placeId });
      return [
        people.map(({ name }) => name).sort(),
        cases.map(({ happenedHere, dwellers }) => [happenedHere, dwellers[0]?.name]),
      ];
    };
    expect(await here('e')).toEqual([['单志强', '孙大海', '王丽华'], [[true, '孙大海']]]);
    expect(await here('b3')).toEqual([['孙大海', '王丽华'], [[false, '孙大海']]]);
    expect(await here('b10')).toEqual([[], [[true, undefined]]]);
    // What else is kept there, by the words of its list; nothing of a work that the studio does not use.
    const reported = {
      ...blankOf(reportedSchema),
      ...{ what: '楼道的灯不亮', channel: '网格员上报', reportedOn: '2026-11-18' as LocalDate },
      ...{ place: '阳光小区3号楼', placeId: 'b3', reporter: '孙大海', phone: '13900000077' },
    };
    await program.ask('matters.register', { reported });
    const others = async (id: string) =>
      (await program.ask('spots.here', { placeId: id })).others.items.map(({ label, title }) =>
        [label, title].join(' '),
      );
    expect(await others('e')).toEqual([]);
    const { settings } = program.services.current.studio;
    await program.ask('studio.updateSettings', { ...settings, works: ['matters'] });
    expect(await others('e')).toEqual(['事项 楼道的灯不亮']);
    expect(await others('b10')).toEqual([]);
    // Of a person what stands under their name and telephone; a namesake without it is somebody else.
    const past = async (phone: string) => {
      const who = whoOf(makeParty({ name: '孙大海', idNumber: '', phone }));
      const { record } = await program.ask('persons.register', { who });
      return (await program.ask('people.past', { personId: record.id })).others.total;
    };
    expect([await past('13900000077'), await past('13900000078')]).toEqual([1, 0]);
    const chosen = {
      place: '别处',
      placeId: 'b10',
      parties: [],
      description: one.registration.description,
    };
    const alike = await program.ask('cases.alike', chosen);
    expect(alike.items.map(({ why }) => why)).toEqual(['相同：地点；经过相近']);
    const building = await program.ask('places.get', { id: 'b3' });
    const named = program.refusal('places.remove', { ...at(building), reason: '不要了' });
    expect(await why(named)).toContain('1 件纠纷、人员库里 2 个人');
  });

  it('is not deleted while something lies in it; what is empty goes and comes back', async () => {
    const program = await startWithStudio();
    await registerTree(program);
    const estate = await program.ask('places.get', { id: 'e' });
    expect(estate.acts.remove).toMatchObject({
      ...{ isOpen: false, whyNot: expect.stringContaining('下面还有 2 处') },
    });
    const full = program.refusal('places.remove', { ...at(estate), reason: '不要了' });
    expect(await why(full)).toContain('下面还有 2 处');
    const building = await program.ask('places.get', { id: 'b3' });
    await program.ask('places.remove', { ...at(building), reason: '拆了' });
    expect((await program.ask('spots.tree', {})).items.map(({ name }) => name)).not.toContain(
      '3号楼',
    );
  });
});
