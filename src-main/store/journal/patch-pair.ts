import type { Operation } from 'rfc6902';
import { isPlainObject, isSameJson } from '../files/plain-json';

/** How a change is made, and how it is taken back: RFC 6902 patches. */
export interface PatchPair {
  readonly forward: Operation[];
  readonly backward: Operation[];
}

type Members = Record<string, unknown>;

/** Names that libraries applying patches step over, since they reach into prototypes. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/**
 * What turns `before` into `after` and back, field by field, found in one walk that leaves out what
 * both share (`===`). Both are plain JSON.
 */
export function patchPair(before: unknown, after: unknown): PatchPair {
  const pair: PatchPair = { forward: [], backward: [] };
  compare(pair, before, after, '');
  return pair;
}

function compare(pair: PatchPair, left: unknown, right: unknown, path: string): void {
  if (left === right) return;
  if (Array.isArray(left) && Array.isArray(right)) compareLists(pair, left, right, path);
  else if (isPlainObject(left) && isPlainObject(right) && !differInReserved(left, right))
    compareMembers(pair, left, right, path);
  else if (!isSameJson(left, right)) {
    pair.forward.push({ op: 'replace', path, value: right });
    pair.backward.push({ op: 'replace', path, value: left });
  }
}

function compareMembers(pair: PatchPair, left: Members, right: Members, path: string): void {
  const { forward, backward } = pair;
  for (const key of Object.keys(left)) {
    if (Object.hasOwn(right, key)) continue;
    forward.push({ op: 'remove', path: under(path, key) });
    backward.push({ op: 'add', path: under(path, key), value: left[key] });
  }
  for (const key of Object.keys(right)) {
    if (Object.hasOwn(left, key)) continue;
    forward.push({ op: 'add', path: under(path, key), value: right[key] });
    backward.push({ op: 'remove', path: under(path, key) });
  }
  for (const key of Object.keys(left)) {
    if (left[key] === right[key] || !Object.hasOwn(right, key)) continue;
    compare(pair, left[key], right[key], under(path, key));
  }
}

/**
 * Lists as people change them: items edited in place, or a run of items put in or taken out. A
 * search for the shortest patch would take time and memory by the square of the length.
 */
function compareLists(pair: PatchPair, left: unknown[], right: unknown[], path: string): void {
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && isSameJson(left[head], right[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSameJson(left.at(-1 - tail), right.at(-1 - tail))) tail += 1;
  const both = shorter - tail;
  for (let at = head; at < both; at += 1) compare(pair, left[at], right[at], `${path}/${at}`);
  const { forward, backward } = pair;
  moveRun(forward, backward, left, both, left.length - tail, path);
  moveRun(backward, forward, right, both, right.length - tail, path);
}

/** A run of items that stands on one side only: taken out by one patch, the last first, put in by the other. */
function moveRun(
  takesOut: Operation[],
  putsIn: Operation[],
  items: readonly unknown[],
  from: number,
  to: number,
  path: string,
): void {
  for (let at = to - 1; at >= from; at -= 1) takesOut.push({ op: 'remove', path: `${path}/${at}` });
  for (let at = from; at < to; at += 1)
    putsIn.push({ op: 'add', path: `${path}/${at}`, value: items[at] });
}

function differInReserved(left: Members, right: Members): boolean {
  return RESERVED.some((key) => {
    const [isLeft, isRight] = [Object.hasOwn(left, key), Object.hasOwn(right, key)];
    return isLeft !== isRight || (isLeft && !isSameJson(left[key], right[key]));
  });
}

/** JSON Pointer (RFC 6901): `~` and `/` in a name are written as `~0` and `~1`. */
function under(path: string, key: string): string {
  return `${path}/${/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key}`;
}
