import { applyPatch, type Operation } from 'rfc6902';
import { z } from 'zod';

export type Patch = readonly Operation[];

const path = z.string();
const [add, remove, replace] = [
  z.object({ op: z.literal('add'), path, value: z.json() }),
  z.object({ op: z.literal('remove'), path }),
  z.object({ op: z.literal('replace'), path, value: z.json() }),
];
const [move, copy, test] = [
  z.object({ op: z.literal('move'), from: z.string(), path }),
  z.object({ op: z.literal('copy'), from: z.string(), path }),
  z.object({ op: z.literal('test'), path, value: z.json() }),
];

/** A patch as RFC 6902 describes it; members that it does not know are left out. */
export const patchSchema = z.array(
  z.discriminatedUnion('op', [add, remove, replace, move, copy, test]),
);

/** The same, in which a member that it does not know is refused. */
export const strictPatchSchema = z.array(
  z.discriminatedUnion('op', [
    ...([add.strict(), remove.strict(), replace.strict()] as const),
    ...([move.strict(), copy.strict(), test.strict()] as const),
  ]),
);

/**
 * `before` with the patch applied; `before` itself is left as it is.
 * Null when the patch does not fit: a `test` that fails, a field that is not there.
 */
export function patched(before: unknown, patch: Patch): { readonly value: unknown } | null {
  const holder = { value: structuredClone(before) };
  const under = patch.map((operation) => inHolder(operation));
  const failures = applyPatch(holder, under).filter((failure) => failure !== null);
  return failures.length === 0 ? holder : null;
}

/** The library cannot replace what it is given as a whole: it is handed over one level down. */
function inHolder(operation: Operation): Operation {
  const copy = structuredClone(operation);
  copy.path = `/value${copy.path}`;
  if ('from' in copy) copy.from = `/value${copy.from}`;
  return copy;
}
