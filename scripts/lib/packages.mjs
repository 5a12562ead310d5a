import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

/** npm's own note of what it installed; older than the lock file means the folder is stale. */
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');
const LOCK = join(ROOT, 'package-lock.json');

/** Installs the npm packages of the lock file when they are missing or older than it. */
export async function ensurePackages() {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return;
  console.log('npm packages: installing from package-lock.json');
  // Engine warnings are noise here: electron's own installer asks for a newer Node than it needs.
  const { code, output } = await run('npm', ['ci', '--loglevel=error'], { capture: true });
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
}
