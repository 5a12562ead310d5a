import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Registration, registrationSchema } from '@shared/domain/case/model/registration';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { makeSeeded } from '../bench/seeded';
import { ask, openFlowerStudio } from '../support/ask-window';
import { launchStudio, type RunningStudio } from '../support/electron-app';

const ROUNDS = Number(process.env.STUDIO_KILL_APP_ROUNDS ?? 20);
const SEED = Number(process.env.STUDIO_KILL_APP_SEED ?? Math.floor(Math.random() * 1e6));

function registrationOn(today: LocalDate, description: string): Registration {
  return {
    ...blankOf(registrationSchema),
    registeredOn: today,
    requestedOn: today,
    source: 'application_oral',
    category: 'other_consumer',
    place: '幸福里小区',
    description,
    requests: '维修车棚',
    amountInDisputeFen: 120_000,
    difficulty: 'simple',
    escalationRisk: 'none',
    registrar: '赵信花',
  };
}

/** Every other way out of the program is polite. */
async function kill({ app }: RunningStudio): Promise<void> {
  const child = app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

test(`整个程序被强行结束 ${ROUNDS} 次：说过保存好的，一处不少`, async () => {
  test.setTimeout(ROUNDS * 15_000);
  console.log(`seed ${SEED} (STUDIO_KILL_APP_SEED)`);
  const seeded = makeSeeded(SEED);
  const folder = mkdtempSync(join(tmpdir(), 'studio-kill-'));
  const folders = { userData: join(folder, '用户'), documents: join(folder, '文档') };
  for (const path of Object.values(folders)) mkdirSync(path);
  const saved = new Map<string, { number: string; description: string }>();
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const studio = await launchStudio(folders);
      const { page } = studio;
      const { state, today } = await ask(page, 'app.bootstrap', null);
      if (state === 'first_start') await openFlowerStudio(studio);
      for (const [caseId, { number, description }] of saved) {
        const { case: one } = await ask(page, 'cases.get', { caseId });
        expect([one.number, one.registration.description], `seed ${SEED}`).toEqual([
          number,
          description,
        ]);
      }
      const registration = registrationOn(today, '登记时');
      const { case: made } = await ask(page, 'cases.register', { registration, parties: [] });
      const description = `第 ${round} 次强行结束之前`;
      const { case: changed } = await ask(page, 'cases.updateRegistration', {
        caseId: made.id,
        revision: made.revision,
        registration: registrationOn(today, description),
      });
      saved.set(changed.id, { number: changed.number, description });
      // What is under way when the end comes may be there or not.
      void ask(page, 'cases.register', { registration, parties: [] }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, seeded.below(40)));
      await kill(studio);
    }
    expect(new Set([...saved.values()].map(({ number }) => number)).size).toBe(ROUNDS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
