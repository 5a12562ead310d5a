import { TextStore } from '@main/store/search/text-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function foundIn(store: TextStore, word: string): number[] {
  const slots: number[] = [];
  store.find(word, (slot) => slots.push(slot));
  return slots.sort((a, b) => a - b);
}

interface Step {
  readonly slot: number;
  readonly way: 'put' | 'load' | 'remove';
  readonly text: string;
}

/** A store after these steps, and what it should know. */
function played(steps: readonly Step[]): { store: TextStore; known: Map<number, string> } {
  const store = new TextStore();
  const known = new Map<number, string>();
  for (const { slot, way, text } of steps) {
    if (way === 'put') store.put(slot, () => text);
    else if (way === 'load') store.load(slot, text);
    else store.remove(slot);
    if (way === 'remove') known.delete(slot);
    else known.set(slot, text);
  }
  return { store, known };
}

describe('内存里的长文字', () => {
  it('a word does not run from one text into the next', () => {
    const store = new TextStore();
    store.load(1, '漏');
    store.load(2, '水漏水');
    store.load(3, '');
    expect(foundIn(store, '漏水')).toEqual([2]);
    expect(foundIn(store, '水漏')).toEqual([2]);
  });

  it('a text longer than a block, and others around it', () => {
    const store = new TextStore();
    store.load(1, '前面');
    store.load(2, `${'长'.repeat(1_500_000)}尾`);
    store.load(3, '后尾');
    expect(foundIn(store, '尾')).toEqual([2, 3]);
    expect(store.textOf(2)?.length).toBe(1_500_001);
    expect(store.textOf(3)).toBe('后尾');
  });

  it('finds what looking at every text finds, through changes and removals (bug: an old text answers)', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'漏水一\u4e00\u5f20𠮷ab\u0001'),
      maxLength: 8,
    });
    const step = fc.record({
      slot: fc.nat(5),
      way: fc.constantFrom('put', 'load', 'remove'),
      text,
    });
    const word = fc.string({ unit: fc.constantFrom(...'漏水一𠮷ab'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), word, (steps, wanted) => {
        const { store, known } = played(steps);
        const holding = [...known].filter(([, said]) => said.includes(wanted));
        expect(foundIn(store, wanted)).toEqual(holding.map(([slot]) => slot).sort((a, b) => a - b));
        expect(store.size).toBe(known.size);
        for (let slot = 0; slot < 6; slot += 1) {
          expect(store.has(slot)).toBe(known.has(slot));
          expect(store.textOf(slot)).toBe(known.get(slot) ?? null);
        }
      }),
    );
  });
});
