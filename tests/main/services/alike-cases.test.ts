import { actorWithAllRights, type PresentActor } from '@shared/domain/record/actor';
import type { InputOf } from '@shared/ipc/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { putCase } from '../../support/make-archive';
import {
  makeAgreedCase,
  makeCaseMediator,
  makeMediatingCase,
  makeParty,
} from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';

let works: PresentActor | null = null;
let program: TestProgram;
const LEAK = '楼上501卫生间漏水，把我家客厅的天花板和墙面都泡坏了，找了几次楼上都不给修';
const PLACE = '幸福小区3号楼2单元';

const parties = () => [
  makeParty({ id: 'p1', name: '王丽华', side: 'applicant', idNumber: '', phone: '13800001111' }),
  makeParty({ id: 'p2', name: '单志强', side: 'respondent', idNumber: '', phone: '13800002222' }),
];
const typed = (change: object = {}): InputOf<'cases.alike'>['parties'][number] => ({
  ...{ name: '王丽华', kind: 'natural_person', paperNumber: '', phone: '' },
  ...{ side: 'applicant', personId: null },
  ...change,
});
const alike = async (change: Partial<InputOf<'cases.alike'>>) => {
  const asked = { parties: [], place: '', placeId: null, description: '', ...change };
  const { items } = await program.ask('cases.alike', asked);
  return items.map(({ caseId, why }) => `${caseId} ${why}`);
};

beforeEach(async () => {
  works = null;
  program = await startWithStudio({ whoWorks: () => works });
  const mediators = [makeCaseMediator({ mediatorId: 'm1' })];
  await putCase(
    program,
    '2026-11-04',
    { ...makeMediatingCase(), parties: parties(), mediators },
    { description: LEAK, place: PLACE },
  );
  const wages = { description: '干了两个月木工活，老板欠一万二工资不给', place: '' };
  for (let one = 0; one < 5; one += 1)
    await putCase(program, '2026-11-05', makeMediatingCase(), wages);
});

describe('登记时问是不是同一件', () => {
  it('by phone, by both names, by the place and the story, each said', async () => {
    expect(await alike({ parties: [typed({ phone: '13800001111' })] })).toEqual([
      'case-2026-1 相同：电话',
    ]);
    const both = [typed(), typed({ name: '单志强', side: 'respondent' })];
    expect(await alike({ parties: both })).toEqual(['case-2026-1 相同：姓名']);
    const told = '501的卫生间漏水，我家客厅天花板、墙面泡坏了，楼上不给修';
    expect(await alike({ description: told, place: PLACE })).toEqual([
      'case-2026-1 相同：地点；经过相近',
    ]);
    expect(await alike({ parties: [typed()], description: told })).toEqual([
      'case-2026-1 相同：姓名；经过相近',
    ]);
  });

  it('nothing typed, a name alone, another story: nothing is asked (bug: a panel at each registration)', async () => {
    expect(await alike({})).toEqual([]);
    expect(await alike({ parties: [typed({ name: '' })] })).toEqual([]);
    expect(await alike({ parties: [typed()] })).toEqual([]);
    expect(
      await alike({ description: '对门养了三笼鸽子，早上四五点就叫，说了几次都不听' }),
    ).toEqual([]);
  });

  it('at most three, the likeliest first; strange signs are no pattern', async () => {
    const found = await alike({ description: '干了两个月木工活，老板欠一万二工资不给 .* ((' });
    expect(found).toHaveLength(3);
    expect(found[0]).toContain('经过相近');
  });

  it('a case that was closed more than a year ago is not asked about', async () => {
    program.setNow('2028-03-01T09:00:00+08:00');
    await putCase(
      program,
      '2025-01-02',
      { ...makeAgreedCase(), parties: parties() },
      { place: '' },
    );
    const asked = { parties: [typed({ phone: '13800001111' })] };
    // Still open, however old.
    expect(await alike(asked)).toContain('case-2026-1 相同：电话');
  });

  it('who may not see the case is asked nothing of it (bug: a panel tells whose quarrel it is)', async () => {
    const asked = { parties: [typed({ phone: '13800001111' })], description: LEAK };
    works = { ...actorWithAllRights({ id: 'm2', name: '志愿者' }), sight: 'named' };
    expect(await alike(asked)).toEqual([]);
    works = { ...actorWithAllRights({ id: 'm1', name: '张明' }), sight: 'named' };
    expect(await alike(asked)).toHaveLength(1);
  });

  it('a case in 回收站 is not asked about', async () => {
    await program.ask('cases.remove', { caseId: 'case-2026-1', revision: 1, reason: '登记了两次' });
    expect(await alike({ parties: [typed({ phone: '13800001111' })], description: LEAK })).toEqual(
      [],
    );
  });
});

describe('同样的双方', () => {
  it('names the other cases of the same two, the sides changed about too; not those of one of them', async () => {
    const [first, second] = parties();
    if (first === undefined || second === undefined) throw new Error('no parties');
    const turned = [
      { ...second, side: 'applicant' as const },
      { ...first, side: 'respondent' as const },
    ];
    await putCase(program, '2026-11-06', { ...makeMediatingCase(), parties: turned });
    const stranger = makeParty({
      id: 'p3',
      name: '赵新来',
      side: 'respondent',
      phone: '13700000000',
    });
    await putCase(program, '2026-11-07', { ...makeMediatingCase(), parties: [first, stranger] });
    const { items } = await program.ask('cases.sameSides', { caseId: 'case-2026-1' });
    expect(items.map(({ caseId }) => caseId)).toEqual(['case-2026-7']);
    const none = await program.ask('cases.sameSides', { caseId: 'case-2026-8' });
    expect(none.items).toEqual([]);
  });
});
