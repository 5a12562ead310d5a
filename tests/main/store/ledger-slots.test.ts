import type { CaseSlot } from '@main/store/cases/change';
import { emptyLedger, slotIn, slotsOf, withSlot } from '@main/store/ledger/ledger-slots';
import type { Ledger } from '@main/store/schemas/ledger-v2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../support/make-case';

const IDS = 12;
const slotOf = (ordinal: number, revision: number, isRemoved: boolean): CaseSlot => ({
  case: makeCase({ id: `case-${ordinal}`, serial: { year: 2026, ordinal }, revision }),
  removedAt: isRemoved ? `2026-11-19T01:00:0${revision % 10}.000Z` : null,
});
const steps = fc.array(
  fc.record({ ordinal: fc.integer({ min: 1, max: IDS }), isRemoved: fc.boolean() }),
  { maxLength: 40 },
);

describe('the cases of a ledger', () => {
  it('are found as they were last put in, wherever others came and went (bug: places remembered from before)', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const expected = new Map<number, CaseSlot>();
        let ledger: Ledger = emptyLedger('2026-11');
        taken.forEach(({ ordinal, isRemoved }, revision) => {
          const slot = slotOf(ordinal, revision + 1, isRemoved);
          const before = ledger;
          const text = JSON.stringify(before);
          ledger = withSlot(ledger, slot);
          expected.set(ordinal, slot);
          // Asked in between, as saves do: of this state and of the one before.
          expect(slotIn(ledger, slot.case.id)).toEqual(slot);
          expect(JSON.stringify(before)).toBe(text);
        });
        for (let ordinal = 1; ordinal <= IDS; ordinal += 1)
          expect(slotIn(ledger, `case-${ordinal}`)).toEqual(expected.get(ordinal) ?? null);
        expect(slotsOf(ledger)).toHaveLength(expected.size);
        const ordinals = ledger.cases.map(({ serial }) => serial.ordinal);
        expect(ordinals).toEqual([...ordinals].sort((a, b) => a - b));
      }),
    );
  });
});
