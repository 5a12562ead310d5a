import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BootstrapService } from '@main/services/studio/bootstrap-service';
import { describe, expect, it } from 'vitest';
import { makeBenchArchive } from '../../bench/bench-archive';
import { makeLifelikeCases } from '../../bench/lifelike-cases';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';

/** The program as it is after its start, when nothing has been asked of it yet. */
async function startedAgain(): Promise<TestProgram> {
  const program = await startWithStudio();
  await putCase(program, '2026-10-08');
  await putCase(program, '2026-11-05');
  return program.restart();
}

/** Notes in which order things are answered. */
async function orderOf(
  bootstrap: BootstrapService,
  asked: readonly (readonly [name: string, isEarly: boolean])[],
): Promise<string[]> {
  const order: string[] = [];
  const note = (name: string) => async () => void order.push(name);
  const answers = asked.map(([name, isEarly]) => bootstrap.afterOpening(isEarly, note(name)));
  await Promise.all([bootstrap.bootstrap().then(note('open')), ...answers]);
  return order;
}

describe('程序打开时先答什么', () => {
  it('the window learns what studio it is before the disputes are read, and the same once they are', async () => {
    const program = await startedAgain();
    const order: string[] = [];
    const whole = program.ask('app.bootstrap', null).then((answer) => {
      order.push('whole');
      return answer;
    });
    const beginning = program.ask('app.beginning', null).then((answer) => {
      order.push('beginning');
      return answer;
    });
    expect(await beginning).toEqual(await whole);
    expect(order).toEqual(['beginning', 'whole']);
    // A page that is loaded again later is not told what was known at the start.
    expect(await program.ask('app.beginning', null)).toBeNull();
  });

  it('nothing is known beforehand of a first start, of a folder that is gone, and before anybody asked', async () => {
    const program = await startedAgain();
    expect(await program.ask('app.beginning', null)).toBeNull();
    rmSync(join(program.dataFolder, 'studio.json'));
    const whole = program.ask('app.bootstrap', null);
    expect(await program.ask('app.beginning', null)).toBeNull();
    expect((await whole).state).toBe('unavailable');
  });

  it('what was asked before the folder was open is answered in the order in which it was asked', async () => {
    const { services } = await startedAgain();
    const order = await orderOf(services.bootstrap, [
      ['later 1', false],
      ['early 1', true],
      ['later 2', false],
      ['early 2', true],
    ]);
    expect(order.filter((name) => name.startsWith('early'))).toEqual(['early 1', 'early 2']);
    expect(order.filter((name) => name.startsWith('later'))).toEqual(['later 1', 'later 2']);
  });

  it('old months are read once the window has drawn its first answers (bug: they take the time in which it would draw)', async () => {
    const fresh = await startProgram();
    await makeBenchArchive(fresh.dataFolder, 120, () =>
      makeLifelikeCases(120, 7, { first: day('2024-01-03'), last: day('2024-12-20') }),
    );
    await fresh.ask('setup.openStudio', { dataFolder: fresh.dataFolder });
    await fresh.services.current.store.cases.finding.inShortFields;
    const program = await fresh.restart();
    const { bootstrap, current } = program.services;
    const order: string[] = [];
    const whole = bootstrap.bootstrap().then(() => order.push('whole'));
    await bootstrap.afterOpening(true, async () => order.push('answered'));
    expect(current.store.cases.unread.areNone).toBe(false);
    order.push('drawn');
    await program.ask('app.drawn', null);
    await whole;
    expect(order).toEqual(['answered', 'drawn', 'whole']);
    expect(current.store.cases.unread.areNone).toBe(true);
  });

  it('an opening that fails holds nobody up (bug: a window that waits for ever)', async () => {
    const program = await startedAgain();
    rmSync(join(program.dataFolder, 'studio.json'));
    const order = await orderOf(program.services.bootstrap, [
      ['early', true],
      ['later', false],
    ]);
    expect([...order].sort()).toEqual(['early', 'later', 'open']);
  });
});
