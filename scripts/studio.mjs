/** npm run studio -- <command>: the studio's command line, without a window and without Electron. */

import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { fail, ROOT, run } from './lib/run.mjs';

try {
  await ensurePackages();
  await ensureBuild();
  const entry = join(ROOT, 'out/main/cli.js');
  // File names on the command line mean the folder in which the user stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code } = await run(process.execPath, [entry, ...process.argv.slice(2)], { cwd });
  process.exit(code);
} catch (error) {
  fail(error.message);
}
