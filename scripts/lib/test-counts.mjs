import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const FOLDER = join(ROOT, 'test-results');

/** Where a runner writes its JSON report; an older report is removed, so that it is never counted. */
export function reportFile(name) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * Figures of vitest's report. A file that cannot even be loaded is a failure without a test.
 * @param {string} file the report
 * @param {string} uncertainFile the names of the tests that passed at the second try only
 */
export function readVitestCounts(file, uncertainFile) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    uncertain: readReport(uncertainFile) ?? [],
  };
}

/** Figures of Playwright's report; `uncertain` names the tests that passed at the second try only. */
export function readPlaywrightCounts(file) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 0 };
  const { expected, flaky, unexpected } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected,
    uncertain: report.suites.flatMap(namesOfUncertain),
  };
}

function namesOfUncertain({ specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  const names = own.map(({ file, line, title }) => `${file}:${line} ${title}`);
  return [...names, ...suites.flatMap(namesOfUncertain)];
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
