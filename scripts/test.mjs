/**
 * npm test: everything from a fresh clone to the packaged program, in the order of what is
 * cheapest to find out. Stops at the first step that fails. The last line counts the tests of
 * vitest and Playwright together; a failed step that is no test (a type error, say) counts as one.
 */
import { build } from './lib/build.mjs';
import { packFolder } from './lib/package.mjs';
import { run, runTool } from './lib/run.mjs';
import { runOnScreen } from './lib/screen.mjs';
import { setUp } from './lib/setup.mjs';
import { readPlaywrightCounts, readVitestCounts, reportFile } from './lib/test-counts.mjs';

// Logs are read in files and web pages more often than on a screen.
if (!process.stdout.isTTY) process.env.NO_COLOR = '1';

const counts = { passed: 0, failed: 0 };
const uncertainNames = [];
let runtime = null;

const steps = [
  ['set-up', prepare],
  ['types', () => succeed(run('npm', ['run', '--silent', 'typecheck']))],
  ['lint and format', () => succeed(run('npm', ['run', '--silent', 'lint']))],
  ['import walls', () => succeed(run('npm', ['run', '--silent', 'imports']))],
  ['second lists', () => succeed(run('npm', ['run', '--silent', 'lists']))],
  ['unit tests', runUnitTests],
  ['build', build],
  ['end-to-end tests', () => runWindowTests('app')],
  ['package', () => packFolder(runtime)],
  ['packaged program', () => runWindowTests('packaged')],
];

let failedStep = null;
for (const [name, work] of steps) {
  const startedAt = performance.now();
  try {
    await work();
  } catch (error) {
    if (error.message) console.error(error.message);
    failedStep = name;
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${failedStep ? '✗' : '✓'} ${name} (${seconds} s)`);
  if (failedStep) break;
}

if (failedStep) {
  console.log(`Stopped at: ${failedStep}`);
  if (counts.failed === 0) counts.failed = 1;
}
for (const name of uncertainNames) console.log(`Passed at the second try only: ${name}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(failedStep ? 1 : 0);

async function prepare() {
  runtime = await setUp();
}

async function runUnitTests() {
  const report = reportFile('vitest');
  const uncertain = reportFile('vitest-uncertain');
  const outcome = runTool('vitest/vitest.mjs', ['run'], {
    env: { UNIT_REPORT: report, UNCERTAIN_TESTS: uncertain },
  });
  await finishTests(outcome, () => readVitestCounts(report, uncertain));
}

async function runWindowTests(project) {
  const report = reportFile(`playwright-${project}`);
  const outcome = runOnScreen(
    '@playwright/test/cli.js',
    ['test', `--project=${project}`, '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  await finishTests(outcome, () => readPlaywrightCounts(report));
}

/** Adds a runner's own figures before its exit code is judged, so that a failing run is counted too. */
async function finishTests(outcome, readCounts) {
  const { code } = await outcome;
  const { passed, failed, uncertain = [] } = readCounts();
  counts.passed += passed;
  uncertainNames.push(...uncertain);
  counts.failed += failed;
  if (code !== 0 || failed > 0) throw new Error('');
}

async function succeed(outcome) {
  const { code } = await outcome;
  if (code !== 0) throw new Error('');
}
