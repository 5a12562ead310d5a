import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readVitestCounts } from '../../scripts/lib/test-counts.mjs';
import { UncertainTests } from '../../scripts/lib/uncertain-tests.mjs';
import { makeScratch } from '../support/scratch';

const NOTHING = { numPassedTests: 2, numFailedTests: 0, testResults: [] };

it('what passed at the second try only is named in the count (bug: a second try hides a fault for good)', () => {
  const folder = makeScratch();
  const [report, names] = [join(folder, 'report.json'), join(folder, 'names.json')];
  writeFileSync(report, JSON.stringify(NOTHING));
  expect(readVitestCounts(report, names)).toMatchObject({ passed: 2, uncertain: [] });
  const reporter = new UncertainTests(names);
  const tell = (fullName: string, flaky: boolean) =>
    reporter.onTestCaseResult({
      ...{ fullName, module: { relativeModuleId: 'tests/a.test.ts' } },
      diagnostic: () => ({ flaky }),
    } as never);
  tell('at once', false);
  tell('the second time', true);
  reporter.onTestRunEnd([], [], 'passed');
  expect(JSON.parse(readFileSync(names, 'utf8'))).toEqual(['tests/a.test.ts the second time']);
  expect(readVitestCounts(report, names).uncertain).toEqual(['tests/a.test.ts the second time']);
});
