import { MAX_DAY_SHOWN } from '@main/services/cases/agenda-service';
import { DAY_GROUPS, dayGroupOf, daysOfWork } from '@shared/domain/case/dues/day-work';
import { actorWithAllRights } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCaseMediator,
  makeSession,
} from '../../support/make-case';
import { makeFollowUp } from '../../support/make-follow-through';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const TODAY = day('2026-11-19');
const HOURS = ['16:00', '09:00', null, '14:30', '10:00', '08:15', null, '11:00'];
const WHOLE = { whose: 'all', limit: 100 } as const;

/** More of each group than is shown, registered so that the order of numbers is not that of hours. */
async function startWithMany(): Promise<TestProgram> {
  const program = await startWithStudio();
  const accepted = makeAcceptedCase();
  for (const [at, startsAt] of HOURS.entries()) {
    const today = makeSession({ id: `s${at}`, heldOn: TODAY, startsAt });
    const soon = { ...today, id: `t${at}`, heldOn: day(`2026-11-2${at < 6 ? 5 : 1}`) };
    await putCase(program, '2026-11-05', { ...accepted, sessions: [today, soon] });
    const dissatisfied = makeFollowUp({ satisfaction: 'dissatisfied' });
    await putCase(program, '2026-10-05', { ...makeAgreedCase(), followUps: [dissatisfied] });
  }
  return program;
}

const linesOf = ({ groups }: OutputOf<'agenda.desk'>) => groups.flatMap(({ lines }) => lines);

describe('今日的安排', () => {
  it.each([
    ['2026-11-19T09:00:00+08:00'],
    ['2026-11-28T09:00:00+08:00'],
    ['2026-12-01T09:00:00+08:00'],
    ['2027-03-01T09:00:00+08:00'],
  ])(
    'on %s: every item of the week is on the line of its open case or under its heading, never on both, and none is missing',
    async (now) => {
      const program = await startWithMany();
      program.setNow(now);
      const desk = await program.ask('agenda.desk', WHOLE);
      const { today, days } = desk;
      const { items } = await program.ask('agenda.list', daysOfWork(today));
      const onLines = linesOf(desk).flatMap(({ asks }) => asks.map(({ key }) => key));
      // The session that a case waits for is told by its line itself.
      const held = linesOf(desk).flatMap(({ caseId, session, waiting }) =>
        session === null ? [] : [`${caseId} ${waiting.on}`],
      );
      const isSaid = (item: (typeof items)[number]) =>
        onLines.includes(item.key) ||
        (item.kind === 'session' && item.on <= today && held.includes(`${item.caseId} ${item.on}`));
      const rest = items.filter((item) => !isSaid(item));
      const expected = DAY_GROUPS.map((group) => ({
        group,
        all: rest.filter((item) => dayGroupOf(item, today)?.key === group.key),
      })).filter(({ all }) => all.length > 0);
      expect(days).toEqual(
        expected.map(({ group, all }) => ({
          ...{ group, total: all.length, items: all.slice(0, MAX_DAY_SHOWN) },
        })),
      );
      expect(linesOf(desk).length).toBe(16);
    },
  );
});

describe('今日的桌面', () => {
  it('今天的几场照钟点排，没有定钟点的在后（bug: 照编号排，四点的在九点前）', async () => {
    const program = await startWithMany();
    const { groups } = await program.ask('agenda.desk', WHOLE);
    const today = groups.find(({ key }) => key === 'today');
    expect(
      today?.lines.map(({ asks }) => asks.find(({ kind }) => kind === 'session')?.startsAt),
    ).toEqual([...['08:15', '09:00', '10:00', '11:00', '14:30', '16:00', null, null]]);
  });

  it('只列前面的几件，件数照样是全的；办了的离开桌面，恢复的回来', async () => {
    const program = await startWithMany();
    const some = await program.ask('agenda.desk', { whose: 'all', limit: 3 });
    expect(linesOf(some)).toHaveLength(3);
    expect(some.groups.reduce((sum, { total }) => sum + total, 0)).toBe(16);
    const [first] = linesOf(some);
    const caseId = first?.caseId ?? '';
    await program.ask('cases.remove', { caseId, revision: 1, reason: '登记了两次' });
    expect((await program.ask('agenda.desk', WHOLE)).all).toBe(15);
    await program.ask('cases.restore', { caseId, revision: 2 });
    const again = await program.ask('agenda.desk', WHOLE);
    expect(linesOf(again).map((line) => line.caseId)).toContain(caseId);
    // As the index on disk has it.
    const restarted = await program.restart();
    await restarted.ask('app.bootstrap', null);
    expect(await restarted.ask('agenda.desk', WHOLE)).toEqual(again);
  });

  it('“我的”：我是调解员，或者我登记的；没有人当班就没有“我的”（bug: 别人登记的算成我的）', async () => {
    let name = '王调解';
    const program = await startWithStudio({
      whoWorks: () => actorWithAllRights({ id: name === '' ? null : 'm1', name }),
    });
    const of = (mediatorId: string) => ({ mediators: [makeCaseMediator({ mediatorId })] });
    await putCase(program, '2026-11-04', of('m1'));
    await putCase(program, '2026-11-05', of('m2'));
    await putCase(program, '2026-11-06', of('m2'), { registrar: '王调解' });
    await putCase(program, '2026-11-07', {}, { registrar: '王调' });
    const mine = await program.ask('agenda.desk', { whose: 'mine', limit: 10 });
    expect([mine.all, mine.mine, mine.isMineAlone]).toEqual([4, 2, true]);
    expect(linesOf(mine).map(({ caseId }) => caseId)).toEqual(['case-2026-1', 'case-2026-3']);
    name = '';
    const nobody = await program.ask('agenda.desk', { whose: 'mine', limit: 10 });
    expect([nobody.mine, nobody.isMineAlone, linesOf(nobody).length]).toEqual([null, false, 4]);
  });
});

describe('今天办过的', () => {
  it('最后办的在前，一样的事只说一次；昨天的、没有办成的不在里面', async () => {
    const program = await startWithStudio({ now: '2026-11-18T23:59:00+08:00' });
    const made = await putCase(program, '2026-11-18', makeAcceptedCase());
    program.setNow('2026-11-19T00:01:00+08:00');
    expect(await program.ask('agenda.done', {})).toEqual({ items: [], hasMore: false });
    const target = { caseId: made.id, revision: 1 };
    await program.ask('cases.remove', { ...target, reason: '登记了两次' });
    const { items } = await program.ask('agenda.done', {});
    expect(items[0]).toMatchObject({
      prefix: 'cases',
      id: made.id,
      time: '00:01',
      isRemoved: true,
    });
    expect(items[0]?.acts).toEqual(['删除了这件纠纷']);
    expect(items).toHaveLength(1);
  });
});
