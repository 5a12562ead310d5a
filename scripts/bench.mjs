/**
 * npm run bench [-- --quick | --app | --papers]: the store beside its peers, on the same data, in one run.
 * Writes bench-output/bench.json and bench-output/bench.md. `--app` measures the program's start in
 * real Electron instead, `--papers` papers and the bound file. Never part of npm test: it measures time.
 */
import { buildBench } from './lib/bench.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { fail, run } from './lib/run.mjs';

try {
  await ensurePackages();
  const args = process.argv.slice(2);
  if (args.includes('--papers')) process.exit((await runPapers()).code);
  const entry = await buildBench(args.includes('--app') ? 'app-start' : 'main');
  const { code } = args.includes('--app')
    ? await runApp(entry, args)
    : await run(process.execPath, ['--expose-gc', entry, ...args], {
        env: { TZ: 'Asia/Shanghai' },
      });
  process.exit(code);
} catch (error) {
  fail(error.message);
}

async function runPapers() {
  const { setUp } = await import('./lib/setup.mjs');
  const { ensureBuild } = await import('./lib/build.mjs');
  const { runOnScreen } = await import('./lib/screen.mjs');
  await setUp();
  await ensureBuild();
  return runOnScreen('@playwright/test/cli.js', ['test', '--project=bench', '--reporter=line']);
}

async function runApp(entry, args) {
  const { setUp } = await import('./lib/setup.mjs');
  const { ensureBuild } = await import('./lib/build.mjs');
  const { runFileOnScreen } = await import('./lib/screen.mjs');
  await setUp();
  await ensureBuild();
  return runFileOnScreen(entry, args);
}
