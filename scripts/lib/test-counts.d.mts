export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly uncertain?: readonly string[];
}
export function reportFile(name: string): string;
export function readVitestCounts(file: string, uncertainFile: string): TestCounts;
export function readPlaywrightCounts(file: string): TestCounts;
