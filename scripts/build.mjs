/** npm run build: main, preload and renderer into out/. */
import { build } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { fail } from './lib/run.mjs';

try {
  await ensurePackages();
  await build();
} catch (error) {
  fail(error.message);
}
