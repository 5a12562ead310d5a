import { hideNumbers, holdsHiddenNumber } from '@shared/domain/record/hide-numbers';
import { expect, it } from 'vitest';

const NUMBER = '11010119880307211X';

it('hides the middle of a number in texts, lists and members, and leaves bytes, days and other numbers (bug: a picture comes as a list of numbers)', () => {
  const bytes = Uint8Array.of(1, 2);
  const told = { a: [`身份证${NUMBER}，电话13800001111`], b: { on: '2026-11-05', bytes, n: 5 } };
  expect(hideNumbers(told)).toEqual({
    a: ['身份证110101********211X，电话13800001111'],
    b: { on: '2026-11-05', bytes, n: 5 },
  });
  expect((hideNumbers(told) as typeof told).b.bytes).toBe(bytes);
  expect(holdsHiddenNumber(hideNumbers(told))).toBe(true);
  expect(holdsHiddenNumber(told)).toBe(false);
});
