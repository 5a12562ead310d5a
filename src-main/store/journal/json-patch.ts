import { applyPatch, createPatch, type Operation, type Pointer } from 'rfc6902';
import { z } from 'zod';

export type Patch = readonly Operation[];

const path = z.string();
/** A patch as RFC 6902 describes it. */
export const patchSchema = z.array(
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('add'), path, value: z.json() }),
    z.object({ op: z.literal('remove'), path }),
    z.object({ op: z.literal('replace'), path, value: z.json() }),
    z.object({ op: z.literal('move'), from: z.string(), path }),
    z.object({ op: z.literal('copy'), from: z.string(), path }),
    z.object({ op: z.literal('test'), path, value: z.json() }),
  ]),
);

/** What turns `before` into `after`, field by field. Both are plain JSON. */
export function patchBetween(before: unknown, after: unknown): Operation[] {
  return createPatch(before, after, (left: unknown, right: unknown, pointer: Pointer) =>
    Array.isArray(left) && Array.isArray(right) ? patchList(left, right, pointer) : undefined,
  );
}

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

/**
 * Lists as people change them: items edited in place, or a run of items put in or taken out. The
 * library's own search for the shortest patch takes time and memory by the square of the length.
 */
function patchList(left: unknown[], right: unknown[], pointer: Pointer): Operation[] {
  const base = pointer.toString();
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  let head = 0;
  const shorter = Math.min(left.length, right.length);
  while (head < shorter && isSame(left[head], right[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(left.at(-1 - tail), right.at(-1 - tail))) tail += 1;
  const [leftEnd, rightEnd] = [left.length - tail, right.length - tail];
  const operations: Operation[] = [];
  const both = Math.min(leftEnd, rightEnd);
  for (let index = head; index < both; index += 1) {
    for (const one of patchBetween(left[index], right[index]))
      operations.push({ ...one, path: `${base}/${index}${one.path}` });
  }
  for (let index = leftEnd - 1; index >= both; index -= 1)
    operations.push({ op: 'remove', path: `${base}/${index}` });
  for (let index = both; index < rightEnd; index += 1)
    operations.push({ op: 'add', path: `${base}/${index}`, value: right[index] });
  return operations;
}
