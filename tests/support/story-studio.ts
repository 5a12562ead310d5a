import { test } from '@playwright/test';
import { ask, openFlowerStudio } from './ask-window';
import { launchStudio, type RunningStudio } from './electron-app';

/**
 * One studio of the five flowers for all stories of a file, told one after another, in 大字 as most of its people have it.
 * @param hand takes the studio once it runs
 */
export function tellInOneStudio(hand: (studio: RunningStudio) => void): void {
  let running: RunningStudio | null = null;
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(90_000);
  test.beforeAll(async () => {
    running = await launchStudio();
    await openFlowerStudio(running);
    await ask(running.page, 'app.setPreferences', { textSize: 'large' });
    await running.page.reload();
    hand(running);
  });
  test.afterAll(async () => {
    await running?.close();
  });
}
