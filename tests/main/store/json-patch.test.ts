import { patchBetween, patched } from '@main/store/journal/json-patch';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** JSON as the disk knows it: no -0, no key that reaches into prototypes. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('patches of the journal', () => {
  it('lead from any state to any other and back', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(patched(before, patchBetween(before, after))?.value).toEqual(after);
        expect(patched(after, patchBetween(after, before))?.value).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an item put in front', [1, 2, 3], [0, 1, 2, 3], 1],
    ['an item taken out of the middle', [1, 2, 3], [1, 3], 1],
    ['an item changed', [{ a: 1, b: 2 }, { a: 3 }], [{ a: 1, b: 9 }, { a: 3 }], 1],
    [
      'two thousand items, one added',
      Array.from({ length: 2_000 }, (_i, n) => n),
      Array.from({ length: 2_001 }, (_i, n) => n),
      1,
    ],
  ])('%s takes one operation', (_name, before, after, count) => {
    expect(patchBetween(before, after)).toHaveLength(count);
    expect(patched(before, patchBetween(before, after))?.value).toEqual(after);
  });

  it('one that does not fit changes nothing and says so', () => {
    const before = { revision: 2, name: '甲' };
    const patch = [
      { op: 'test', path: '/revision', value: 1 },
      { op: 'replace', path: '/name', value: '乙' },
    ] as const;
    expect(patched(before, patch)).toBeNull();
    expect(before).toEqual({ revision: 2, name: '甲' });
  });
});
