import { DUE_KINDS, DUE_SHAPE, DueColumns } from '@main/store/index/due-columns';
import { CASE_DUES } from '@shared/domain/case/dues/case-dues';
import type { DueMark } from '@shared/domain/record/due';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';

const DAYS = ['2026-11-01', '2026-11-19', '2026-11-20', '2026-12-01'].map(day);
const marks = fc.array(
  fc.record({
    kind: fc.constantFrom(...DUE_KINDS),
    on: fc.constantFrom(...DAYS),
    lapsesOn: fc.constantFrom(null, ...DAYS),
  }),
  { maxLength: 4 },
);
const STAYING = new Set<string>(
  CASE_DUES.filter(({ staysOpen }) => staysOpen).map(({ kind }) => kind),
);
const number = (on: string): number => Number(on.replaceAll('-', ''));

/** The same as `asking`, by looking at every due. */
function askPlainly(
  all: ReadonlyMap<number, readonly DueMark[]>,
  from: string,
  to: string,
  today: string,
) {
  const isAsked = ({ kind, on, lapsesOn }: DueMark): boolean => {
    if (lapsesOn !== null && lapsesOn < today) return false;
    if (from <= on && on <= to) return true;
    return STAYING.has(kind) && from <= today && today <= to && on < today;
  };
  return [...all].filter(([, dues]) => dues.some(isAsked)).map(([slot]) => slot);
}

describe('索引里的到期事项', () => {
  it('tell who asks for something as a plain look at every due does, however often records change, and from a file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ slot: fc.nat(9), dues: marks }), { maxLength: 60 }),
        fc.constantFrom(...DAYS),
        fc.constantFrom(...DAYS),
        fc.constantFrom(...DAYS),
        (changes, from, to, today) => {
          const columns = new DueColumns();
          const model = new Map<number, readonly DueMark[]>();
          for (const { slot, dues } of changes) {
            columns.put(slot, dues);
            model.set(slot, dues);
          }
          const slots = [...model.keys()].sort((a, b) => a - b);
          const counts = Uint16Array.from(slots, (slot) => columns.countAt(slot));
          const again = new DueColumns();
          again.put(0, [{ kind: 'rework', on: day('2026-11-02'), lapsesOn: null }]);
          const form = { shape: DUE_SHAPE, kinds: DUE_KINDS };
          again.decode(1, counts, columns.encode(slots), form);
          const asked = { from: number(from), to: number(to), today: number(today) };
          const expected = askPlainly(model, from, to, today).sort((a, b) => a - b);
          const marked = columns.asking(asked, 10);
          expect([...marked.keys()].filter((slot) => marked[slot] === 1)).toEqual(expected);
          const markedAgain = again.asking(asked, slots.length + 1);
          expect(slots.filter((_, at) => markedAgain[at + 1] === 1)).toEqual(expected);
        },
      ),
    );
  });

  it('gives up the places of what is asked for no more (bug: a case that changes all day grows without end)', () => {
    const columns = new DueColumns();
    const on = day('2026-11-20');
    const kept: DueMark[] = [{ kind: 'mediation', on, lapsesOn: null }];
    columns.put(0, kept);
    for (let round = 0; round < 9_000; round += 1) {
      columns.put(1, []);
      columns.put(1, [...kept, ...kept].slice(0, 1 + (round % 2)));
    }
    columns.put(1, []);
    const marked = columns.asking({ from: 20261101, to: 20261130, today: 20261119 }, 2);
    expect([...marked]).toEqual([1, 0]);
    expect(columns.taken).toBeLessThan(9_000);
  });

  it('a kind of due that is another number in an older file, or is known no more, is not taken for another', () => {
    const columns = new DueColumns();
    const on = day('2026-11-20');
    columns.put(0, [{ kind: 'session', on, lapsesOn: null }]);
    const bytes = columns.encode([0]);
    const before = DUE_KINDS.slice(0, DUE_KINDS.indexOf('session')).map(() => 'gone');
    for (const [kinds, isAsked] of [
      [[...before, 'gone', 'session'], 0],
      [[...before, 'session', 'gone'], 1],
    ] as const) {
      const again = new DueColumns();
      again.decode(0, Uint16Array.of(1), bytes, { shape: DUE_SHAPE, kinds });
      expect([...again.asking({ from: 20261120, to: 20261120, today: 20261119 }, 1)]).toEqual([
        isAsked,
      ]);
    }
  });
});
