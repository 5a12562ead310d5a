import {
  ScheduleService,
  type ScheduleServiceOptions,
} from '@main/services/schedule/schedule-service';
import { heldSchema } from '@shared/domain/meeting/meeting';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { madeSchema } from '@shared/domain/round/round';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { expect, it } from 'vitest';
import { day } from '../../../support/day';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

/** More than one page of a list. */
const MANY = 101;

const hold = (program: TestProgram, type: string, on: string) =>
  program.ask('meetings.register', {
    held: { ...blankOf(heldSchema), type, heldOn: day(on) },
  });
const walk = (program: TestProgram, type: string, on: string) =>
  program.ask('rounds.register', {
    made: { ...blankOf(madeSchema), type, madeOn: day(on), who: '苏玉梅' },
  });

it('本周开过的会、走过的访，后来又记了一百多条也不再说欠着；不用的工作什么都不欠（bug: 只看了最近的一百条）', async () => {
  const program = await startWithStudio({ whoWorks: () => actorWithAllRights(NOBODY) });
  const use = (works: typeof DEFAULT_SETTINGS.works) =>
    program.ask('studio.updateSettings', { ...DEFAULT_SETTINGS, works });
  const owed = async () => {
    const { meetings, rounds } = await program.ask('community.owed', {});
    return [meetings, rounds].map((all) => all.map(({ when, name }) => `${when}${name}`));
  };
  await use(['meetings', 'rounds']);
  // bug: seven meetings of four cities are asked for the moment that the work is turned on
  expect(await owed()).toEqual([[], []]);
  for (const { name } of DEFAULT_SETTINGS.meetingTypes) await hold(program, name, '2026-08-03');
  for (const { name } of DEFAULT_SETTINGS.roundTypes) await walk(program, name, '2026-08-03');
  const [meetings, rounds] = await owed();
  expect(meetings).toContain('本周民情座谈会');
  expect(rounds).toContain('本周入户走访');
  await hold(program, '民情座谈会', '2026-11-16');
  await walk(program, '入户走访', '2026-11-16');
  for (let more = 0; more < MANY; more += 1) {
    await hold(program, '小区夜话', '2026-11-19');
    await walk(program, '法治讲座', '2026-11-19');
  }
  expect(await owed()).toEqual([
    meetings?.filter((one) => one !== '本周民情座谈会'),
    rounds?.filter((one) => one !== '本周入户走访'),
  ]);
  const week = { from: day('2026-11-16'), to: day('2026-11-22') };
  const recurring = async () =>
    (await program.ask('community.recurring', week)).items.map(
      ({ kind, name, on, often }) => `${kind} ${on} ${name} ${often}`,
    );
  // 民情座谈会 and 入户走访 were held this week; what has no day of its own and is not over stands elsewhere.
  expect(await recurring()).toEqual(['meeting 2026-11-20 社区专职网格员例会 每周五']);
  await use(['rounds']);
  expect(await recurring()).toEqual([]);
  await use([]);
  expect(await program.ask('community.owed', {})).toEqual({
    ...{ meetings: [], rounds: [], lateGrids: 0, estates: 0 },
  });
  await program.services.current.close();
});

it('打印的一天有该开的会；看不了社区工作的人，纸上也没有（bug: 会议的名称从打印里漏出去）', async () => {
  const program = await startWithStudio({ whoWorks: () => actorWithAllRights(NOBODY) });
  await program.ask('studio.updateSettings', { ...DEFAULT_SETTINGS, works: ['meetings'] });
  await hold(program, '社区专职网格员例会', '2026-08-03');
  const printed: string[] = [];
  const schedule = new ScheduleService({
    current: program.services.current,
    printer: {
      print: async (pages) => {
        printed.push(JSON.stringify(pages));
        return 'printed';
      },
      toPdf: async () => Promise.reject(new Error('not asked for')),
    },
    // Nothing is saved.
    ...({} as Pick<
      ScheduleServiceOptions,
      'saveDialog' | 'exportedFiles' | 'exportLog' | 'places'
    >),
  });
  const all = actorWithAllRights(NOBODY);
  await schedule.printDay(day('2026-11-20'), all);
  expect(printed[0]).toMatch(/该开的会.*社区专职网格员例会.*每周五/);
  await schedule.printDay(day('2026-11-21'), all);
  await schedule.printDay(day('2026-11-20'), {
    ...all,
    rights: new Set([...all.rights].filter((right) => !right.startsWith('community.'))),
  });
  expect(printed.slice(1).join()).not.toContain('例会');
  await program.services.current.close();
});
