import { plainLike } from '@main/store/files/plain-json';
import { patched } from '@main/store/journal/json-patch';
import { patchPair } from '@main/store/journal/patch-pair';
import fc from 'fast-check';
import { applyPatch, createPatch, type Operation, type Pointer } from 'rfc6902';
import { describe, expect, it } from 'vitest';

/** Names that JSON Pointer must escape, that look like places in a list, or that every object has. */
const name = fc.oneof(
  fc.constantFrom('', '0', '-', 'a/b', 'm~n', '~1', 'constructor', 'prototype', 'toString', '姓名'),
  fc.string({ maxLength: 3 }).filter((one) => one !== '__proto__'),
);
/** JSON as the disk knows it: no -0. */
const leaf = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, '', '甲'),
  fc.string(),
  fc.integer(),
);
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('members')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  members: fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
}));

/** Two states of which the second was made out of the first, as by editing. */
const edited = json.chain((before) =>
  fc
    .array(
      fc.record({ path: fc.array(fc.nat(9), { maxLength: 4 }), value: json, how: fc.nat(4) }),
      {
        maxLength: 4,
      },
    )
    .map((edits) => {
      const holder = { state: structuredClone(before) };
      for (const { path, value, how } of edits) edit(holder, [0, ...path], value, how);
      return { before, after: holder.state };
    }),
);

function edit(parent: object, [first = 0, ...rest]: number[], value: unknown, how: number): void {
  const members = parent as Record<string, unknown>;
  const keys = Object.keys(members);
  const key = keys[first % Math.max(1, keys.length)] ?? '0';
  const child = members[key];
  if (rest.length > 0 && typeof child === 'object' && child !== null) edit(child, rest, value, how);
  else if (!Array.isArray(parent)) members[key] = structuredClone(value);
  else if (how === 0) parent.splice(first % (parent.length + 1), 0, structuredClone(value));
  else if (how === 1) parent.splice(first % (parent.length + 1), 1);
  else if (how === 2) parent.reverse();
  else if (how === 3) parent.push(...parent.splice(0, 1));
  else parent[first % (parent.length + 1)] = structuredClone(value);
}

/** The library by itself, on a state that it can replace. */
function applied(state: unknown, patch: readonly Operation[]): unknown {
  const holder = { value: structuredClone(state) };
  const under = patch.map((one) => ({ ...one, path: `/value${one.path}` }) as Operation);
  expect(applyPatch(holder, under)).toEqual(patch.map(() => null));
  return holder.value;
}

/** How this journal's first patches were made, by the library; theirs must still be understood. */
function firstPatches(before: unknown, after: unknown): Operation[] {
  return createPatch(before, after, (left: unknown, right: unknown, pointer: Pointer) => {
    if (!Array.isArray(left) || !Array.isArray(right)) return undefined;
    return patchList(left, right, pointer.toString());
  });
}

function patchList(left: unknown[], right: unknown[], base: string): Operation[] {
  const isSame = (a: unknown, b: unknown) => createPatch(a, b).length === 0;
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && isSame(left[head], right[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(left.at(-1 - tail), right.at(-1 - tail))) tail += 1;
  const both = shorter - tail;
  return [
    ...left.slice(head, both).flatMap((item, at) =>
      firstPatches(item, right[head + at]).map((one) => ({
        ...one,
        path: `${base}/${head + at}${one.path}`,
      })),
    ),
    ...left.slice(both, left.length - tail).map((_item, at, { length }) => ({
      op: 'remove' as const,
      path: `${base}/${both + length - 1 - at}`,
    })),
    ...right.slice(both, right.length - tail).map((value, at) => ({
      op: 'add' as const,
      path: `${base}/${both + at}`,
      value,
    })),
  ];
}

const RESERVED = /"(constructor|prototype)"/;

describe('patches there and back', () => {
  it('lead from any state to any other and back', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const { forward, backward } = patchPair(before, after);
        expect(applied(before, forward)).toEqual(after);
        expect(applied(after, backward)).toEqual(before);
        expect(patched(before, forward)?.value).toEqual(after);
        expect(patched(after, backward)?.value).toEqual(before);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lead from a state to what was made out of it and back', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const { forward, backward } = patchPair(before, after);
        expect(applied(before, forward)).toEqual(after);
        expect(applied(after, backward)).toEqual(before);
        // Sharing what is the same is only a shorter way to the same patches.
        expect(patchPair(before, plainLike(before, after))).toEqual({ forward, backward });
        expect(forward.length === 0).toBe(backward.length === 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('say what the library would say', () => {
    const isPlain = ({ before, after }: { before: unknown; after: unknown }) =>
      !RESERVED.test(JSON.stringify([before, after]));
    fc.assert(
      fc.property(edited.filter(isPlain), ({ before, after }) => {
        const { forward, backward } = patchPair(before, after);
        expect(forward).toEqual(firstPatches(before, after));
        const inOrder = (patch: Operation[]) => patch.map((one) => JSON.stringify(one)).sort();
        // The order of members may differ; lists are taken back in their own order.
        expect(inOrder(backward)).toEqual(inOrder(firstPatches(after, before)));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['an item put in front', [1, 2, 3], [0, 1, 2, 3], 1],
    ['an item taken out of the middle', [1, 2, 3], [1, 3], 1],
    ['an item changed', [{ a: 1, b: 2 }, { a: 3 }], [{ a: 1, b: 9 }, { a: 3 }], 1],
    ['three items taken out', [1, 2, 3, 4, 5], [1, 5], 3],
    ['nothing', { a: [1] }, { a: [1] }, 0],
    [
      'two thousand items, one added',
      Array.from({ length: 2_000 }, (_i, n) => n),
      Array.from({ length: 2_001 }, (_i, n) => n),
      1,
    ],
  ])('%s takes as few operations as one would say it in', (_name, before, after, count) => {
    const { forward, backward } = patchPair(before, after);
    expect([forward.length, backward.length]).toEqual([count, count]);
    expect(applied(before, forward)).toEqual(after);
    expect(applied(after, backward)).toEqual(before);
  });

  it('names that appliers step over change with the whole object they stand in', () => {
    const before = { a: { constructor: { b: 1 }, c: 1 } };
    const after = { a: { constructor: { b: 2 }, c: 1 } };
    const { forward } = patchPair(before, after);
    expect(forward).toEqual([{ op: 'replace', path: '/a', value: after.a }]);
    expect(applied(before, forward)).toEqual(after);
  });
});
