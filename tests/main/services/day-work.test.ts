import { MAX_DAY_SHOWN } from '@main/services/cases/agenda-service';
import { DAY_GROUPS, dayGroupOf, daysOfWork } from '@shared/domain/case/dues/day-work';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { makeAcceptedCase, makeAgreedCase, makeSession } from '../../support/make-case';
import { makeFollowUp } from '../../support/make-follow-through';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const TODAY = day('2026-11-19');
const HOURS = ['16:00', '09:00', null, '14:30', '10:00', '08:15', null, '11:00'];

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

describe('今日的安排', () => {
  it.each([
    ['2026-11-19T09:00:00+08:00'],
    ['2026-11-28T09:00:00+08:00'],
    ['2026-12-01T09:00:00+08:00'],
    ['2027-03-01T09:00:00+08:00'],
  ])(
    'on %s: of each group as many as the agenda of the week has, and its first (bug: figures without the cases that were not read)',
    async (now) => {
      const program = await startWithMany();
      program.setNow(now);
      const { today, groups } = await program.ask('agenda.day', {});
      const { items } = await program.ask('agenda.list', daysOfWork(today));
      expect(groups.map(({ group }) => group)).toEqual(DAY_GROUPS);
      for (const { group, total, items: first } of groups) {
        const all = items.filter((item) => dayGroupOf(item, today)?.key === group.key);
        expect([group.key, total]).toEqual([group.key, all.length]);
        expect(first).toEqual(all.slice(0, MAX_DAY_SHOWN));
      }
      expect(groups.some(({ total }) => total > MAX_DAY_SHOWN)).toBe(true);
    },
  );
});
