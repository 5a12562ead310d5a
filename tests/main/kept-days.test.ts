import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeKeptDays } from '@main/ipc/kept-days';
import { FirstQuestions } from '@main/start/first-questions';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { describe, expect, it } from 'vitest';
import { putCase } from '../support/make-archive';
import { startWithStudio, type TestProgram } from '../support/run-services';

const QUERY = { ...EVERY_CASE, sortBy: 'dueOn', pageSize: 20 } as const;
const DESK = { whose: 'all', limit: 12 } as const;

async function keep({ services }: TestProgram) {
  const questions = new FirstQuestions();
  questions.note('agenda.desk', DESK);
  questions.note('cases.list', QUERY);
  questions.note('cases.list', { ...QUERY, page: 2 });
  questions.note('cases.get', { caseId: 'x' });
  const { current, bootstrap, whoWorks } = services;
  return composeKeptDays({ current, bootstrap, whoSits: whoWorks }, questions);
}

describe('what is kept for the next start', () => {
  it('is what the program will answer on that day (bug: over midnight a limit of yesterday still runs)', async () => {
    const program = await startWithStudio({ now: '2026-10-10T09:00:00+08:00' });
    for (const day of ['2026-09-14', '2026-09-12', '2026-10-08'])
      await putCase(program, day as never);
    await program.services.preferences.save({ textSize: 'normal' });
    await program.ask('app.setPreferences', { deskAskedOn: '2026-10-10' as never });
    const days = await keep(program);
    expect(days.map(({ day }) => day)).toEqual([
      ...['2026-10-10', '2026-10-11', '2026-10-12', '2026-10-13'],
    ]);
    const told = new Set<string>();
    let running = program;
    for (const { day, answers } of days) {
      running.setNow(`${day}T08:00:00+08:00`);
      running = await running.restart();
      const { notices, ...whole } = await running.ask('app.bootstrap', null);
      expect(notices).toEqual([]);
      const expected = [
        ['app.beginning', null, { ...whole, notices }],
        ['agenda.desk', DESK, await running.ask('agenda.desk', DESK)],
        ['cases.list', QUERY, await running.ask('cases.list', QUERY)],
      ];
      const found = answers.map(({ name, input, answer }) => [
        ...[name, input, answer.ok ? answer.data : answer],
      ]);
      expect(JSON.parse(JSON.stringify(found)), day).toEqual(JSON.parse(JSON.stringify(expected)));
      told.add(JSON.stringify(expected[1]));
    }
    // The days differ at all: else the test would hold where the day counts for nothing.
    expect(told.size).toBe(4);
  });

  it('is nothing of a folder that is closed, sealed, or open elsewhere', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-10-08');
    await program.ask('protection.turnOn', {
      ...{ name: '赵主任', mediatorId: null, password: '春天的柳树发芽了' },
    });
    expect(await keep(program)).toEqual([]);
    await program.services.current.close();
    expect(await keep(program)).toEqual([]);
  });

  it('is gone as soon as a folder is open for writing (bug: names stay readable in a folder that is sealed then)', async () => {
    const program = await startWithStudio();
    await program.services.current.close();
    const file = join(program.dataFolder, 'index.first.json');
    writeFileSync(file, '{}');
    const again = await program.restart();
    await again.ask('setup.openStudio', { dataFolder: program.dataFolder });
    expect(existsSync(file)).toBe(false);
    await again.services.current.close();
  });
});
