/** npm run package: installers for users. npm run package:dir: the unpacked program for the tests. */
import { packFolder, packInstallers } from './lib/package.mjs';
import { fail } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

try {
  const runtime = await setUp();
  if (process.argv.includes('--dir')) await packFolder(runtime);
  else await packInstallers(runtime);
} catch (error) {
  fail(error.message);
}
