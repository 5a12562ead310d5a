import { RecentBytes } from '@main/store/index/recent-bytes';
import { expect, test } from 'vitest';

const bytes = (length: number) => new Uint8Array(length);

test('what was not asked for longest goes first, and no more than is needed', () => {
  const recent = new RecentBytes<string>(100);
  for (const name of ['a', 'b', 'c']) recent.put(name, bytes(30));
  recent.get('a');
  recent.put('d', bytes(30));
  expect(['a', 'b', 'c', 'd'].filter((name) => recent.get(name) !== undefined)).toEqual([
    'a',
    'c',
    'd',
  ]);
});

test('room that was given back can be used again (bug: the sum only grows and nothing is kept any more)', () => {
  const recent = new RecentBytes<number>(100);
  for (let round = 0; round < 50; round += 1) {
    recent.put(1, bytes(40));
    recent.delete(1);
    recent.delete(2);
  }
  recent.put(1, bytes(40));
  recent.put(1, bytes(50));
  recent.put(2, bytes(50));
  expect([recent.get(1)?.length, recent.get(2)?.length]).toEqual([50, 50]);
});

test('what is larger than all the room stays until something else comes', () => {
  const recent = new RecentBytes<string>(10);
  recent.put('small', bytes(5));
  recent.put('large', bytes(50));
  expect([recent.get('small'), recent.get('large')?.length]).toEqual([undefined, 50]);
  recent.put('small', bytes(5));
  expect([recent.get('small')?.length, recent.get('large')]).toEqual([5, undefined]);
});
