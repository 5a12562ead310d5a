import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(__dirname, '../..');

/** The rows of docs/security.md: point, file, test. */
function readRows(): (readonly [string, string, string])[] {
  const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
  return [...text.matchAll(/^\| ([^|]+) \| [^|]+ \| `([^`|]+)` \| ([^|]+) \|$/gm)].map(
    ([, point = '', file = '', title = '']) => [point, file, title],
  );
}

test('every point of the checklist has its row', () => {
  const points = readRows().flatMap(([point]) => /^(\d+) /.exec(point)?.[1] ?? []);
  expect(points).toEqual(Array.from({ length: 20 }, (_one, at) => String(at + 1)));
});

test.each(readRows())(
  '%s: %s has this test (bug: it was renamed or taken out)',
  (_point, file, title) => {
    expect(readFileSync(join(ROOT, 'tests', file), 'utf8')).toContain(`test('${title}'`);
  },
);

test('what the checklist warns of stands nowhere in the program', () => {
  const warned = /openExternal|enableBlinkFeatures|allowpopups|<webview|loadFile\(/;
  const found = ['src-main', 'src-renderer', 'src-shared'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|html)$/.test(name))
      .filter((name) => warned.test(readFileSync(join(ROOT, folder, name), 'utf8'))),
  );
  expect(found).toEqual([]);
});

test('users get the official Electron that package.json names, to the last digit', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(readFileSync(join(ROOT, 'scripts/lib/package.mjs'), 'utf8')).toContain(
    "runtime.kind !== 'official'",
  );
});
