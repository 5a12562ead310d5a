/** npm start: builds what changed and opens the studio in a real Electron window. */
import { ensureBuild } from './lib/build.mjs';
import { findExecutable } from './lib/electron-runtime.mjs';
import { fail, ROOT, run } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

try {
  const runtime = await setUp();
  await ensureBuild();
  // Chromium refuses its sandbox to root; an ordinary user keeps it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [ROOT, ...asRoot, ...process.argv.slice(2)];
  const { code } = await run(findExecutable(runtime.folder), args);
  process.exit(code);
} catch (error) {
  fail(error.message);
}
