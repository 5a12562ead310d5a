import { parseChanged } from '@main/store/commit/parse-changed';
import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { studioSchema } from '@shared/domain/studio/studio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeLifelikeCases } from '../../bench/lifelike-cases';

/** Cases of every status, as a shard gives them back. */
const KNOWN = [...makeLifelikeCases(300)]
  .filter((_one, at) => at % 7 === 0)
  .map((one) => mediationCaseSchema.parse(JSON.parse(JSON.stringify(one))));

/** One step into a state: which of its members, and what is done there. */
const step = fc.record({
  path: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
  act: fc.oneof(
    fc.constant({ kind: 'remove' as const }),
    fc.constant({ kind: 'double' as const }),
    fc
      .oneof(
        fc.string(),
        fc.integer(),
        fc.constantFrom(null, undefined, Number.NaN, true, '', [], {}, '2026-02-29', '\u202e甲 '),
        fc.jsonValue({ maxDepth: 2 }),
      )
      .map((value) => ({ kind: 'set' as const, value })),
  ),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(state: unknown, { path, act }: Step): void {
  const [first = 0, ...rest] = path;
  if (typeof state !== 'object' || state === null) return;
  const members = state as Record<string, unknown>;
  const keys = Object.keys(members);
  const key = keys[first % Math.max(1, keys.length)] ?? 'extra';
  const child = members[key];
  if (rest.length > 0 && typeof child === 'object' && child !== null)
    take(child, { path: rest, act });
  else if (act.kind === 'set') members[key] = act.value;
  else if (Array.isArray(state)) state.splice(first % (state.length + 1), 0, state[0] ?? null);
  else if (act.kind === 'remove') delete members[key];
}

function outcomeOf(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (error) {
    return { issues: error instanceof z.ZodError ? error.issues : error };
  }
}

describe('parsing what changed', () => {
  it('answers and refuses as parsing the whole does', () => {
    const anyCase = fc.nat(KNOWN.length - 1).map((at) => KNOWN[at] as MediationCase);
    fc.assert(
      fc.property(anyCase, fc.array(step, { minLength: 1, maxLength: 3 }), (known, steps) => {
        const before = JSON.stringify(known);
        const edited = structuredClone(known);
        for (const one of steps) take(edited, one);
        const whole = outcomeOf(() =>
          JSON.parse(JSON.stringify(mediationCaseSchema.parse(edited))),
        );
        expect(outcomeOf(() => parseChanged(mediationCaseSchema, known, edited))).toEqual(whole);
        expect(JSON.stringify(known)).toBe(before);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes nothing from what was handed in', () => {
    const [known] = KNOWN as [MediationCase];
    const edited = structuredClone(known);
    edited.registration.requests = '赔偿损失';
    edited.parties.reverse();
    const after = parseChanged(mediationCaseSchema, known, edited);
    const text = JSON.stringify(after);
    edited.registration.description = '';
    for (const party of edited.parties) party.name = '改了';
    edited.parties.length = 0;
    expect(JSON.stringify(after)).toBe(text);
  });

  it('is the known state itself when nothing changed', () => {
    for (const known of KNOWN)
      expect(parseChanged(mediationCaseSchema, known, structuredClone(known))).toBe(known);
  });

  it('refuses what is no object at all', () => {
    const [known] = KNOWN as [MediationCase];
    for (const edited of [null, undefined, '案件', [], new Date(0)])
      expect(() => parseChanged(mediationCaseSchema, known, edited)).toThrow(z.ZodError);
  });

  it('parses the whole where a check looks at more than one member', () => {
    const span = z
      .object({ from: z.int(), to: z.int() })
      .refine(({ from, to }) => from <= to, { error: 'upside down' });
    const known = { span: { from: 1, to: 2 }, note: '' };
    const schema = z.object({ span, note: z.string() });
    const edited = { span: { from: 3, to: 2 }, note: '' };
    expect(() => parseChanged(schema, known, edited)).toThrow('upside down');
    expect(() => parseChanged(span, known.span, edited.span)).toThrow('upside down');
    const strict = z.strictObject({ note: z.string() });
    expect(() => parseChanged(strict, { note: '' }, { note: '', more: 1 })).toThrow(z.ZodError);
  });

  it('cases and the studio have no such check: otherwise every save would parse them whole', () => {
    for (const schema of [mediationCaseSchema, studioSchema]) {
      expect(schema.def.checks ?? []).toEqual([]);
      expect(schema.def.catchall).toBeUndefined();
    }
  });
});
