import { OTHER_STORIES } from '@main/services/sample/stories/all-stories';
import { TRICYCLE_SHED } from '@main/services/sample/stories/tricycle-shed';
import { sortByRegistration } from '@main/services/sample/fill-sample';
import { test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, type RunningStudio } from '../support/electron-app';

let studio: RunningStudio;
test.beforeAll(async () => { studio = await launchStudio(); await openFlowerStudio(studio); });
test.afterAll(async () => { await studio.close(); });

test('look', async () => {
  test.setTimeout(580_000);
  const { page } = studio;
  const { today } = await ask(page, 'app.bootstrap', null);
  await tellInWindow(page, sortByRegistration([...OTHER_STORIES], today).slice(0, 40));
  await tellInWindow(page, [TRICYCLE_SHED]);
  const { items } = await ask(page, 'paperwork.list', { state: 'in_force', page: 1, pageSize: 50 });
  await ask(page, 'safekeeping.backupNow' as never, null as never).catch((e) => console.log(String(e).slice(0, 200)));
  const entry = items[0]!;
  for (const [size, w, h] of [['normal', 1366, 768], ['large', 1280, 720]] as const) {
    await ask(page, 'app.setPreferences', { textSize: size === 'large' ? 'large' : 'normal', deskAskedOn: null } as never).catch((e) => console.log(String(e).slice(0,300)));
    const shot = async (name: string, hash: string) => {
      await page.setViewportSize({ width: w, height: h });
      await page.goto(`app://studio/index.html#${hash}`);
      await page.reload();
      await page.waitForTimeout(2500);
      await page.screenshot({ path: `/tmp/look/${size}-${name}.png`, animations: 'disabled' });
      const hidden = await page.evaluate(() => { const s = document.querySelector('.shell-main')!; return s.scrollHeight - s.clientHeight; });
      await page.setViewportSize({ width: w, height: Math.min(4000, h + Math.max(0, hidden)) });
      await page.waitForTimeout(400);
      await page.screenshot({ path: `/tmp/look/${size}-${name}-all.png`, animations: 'disabled' });
    };
    await shot('today', '/');
    await shot('case', `/cases/${entry.caseId}`);
    await shot('papers', '/papers');
    await shot('paper', `/papers/${entry.caseId}/${entry.kind}`);
    await shot('backup', '/settings?part=safekeeping');
  }
});
