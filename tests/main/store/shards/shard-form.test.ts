import { setImmediate as nextTurn } from 'node:timers/promises';
import { inOrder, type Shard } from '@main/store/shards/shard';
import {
  decodeShard,
  encodeShard,
  linesOfShard,
  readRecordLine,
} from '@main/store/shards/shard-form';
import type { StoredRecord } from '@main/store/shards/stored-record';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { instantSchema } from '@shared/domain/kernel/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeLifelikeCases } from '../../../bench/lifelike-cases';

const cases = [...makeLifelikeCases(8)].map((one) =>
  mediationCaseSchema.parse(JSON.parse(JSON.stringify(one))),
);
const REMOVED_AT = '2026-11-19T01:00:00.000Z';

function shardOf(some: readonly MediationCase[], removed = 2): Shard {
  const storedRecords: StoredRecord[] = some.map((record, at) => ({
    record,
    removedAt: at < removed ? REMOVED_AT : null,
  }));
  const place = { kind: CASE_KIND, name: '2026-11', form: CASE_KIND.form, appliedSeq: 7 };
  return {
    ...place,
    appliedHash: 'ab'.repeat(32),
    storedRecords: inOrder(CASE_KIND, storedRecords),
  };
}

const SHARD = shardOf(cases);

const textOf = async (shard: Shard): Promise<string> =>
  new TextDecoder().decode(await encodeShard(shard));
const bytesOf = (document: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(document));

/** A shard as one schema would say it, without pieces. */
const wholeShard = z.object({
  schemaVersion: z.literal(3),
  kind: z.literal('case'),
  shard: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  form: z.literal(CASE_KIND.form),
  appliedSeq: z.int().min(0),
  appliedHash: z.string().optional(),
  records: z.array(
    z
      .object({ id: z.string(), removedAt: instantSchema.nullable(), record: mediationCaseSchema })
      .refine(({ id, record }) => id === record.id),
  ),
});

describe('a shard holds one record a line', () => {
  it('and comes back as it was written', async () => {
    expect(await decodeShard(CASE_KIND, await encodeShard(SHARD))).toEqual({
      state: 'ok',
      data: SHARD,
    });
    const empty = { ...SHARD, appliedHash: undefined, storedRecords: [] };
    expect(await decodeShard(CASE_KIND, await encodeShard(empty))).toEqual({
      state: 'ok',
      data: empty,
    });
  });

  it('is JSON that any program reads', async () => {
    const { records, ...head } = JSON.parse(await textOf(SHARD));
    expect(head).toEqual({
      ...{ schemaVersion: 3, kind: 'case', shard: '2026-11', form: CASE_KIND.form },
      ...{ appliedSeq: 7, appliedHash: 'ab'.repeat(32) },
    });
    expect(records).toEqual(
      SHARD.storedRecords.map((stored) => ({
        id: stored.record.id,
        removedAt: stored.removedAt,
        record: stored.record,
      })),
    );
    expect((await textOf(SHARD)).trimEnd().split('\n')).toHaveLength(cases.length + 2);
  });

  it('each record is found and read without the others (bug: a line that takes in its neighbour)', async () => {
    const bytes = await encodeShard(SHARD);
    const lines = new Map(linesOfShard(bytes));
    expect([...lines.keys()]).toEqual(SHARD.storedRecords.map(({ record }) => record.id));
    for (const stored of SHARD.storedRecords) {
      const { start = 0, length = 0 } = lines.get(stored.record.id) ?? {};
      const line = bytes.subarray(start, start + length);
      expect(readRecordLine(line)).toEqual(stored);
      // One byte short it is no line, and so is one of another record's id.
      expect(readRecordLine(line.subarray(0, -1))).toBeNull();
      const renamed = new TextDecoder().decode(line).replace(stored.record.id, 'other');
      expect(readRecordLine(new TextEncoder().encode(renamed))).toBeNull();
    }
    expect([...linesOfShard(await encodeShard({ ...SHARD, storedRecords: [] }))]).toEqual([]);
  });

  it('set out otherwise it is read all the same', async () => {
    const indented = JSON.stringify(JSON.parse(await textOf(SHARD)), null, 2);
    const decoded = await decodeShard(CASE_KIND, new TextEncoder().encode(`\uFEFF${indented}`));
    expect(decoded).toEqual({ state: 'ok', data: SHARD });
  });

  it('and refused wherever one schema for the whole would refuse it', async () => {
    const raw = JSON.parse(await textOf(SHARD));
    const value = fc.oneof(fc.constantFrom(null, undefined, [], {}, -1), fc.jsonValue());
    const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(path, value, async (way, put) => {
        const broken = JSON.parse(JSON.stringify(raw));
        breakAt(broken, way, put);
        const document = JSON.parse(JSON.stringify(broken));
        const whole = wholeShard.safeParse(document);
        const { state } = await decodeShard(CASE_KIND, bytesOf(document));
        if (!whole.success) expect(state).not.toBe('ok');
        // What one schema strips is named here.
        else if (state !== 'ok') expect(state).toBe('newer');
      }),
      { numRuns: 300 },
    );
  });

  it('cut off anywhere it is damaged', async () => {
    const bytes = await encodeShard(shardOf(cases.slice(0, 2), 0));
    for (let length = 0; length < bytes.length - 1; length += 97)
      expect((await decodeShard(CASE_KIND, bytes.subarray(0, length))).state).toBe('damaged');
  });

  it('a record that stands in it twice is damage', async () => {
    const raw = JSON.parse(await textOf(SHARD));
    const bytes = bytesOf({ ...raw, records: [raw.records[0], raw.records[0]] });
    expect((await decodeShard(CASE_KIND, bytes)).state).toBe('damaged');
  });

  it('names what it does not know, and the form that it is not up to', async () => {
    const raw = JSON.parse(await textOf(SHARD));
    const [first, ...others] = raw.records;
    const strange = {
      ...first,
      record: { ...first.record, registration: { ...first.record.registration, mood: '好' } },
    };
    expect(
      await decodeShard(CASE_KIND, bytesOf({ ...raw, records: [strange, ...others] })),
    ).toEqual({
      state: 'newer',
      what: 'field "registration.mood" of "case"',
    });
    expect(await decodeShard(CASE_KIND, bytesOf({ ...raw, form: 99 }))).toEqual({
      state: 'newer',
      what: 'form 99 of "case"',
    });
    expect((await decodeShard(CASE_KIND, bytesOf({ ...raw, weather: 1 }))).state).toBe('newer');
    expect((await decodeShard(CASE_KIND, bytesOf({ ...raw, schemaVersion: 4 }))).state).toBe(
      'newer',
    );
    const wrong = { ...first, record: { ...first.record, number: 5 } };
    expect(await decodeShard(CASE_KIND, bytesOf({ ...raw, records: [wrong] }))).toEqual({
      state: 'damaged',
      reason: 'wrong field: number',
    });
  });

  it('and is written and read so that other things are answered in between', async () => {
    const large = shardOf([...makeLifelikeCases(1_500)], 0);
    let turns = 0;
    let isDone = false;
    const count = async (): Promise<void> => {
      for (; !isDone; turns += 1) await nextTurn();
    };
    const counting = count();
    const bytes = await encodeShard(large);
    const turnsOfWriting = turns;
    expect((await decodeShard(CASE_KIND, bytes)).state).toBe('ok');
    isDone = true;
    await counting;
    expect(turnsOfWriting).toBeGreaterThan(1);
    expect(turns - turnsOfWriting).toBeGreaterThan(2);
  });
});

function breakAt(parent: object, [step = 0, ...rest]: number[], value: unknown): void {
  const members = parent as Record<string, unknown>;
  const keys = Object.keys(members);
  const key = keys[step % Math.max(1, keys.length)] ?? 'extra';
  const child = members[key];
  if (rest.length > 0 && typeof child === 'object' && child !== null) breakAt(child, rest, value);
  else members[key] = value;
}
