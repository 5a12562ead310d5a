import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type DocumentFormat,
  decodeDocument,
  encodeDocument,
} from '@main/store/documents/document-format';
import { LEDGER_FORMAT, type Ledger } from '@main/store/schemas/ledger-v2';
import { mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { instantSchema, yearMonthSchema } from '@shared/domain/kernel/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeLifelikeCases } from '../../bench/lifelike-cases';

const anyFormat: DocumentFormat<object> = {
  kind: 'anything',
  schema: z.record(z.string(), z.json()),
  migrations: [],
};
const anyDocument = fc.dictionary(
  fc.string().filter((key) => !['schemaVersion', 'kind', '__proto__'].includes(key)),
  fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined)),
);

/** A ledger as one schema would say it, without pieces. */
const wholeLedger = z.object({
  month: yearMonthSchema,
  appliedSeq: z.int().min(0),
  cases: z.array(mediationCaseSchema),
  recycled: z.array(z.object({ removedAt: instantSchema, case: mediationCaseSchema })),
});

const [first, second, ...others] = makeLifelikeCases(8);
const LEDGER = {
  month: '2026-11',
  appliedSeq: 7,
  cases: others,
  recycled: [first, second].map((one) => ({ removedAt: '2026-11-19T01:00:00.000Z', case: one })),
} as unknown as Ledger;

const bytesOf = (document: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(document));

describe('a document is written in pieces', () => {
  it('as JSON writes it whole, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (data) => {
        const whole = JSON.stringify({ schemaVersion: 1, kind: 'anything', ...data }, null, 1);
        const written = await encodeDocument(anyFormat, data);
        expect(new TextDecoder().decode(written)).toBe(`${whole}\n`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a ledger is read in pieces', () => {
  it('and comes back as it was written', async () => {
    const decoded = await decodeDocument(
      LEDGER_FORMAT,
      await encodeDocument(LEDGER_FORMAT, LEDGER),
    );
    expect(decoded).toEqual({ state: 'ok', data: LEDGER });
  });

  it('and refused wherever one schema for the whole would refuse it', async () => {
    const raw = { schemaVersion: 2, kind: 'ledger', ...LEDGER };
    const value = fc.oneof(fc.constantFrom(null, undefined, [], {}, -1), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
        value,
        async (path, put) => {
          const broken = JSON.parse(JSON.stringify(raw)) as Record<string, unknown>;
          breakAt(broken, path, put);
          const { schemaVersion, kind, ...data } = JSON.parse(JSON.stringify(broken));
          const isHeadWhole = schemaVersion === 2 && kind === 'ledger';
          const whole = wholeLedger.safeParse(data);
          const decoded = await decodeDocument(LEDGER_FORMAT, bytesOf(broken));
          if (isHeadWhole && whole.success)
            expect(decoded).toEqual({ state: 'ok', data: whole.data });
          else if (isHeadWhole) expect(decoded.state).toBe('damaged');
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['twice in the lists', { cases: [others[0], others[0]] }],
    ['in the lists and in 回收站', { cases: [first] }],
  ])('a case that stands in it %s is damage', async (_name, change) => {
    const bytes = bytesOf({ schemaVersion: 2, kind: 'ledger', ...LEDGER, ...change });
    expect((await decodeDocument(LEDGER_FORMAT, bytes)).state).toBe('damaged');
  });

  it('names the field that is wrong', async () => {
    const cases = [others[0], { ...others[1], number: 5 }];
    const bytes = bytesOf({ schemaVersion: 2, kind: 'ledger', ...LEDGER, cases });
    expect(await decodeDocument(LEDGER_FORMAT, bytes)).toEqual({
      state: 'damaged',
      reason: 'wrong field: cases.1.number',
    });
  });

  it('and written so that other things are answered in between', async () => {
    const cases = [...makeLifelikeCases(1_500)];
    const large = { ...LEDGER, cases, recycled: [] };
    let turns = 0;
    let isDone = false;
    const count = async (): Promise<void> => {
      for (; !isDone; turns += 1) await nextTurn();
    };
    const counting = count();
    const bytes = await encodeDocument(LEDGER_FORMAT, large);
    const turnsOfWriting = turns;
    expect((await decodeDocument(LEDGER_FORMAT, bytes)).state).toBe('ok');
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
