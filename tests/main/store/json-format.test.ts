import { encodeJson, type JsonFormat } from '@main/store/files/json-format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const anyFormat: JsonFormat<object> = {
  kind: 'anything',
  schema: z.record(z.string(), z.json()),
  migrations: [],
};
const anyDocument = fc.dictionary(
  fc.string().filter((key) => !['schemaVersion', 'kind', '__proto__'].includes(key)),
  fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined)),
);

describe('a document is written in pieces', () => {
  it('as JSON writes it whole, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (data) => {
        const whole = JSON.stringify({ schemaVersion: 1, kind: 'anything', ...data }, null, 1);
        const written = await encodeJson(anyFormat, data);
        expect(new TextDecoder().decode(written)).toBe(`${whole}\n`);
      }),
      { numRuns: 500 },
    );
  });
});
