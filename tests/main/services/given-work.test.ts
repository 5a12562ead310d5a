import { markSchema } from '@shared/domain/errand/supervision/supervision';
import { assignmentSchema, reportedSchema } from '@shared/domain/matter/matter';
import { agreedSchema, heldSchema } from '@shared/domain/meeting/meeting';
import { actorWithAllRights, type PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { madeSchema } from '@shared/domain/round/round';
import { DEFAULT_SETTINGS } from '@shared/domain/studio/studio';
import { WORKS, type Work } from '@shared/domain/studio/works';
import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { startWithStudio } from '../../support/run-services';

it('她的页：派给她的事项和督办、会议上交办给她的、她这个月的走访；办完的、别人的、不用的都不列', async () => {
  let works: PresentActor | null = null;
  const program = await startWithStudio({
    whoWorks: () => works ?? actorWithAllRights({ id: null, name: '' }),
  });
  const use = (used: readonly Work[]) =>
    program.ask('studio.updateSettings', { ...DEFAULT_SETTINGS, works: [...used] });
  await use(WORKS);
  const { id = '', name = '' } = program.services.current.studio.mediators[0] ?? {};

  const reported = {
    ...blankOf(reportedSchema),
    ...{ what: '路灯不亮', channel: '网格员上报', reportedOn: day('2026-11-10') },
  };
  for (const to of [name, '城管所']) {
    const { record } = await program.ask('matters.register', { reported } as never);
    const { id: matterId, revision } = record as { id: string; revision: number };
    await program.ask('matters.assign', {
      ...{ id: matterId, revision },
      assignment: { ...blankOf(assignmentSchema), to, assignedOn: day('2026-11-10') },
    } as never);
  }
  const mark = {
    ...blankOf(markSchema),
    ...{ askedBy: '街道', matter: '井盖松动', holder: name, askedOn: day('2026-11-10') },
  };
  await program.ask('supervisions.mark', { mark, about: null } as never);
  const held = { ...blankOf(heldSchema), type: '小区夜话', heldOn: day('2026-11-03') };
  const meeting = await program.ask('meetings.register', { held } as never);
  let { revision } = meeting.record;
  const agreed = { ...blankOf(agreedSchema), matter: '查车棚', person: `赵四、${name}` };
  for (const one of [agreed, { ...agreed, matter: '别人的', person: `${name}芳` }])
    ({
      record: { revision },
    } = await program.ask('meetings.addItem', {
      ...{ id: meeting.record.id, revision, agreed: one },
    } as never));
  for (const madeOn of ['2026-11-05', '2026-10-31'])
    await program.ask('rounds.register', {
      made: {
        ...blankOf(madeSchema),
        ...{ type: '入户走访', who: `社区书记 ${name}`, madeOn: day(madeOn) },
      },
    } as never);

  const asked = { mediatorId: id, month: '2026-11' };
  const given = async () => (await program.ask('aid.workOf', asked)).given;
  expect((await given()).map(({ prefix, total }) => [prefix, total])).toEqual([
    ...[
      ['matters', 1],
      ['supervisions', 1],
      ['meetings', 1],
      ['rounds', 1],
    ],
  ]);
  expect((await program.ask('cases.workload', null)).items).toEqual([
    { mediatorId: id, open: 0, matters: 1 },
  ]);
  works = actorWithAllRights({ id, name });
  expect((await program.ask('aid.mine', { month: '2026-11' })).given).toEqual(await given());

  const [, , items] = await given();
  // bug: a day as files write it
  expect(items?.items[0]).toMatchObject({ title: '查车棚', detail: '2026年11月3日 小区夜话' });
  const { record } = await program.ask('meetings.get', { id: items?.items[0]?.id ?? '' });
  await program.ask('meetings.finishItem', {
    ...{ id: record.id, revision: record.revision, itemId: record.items[0]?.id ?? '' },
    done: { doneOn: day('2026-11-10'), result: '查了' },
  });
  expect((await given()).map(({ prefix }) => prefix)).not.toContain('meetings');
  await use(['flowers']);
  expect((await given()).map(({ prefix }) => prefix)).toEqual(['supervisions']);
  expect((await program.ask('cases.workload', null)).items).toEqual([]);
});
