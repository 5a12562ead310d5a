import { frozen, isSameJson, plainLike } from '@main/store/files/plain-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
/** What a program may have in its hands where JSON is meant. */
const anything = fc.anything({
  maxDepth: 4,
  withDate: true,
  withSparseArray: true,
  withNullPrototype: true,
  withBoxedValues: true,
  withMap: true,
});

/** As a file would give it back. */
function throughText(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Every object and list in it. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

describe('plain JSON', () => {
  it('is what a file would give back, whatever was meant to be written', () => {
    fc.assert(
      fc.property(json, anything, (known, value) => {
        expect(plainLike(known, value)).toEqual(throughText(value));
      }),
      { numRuns: 500 },
    );
  });

  it('shares nothing with what was handed in, so that its owner cannot change it later', () => {
    fc.assert(
      fc.property(json, (value) => {
        const handedIn = new Set(partsOf(value));
        expect(partsOf(plainLike(null, value)).filter((part) => handedIn.has(part))).toEqual([]);
      }),
    );
  });

  // bug: a decision that is refused half way has changed what is in memory, which no line of the journal tells.
  it('cannot be changed in any part once it is frozen', () => {
    fc.assert(
      fc.property(json, (value) => {
        const state = frozen({ list: [frozen(value)], other: { value } });
        expect(partsOf(state).filter((part) => !Object.isFrozen(part))).toEqual([]);
        expect(plainLike(state, structuredClone(state))).toBe(state);
      }),
    );
    const state = frozen({ list: [{ n: 1 }] });
    const part = { ...state, list: [...state.list, { n: 2 }] };
    expect(frozen(part).list.map((one) => Object.isFrozen(one))).toEqual([true, true]);
    expect(() => Object.assign(state.list[0] ?? {}, { n: 3 })).toThrow(TypeError);
    expect(() => state.list.push({ n: 4 })).toThrow(TypeError);
  });

  it('is the known state itself when it says the same, in whatever order', () => {
    const known = { a: [1, { b: null }], c: { d: 'x', e: -0 } };
    expect(plainLike(known, { c: { e: 0, d: 'x' }, a: [1, { b: null }], f: undefined })).toBe(
      known,
    );
    fc.assert(
      fc.property(json, (value) => {
        expect(plainLike(value, structuredClone(value))).toBe(value);
        expect(isSameJson(value, structuredClone(value))).toBe(true);
      }),
    );
  });

  it('keeps the parts that did not change', () => {
    const known = { list: [{ n: 1 }, { n: 2 }], other: { deep: [true] } };
    const value = { list: [{ n: 1 }, { n: 3 }], other: { deep: [true] } };
    const plain = plainLike(known, value) as typeof known;
    expect(plain).toEqual(value);
    expect(plain).not.toBe(known);
    expect([plain.list[0], plain.other]).toEqual([known.list[0], known.other]);
    expect(plain.list[0]).toBe(known.list[0]);
    expect(plain.other).toBe(known.other);
  });

  it.each([
    ['a member that is gone', { a: 1, b: 2 }, { a: 1 }],
    ['a member that came', { a: 1 }, { a: 1, b: null }],
    ['a member of another name', { a: 1 }, { b: 1 }],
    ['a name that every object has', {}, { toString: 1 }],
    ['a shorter list', [1, 2], [1]],
    ['a list for an object', { 0: 1 }, [1]],
    ['no list for a list', [], {}],
    ['nothing for nothing', null, {}],
    ['a text for a number', 1, '1'],
  ])('%s is a difference', (_name, left, right) => {
    expect(isSameJson(left, right)).toBe(false);
    expect(isSameJson(right, left)).toBe(false);
    expect(plainLike(left, right)).toEqual(right);
    expect(plainLike(right, left)).toEqual(left);
  });

  it('knows __proto__ as a name like any other', () => {
    const text = '{"__proto__":{"isAdmin":true},"a":1}';
    const known = JSON.parse(text) as object;
    expect(JSON.stringify(frozen(JSON.parse(text)))).toBe(text);
    expect(JSON.stringify(plainLike(null, known))).toBe(text);
    expect(plainLike(known, JSON.parse(text))).toBe(known);
    expect(isSameJson(known, { a: 1 })).toBe(false);
    expect('isAdmin' in (plainLike(null, known) as object)).toBe(false);
  });

  it('a date is no text of the same day, and what is no number is not nothing', () => {
    const day = new Date(0);
    expect(isSameJson(day.toISOString(), day)).toBe(false);
    expect(isSameJson(null, Number.NaN)).toBe(false);
    expect(isSameJson({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  });
});
