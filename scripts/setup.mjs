/** npm run setup: everything a fresh clone needs, once. */
import { fail } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

try {
  const runtime = await setUp();
  console.log(`Ready. Electron ${runtime.version} (${runtime.kind}) in ${runtime.folder}`);
} catch (error) {
  fail(error.message);
}
