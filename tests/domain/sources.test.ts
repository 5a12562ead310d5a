import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/sources.md'), 'utf8');
const ROWS = PAGE.split('\n')
  .filter((line) => /^\| S\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('every mechanism of the articles names a test that exists, or why it is no studio’s work (bug: a table that tells of tests that were renamed)', () => {
  expect(ROWS.length).toBeGreaterThan(45);
  for (const [, source, mechanism, where, test] of ROWS) {
    expect([source, mechanism, where].includes(''), mechanism).toBe(false);
    for (const [, path = ''] of (test ?? '').matchAll(/`([^`]+)`/g))
      expect(existsSync(join(ROOT, path)), `${mechanism}: ${path}`).toBe(true);
  }
});

it('all five articles are in it', () => {
  for (const source of ['S0', 'S1', 'S2', 'S3', 'S4'])
    expect(
      ROWS.some(([, of = '']) => of.includes(source)),
      source,
    ).toBe(true);
});
