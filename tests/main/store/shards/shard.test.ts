import { emptyShard, type Shard, storedIn, withStored } from '@main/store/shards/shard';
import type { StoredRecord } from '@main/store/shards/stored-record';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../support/make-case';

const IDS = 12;
const storedOf = (
  ordinal: number,
  revision: number,
  isRemoved: boolean,
): StoredRecord<MediationCase> => ({
  record: makeCase({ id: `case-${ordinal}`, serial: { year: 2026, ordinal }, revision }),
  removedAt: isRemoved ? `2026-11-19T01:00:0${revision % 10}.000Z` : null,
});
const steps = fc.array(
  fc.record({ ordinal: fc.integer({ min: 1, max: IDS }), isRemoved: fc.boolean() }),
  { maxLength: 40 },
);

describe('the records of a shard', () => {
  it('are found as they were last put in, wherever others came and went (bug: places remembered from before)', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const expected = new Map<number, StoredRecord<MediationCase>>();
        let shard = emptyShard(CASE_KIND, '2026-11') as unknown as Shard<MediationCase>;
        taken.forEach(({ ordinal, isRemoved }, revision) => {
          const stored = storedOf(ordinal, revision + 1, isRemoved);
          const before = shard;
          const text = JSON.stringify(before.storedRecords);
          shard = withStored(shard, stored);
          expected.set(ordinal, stored);
          // Asked in between, as saves do: of this state and of the one before.
          expect(storedIn(shard, stored.record.id)).toEqual(stored);
          expect(JSON.stringify(before.storedRecords)).toBe(text);
        });
        for (let ordinal = 1; ordinal <= IDS; ordinal += 1)
          expect(storedIn(shard, `case-${ordinal}`)).toEqual(expected.get(ordinal) ?? null);
        expect(shard.storedRecords).toHaveLength(expected.size);
        const ordinals = shard.storedRecords.map(({ record }) => record.serial.ordinal);
        expect(ordinals).toEqual([...ordinals].sort((a, b) => a - b));
      }),
    );
  });
});
