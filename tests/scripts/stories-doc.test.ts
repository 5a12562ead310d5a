import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(__dirname, '../..');

/** The rows of docs/stories.md: story, file, test. */
function readRows(): (readonly [string, string, string])[] {
  const text = readFileSync(join(ROOT, 'docs/stories.md'), 'utf8');
  return [...text.matchAll(/^\| ([^|]+) \| `([^`|]+)` \| ([^|]+) \|$/gm)].map(
    ([, story = '', file = '', title = '']) => [story, file, title],
  );
}

test('走到底的故事有十一行', () => {
  expect(readRows().length).toBeGreaterThanOrEqual(11);
});

test.each(readRows())('%s：%s 里有这一条（bug: 改了名字，表上还是旧的）', (_story, file, title) => {
  expect(readFileSync(join(ROOT, 'tests/e2e', file), 'utf8')).toContain(`test('${title}'`);
});
