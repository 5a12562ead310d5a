import type { FirstServices } from '@main/services/begin-services';
import type { FirstQuestions } from '@main/start/first-questions';
import type { KeptAnswer, KeptDay } from '@main/start/kept-file';
import { addDays } from '@shared/domain/kernel/local-date';
import { createEarlyHandlers, EARLY_ROUTES } from './handlers/early-handlers';
import { bindRoutes, createRouter } from './router';

/** So many days ahead: over a weekend, and a day more. */
const DAYS = 4;

/** Who closes the program on a slow disk waits for no further day after so long. */
const MOST_MS = 1_500;

/**
 * What the window will be answered first, today and on the next days, if nothing changes until then: as the open folder
 * answers it, by the same routes and rights. None of sealed data, which nobody may read without a password, and none of
 * a folder that somebody else writes to.
 */
export async function composeKeptDays(
  first: Pick<FirstServices, 'current' | 'bootstrap' | 'whoSits'>,
  questions: FirstQuestions,
): Promise<KeptDay[]> {
  const { current, bootstrap } = first;
  if (!current.isOpen || current.isSealed || current.holder !== null) return [];
  // Half of the questions would leave the page waiting for the other half as before.
  if (questions.all.length === 0) return [];
  const route = createRouter<null>({
    routes: bindRoutes(EARLY_ROUTES, createEarlyHandlers(first)),
    isTrustedSender: () => true,
    whoWorks: first.whoSits,
    noteFault: () => '',
  });
  const today = current.today();
  const days: KeptDay[] = [];
  const begunAt = performance.now();
  for (let ahead = 0; ahead < DAYS; ahead += 1) {
    if (performance.now() - begunAt > MOST_MS) break;
    const day = addDays(today, ahead);
    const answers = await current.asOn(day, async () => {
      const begun: KeptAnswer = {
        ...{ name: 'app.beginning', input: null },
        answer: { ok: true, data: bootstrap.nextBeginning() },
      };
      const told = [begun];
      for (const [name, input] of questions.all) {
        const answer = await route(null, name, input);
        if (answer.ok) told.push({ name, input, answer });
      }
      return told;
    });
    days.push({ day, answers });
  }
  return days;
}
