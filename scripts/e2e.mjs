/** npm run test:e2e [-- playwright arguments]: the built program in real Electron windows. */
import { ensureBuild } from './lib/build.mjs';
import { fail } from './lib/run.mjs';
import { runOnScreen } from './lib/screen.mjs';
import { setUp } from './lib/setup.mjs';

try {
  await setUp();
  await ensureBuild();
  const given = process.argv.slice(2);
  const project = given.some((arg) => arg.startsWith('--project')) ? [] : ['--project=app'];
  const { code } = await runOnScreen('@playwright/test/cli.js', ['test', ...project, ...given]);
  process.exit(code);
} catch (error) {
  fail(error.message);
}
