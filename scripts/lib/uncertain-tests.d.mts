import type { Reporter } from 'vitest/reporters';

export class UncertainTests implements Reporter {
  onTestCaseResult: NonNullable<Reporter['onTestCaseResult']>;
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']>;
  constructor(file: string);
}
