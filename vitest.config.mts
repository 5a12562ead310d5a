import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { definitionsHash } from './scripts/lib/definitions-hash.mjs';
import { UncertainTests } from './scripts/lib/uncertain-tests.mjs';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const alias = {
  '@shared': fromRoot('./src-shared'),
  '@main': fromRoot('./src-main'),
  '@renderer': fromRoot('./src-renderer'),
};

/** Where `npm test` reads what came of it. */
const { UNIT_REPORT, UNCERTAIN_TESTS } = process.env;

export default defineConfig({
  resolve: { alias },
  define: { __DEFINITIONS__: JSON.stringify(definitionsHash(fromRoot('.'))) },
  test: {
    // Two cores are the usual machine of a studio's developer; more workers only make them slower.
    maxWorkers: 2,
    passWithNoTests: false,
    ...(UNCERTAIN_TESTS !== undefined && {
      reporters: [
        'default',
        ['json', { outputFile: UNIT_REPORT }],
        new UncertainTests(UNCERTAIN_TESTS),
      ],
    }),
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          // The rules keep nothing between two tests: read once for all files, which takes a third of the time.
          isolate: false,
          include: ['tests/domain/**/*.test.ts'],
          env: { TZ: 'Asia/Shanghai' },
        },
      },
      {
        // The rules must give the same day on a computer set to another zone.
        extends: true,
        test: {
          name: 'domain-other-zone',
          isolate: false,
          include: ['tests/domain/**/*.test.ts'],
          // Compares with a package that is a day off west of Greenwich; our own tables have no zone.
          exclude: ['tests/domain/calendar/published-tables.test.ts'],
          env: { TZ: 'America/Los_Angeles' },
        },
      },
      {
        extends: true,
        test: {
          name: 'main',
          // Folders are fresh a test, and nothing else is kept: read once for all files, which saves two minutes.
          isolate: false,
          include: ['tests/main/**/*.test.ts', 'tests/scripts/**/*.test.ts'],
          setupFiles: ['tests/support/speak-chinese.ts'],
          env: { TZ: 'Asia/Shanghai' },
          testTimeout: 20_000,
          // Real files, threads and programs on a busy machine: a second try, and `npm test` names who needed it.
          retry: UNCERTAIN_TESTS === undefined ? 0 : 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          // Each page is put away after its test; React and antd are read once for all files, three times as fast.
          isolate: false,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          env: { TZ: 'Asia/Shanghai' },
          // Typing into a page is slow on a busy machine, and slow is not wrong.
          testTimeout: 20_000,
        },
      },
    ],
  },
});
