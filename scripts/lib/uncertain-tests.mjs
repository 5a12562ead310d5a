import { writeFileSync } from 'node:fs';

/**
 * A reporter of vitest: notes the tests that passed at the second try only, so that a run which hides nothing can name
 * them. Vitest's own JSON report does not tell them from those that passed at once.
 */
export class UncertainTests {
  /** @param {string} file where the names are written, as a JSON list */
  constructor(file) {
    this.file = file;
    this.names = [];
  }

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky)
      this.names.push(`${test.module.relativeModuleId} ${test.fullName}`);
  }

  onTestRunEnd() {
    writeFileSync(this.file, JSON.stringify(this.names));
  }
}
