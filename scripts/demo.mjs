/** npm run demo: plays a case from the first start to the month's report in a real window. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { fail, ROOT } from './lib/run.mjs';
import { runOnScreen } from './lib/screen.mjs';
import { setUp } from './lib/setup.mjs';

const OUTPUT = join(ROOT, 'demo-output');

try {
  await setUp();
  await ensureBuild();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const { code } = await runOnScreen(
    '@playwright/test/cli.js',
    ['test', '--project=demo', '--workers=1', ...process.argv.slice(2)],
    { env: { DEMO_OUTPUT: OUTPUT } },
  );
  if (code !== 0) fail('The demo did not run to its end; see above.');
  const made = existsSync(OUTPUT) ? readdirSync(OUTPUT).sort() : [];
  console.log(
    `The demo's papers and pictures lie in ${OUTPUT}\n${made.map((name) => `  ${name}`).join('\n')}`,
  );
} catch (error) {
  fail(error.message);
}
