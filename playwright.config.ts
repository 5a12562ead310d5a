import { defineConfig } from '@playwright/test';

// Dates on the screenshots and in the produced papers must not depend on the machine's zone.
process.env.TZ = 'Asia/Shanghai';

export default defineConfig({
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  // A window on a busy machine can be late once. The second try is printed by name as uncertain.
  retries: 1,
  forbidOnly: true,
  outputDir: 'test-results/artifacts',
  reporter: [['list']],
  projects: [
    { name: 'app', testDir: 'tests/e2e', testIgnore: '**/packaged.spec.ts' },
    { name: 'packaged', testDir: 'tests/e2e', testMatch: '**/packaged.spec.ts' },
    { name: 'count', testDir: 'tests/count', timeout: 120_000 },
    { name: 'bench', testDir: 'tests/bench', timeout: 300_000 },
    { name: 'demo', testDir: 'tests/demo', timeout: 300_000 },
  ],
});
