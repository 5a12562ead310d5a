import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchStudio } from '../support/electron-app';

test('the log of the program holds nothing that a page or a file could have said of a person', async () => {
  const studio = await launchStudio();
  const secrets = ['Zhang San', 'a@b.cn', '(2026)人调字第1号', '1号', '13800138000'];
  for (const secret of secrets)
    await studio.page.evaluate(
      (text) =>
        Reflect.get(window, 'studio').request('app.logFault', {
          message: `Error: ${text}`,
          stack: `Error: ${text}\n    at ${text} (app://studio/assets/index-1.js:12:34)`,
          where: `/cases/${text}`,
        }),
      secret,
    );
  const folder = join(studio.userData, 'logs');
  const text = readFileSync(join(folder, 'studio.log'), 'utf8');
  expect(text.match(/WindowFault cases: /g)).toHaveLength(secrets.length);
  expect(text).toContain('app://studio/assets/index-1.js:12:34');
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'studio.log')).mode & 0o777).toBe(0o600);
  await studio.close();
});
