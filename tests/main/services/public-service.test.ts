import { applicationSchema } from '@shared/domain/aid/aid';
import { askedSchema } from '@shared/domain/enquiry/enquiry';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import type { InputOf } from '@shared/ipc/contract';
import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { startWithStudio, type TestProgram } from '../../support/run-services';

let works: PresentActor;

/** A studio of two mediators; the first is at the desk. */
async function start(): Promise<TestProgram> {
  works = actorWithAllRights(NOBODY);
  const program = await startWithStudio({ whoWorks: () => works });
  const [first] = program.services.current.studio.mediators;
  if (first === undefined) throw new Error('no roster');
  await program.ask('studio.saveMediators', {
    mediators: [first, { ...first, id: null, name: '周正' }],
  });
  works = actorWithAllRights({ id: first.id, name: first.name });
  return program;
}

async function advise(
  program: TestProgram,
  change: Partial<InputOf<'enquiries.register'>['asked']>,
): Promise<string> {
  const asked = {
    ...blankOf(askedSchema),
    ...{ askedOn: day('2026-11-05'), way: 'visit' as const, people: 2, name: '郝老板' },
    ...{ category: 'other_labor' as const, question: '雇的人走了', answeredBy: '周正' },
    ...change,
  };
  return (await program.ask('enquiries.register', { asked })).record.id;
}

const who = (name: string, phone = '') => ({ name, phone, idNumber: '' });
const SIDES = { asks: who('孟庆云'), against: who('郝老板'), id: null };

it('看不到那份咨询的人也提醒，只说哪天、谁答复的（bug: 正该提醒的志愿者看不到别人的，就不提醒）', async () => {
  const program = await start();
  const id = await advise(program, { opponent: '孟庆云' });
  expect((await program.ask('aid.otherSide', SIDES)).items).toMatchObject([
    { id, on: '2026-11-05', by: '周正', isSure: true },
  ]);
  works = { ...works, sight: 'named' };
  const { items } = await program.ask('aid.otherSide', SIDES);
  expect(items).toMatchObject([{ id: null, by: '周正', isSure: true }]);
  expect(JSON.stringify(items)).not.toContain('雇的人走了');
});

it('写的是外号，电话一样的也提醒；答复里没有电话（bug: 郝老板就是郝建国，没有提醒）', async () => {
  const program = await start();
  await advise(program, { name: '郝建国', phone: '139 3600 1234' });
  const sides = { ...SIDES, against: who('郝老板', '13936001234') };
  const { items } = await program.ask('aid.otherSide', sides);
  expect(items).toMatchObject([{ by: '周正', isSure: false }]);
  expect(JSON.stringify(items)).not.toContain('1234');
});

it('删去的、自己这一份不算；设置里不要提醒的，不提醒', async () => {
  const program = await start();
  const own = await advise(program, { name: '孟庆云', opponent: '孟庆云' });
  const self = { asks: who('孟庆云'), against: who('孟庆云'), id: own };
  expect((await program.ask('aid.otherSide', self)).items).toEqual([]);
  const id = await advise(program, { opponent: '孟庆云' });
  const { settings } = program.services.current.studio;
  await program.ask('studio.updateSettings', { ...settings, isOtherSideTold: false });
  expect((await program.ask('aid.otherSide', SIDES)).items).toEqual([]);
  await program.ask('studio.updateSettings', settings);
  await program.ask('enquiries.remove', { id, revision: 1, reason: '记错了' });
  expect((await program.ask('aid.otherSide', SIDES)).items).toEqual([]);
});

it('转介过的也算来过；别人的数不进“我的”，有了结果的不再等', async () => {
  const program = await start();
  const { name } = works;
  await advise(program, { answeredBy: name, minutes: 20, name: '孟庆云' });
  await advise(program, { answeredBy: '周正', minutes: 40 });
  await advise(program, { answeredBy: name, minutes: 10, askedOn: day('2026-10-31') });
  const application = {
    ...blankOf(applicationSchema),
    ...{ applicant: '孟庆云', opponent: '郝老板', matter: 'labour' as const, story: '欠工钱' },
    ...{ referredBy: name, referredOn: day('2026-11-06') },
  };
  const { record } = await program.ask('aids.refer', { application });
  const found = await program.ask('aid.otherSide', {
    ...{ asks: who('郝老板'), against: who('孟庆云'), id: null },
  });
  expect(found.items.map(({ kind }) => kind)).toContain('aid');
  const mine = await program.ask('aid.mine', { month: '2026-11' });
  expect(mine.figures).toEqual({ advice: 1, people: 2, minutes: 20, drafts: 0, referrals: 1 });
  expect(mine.aids).toMatchObject([{ applicant: '孟庆云', askDay: '2026-11-16' }]);
  await program.ask('aids.decide', {
    ...{ id: record.id, revision: record.revision },
    outcome: {
      ...{ result: 'refused' as const, decidedOn: day('2026-11-10') },
      ...{ aidNumber: '', lawyer: '', note: '' },
    },
  });
  expect((await program.ask('aid.mine', { month: '2026-11' })).aids).toEqual([]);
  // Of somebody else's the same, whoever asks; of nobody on the roster nothing.
  const [one] = program.services.current.studio.mediators;
  const whose = { mediatorId: one?.id ?? '', month: '2026-11' };
  const hers = await program.ask('aid.workOf', whose);
  expect([hers.name, hers.figures.advice]).toEqual([name, 1]);
  const nobody = await program.ask('aid.workOf', { ...whose, mediatorId: 'gone' });
  expect([nobody.name, nobody.cases]).toEqual([null, []]);
  works = actorWithAllRights(NOBODY);
  expect((await program.ask('aid.mine', { month: '2026-11' })).name).toBeNull();
});

it('公共法律服务的表：件、人次、用时、转介和结果，按答复人加起来等于全室', async () => {
  const program = await start();
  await advise(program, { minutes: 20 });
  await advise(program, { minutes: null, answeredBy: '过路的律师' });
  const shown = await program.ask('reports.preview', {
    ...{ report: 'service_monthly', period: '2026-11' },
  });
  if (shown.state !== 'ready') throw new Error('still counting');
  const rows = shown.content.sections.flatMap((section) => section.rows);
  const figure = (key: string) => rows.find((row) => row.key === key)?.thisPeriod;
  expect(['service.advice', 'service.people', 'service.minutes'].map(figure)).toEqual([2, 4, 20]);
  expect(figure('service.advice.others')).toBe(1);
  const each = rows.filter(({ key }) => /^service\.advice\../.test(key));
  expect(each.reduce((sum, { thisPeriod }) => sum + (thisPeriod ?? 0), 0)).toBe(2);
});
