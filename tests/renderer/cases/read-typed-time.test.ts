import { readTypedTime } from '@renderer/components/form/read-typed-time';
import { clockTimeSchema } from '@shared/domain/kernel/schemas';
import { describe, expect, it } from 'vitest';

describe('时间怎么写都读得懂', () => {
  it.each([
    ['9:30', '09:30'],
    ['09：30', '09:30'],
    ['０９３０', '09:30'],
    ['930', '09:30'],
    ['1405', '14:05'],
    ['9点', '09:00'],
    ['9点半', '09:30'],
    ['14 点 5 分', '14:05'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s → %s', (typed, time) => {
    expect(readTypedTime(typed)).toBe(time);
    expect(clockTimeSchema.safeParse(time).success).toBe(true);
  });

  it.each(['24:00', '9:60', '上午', '9', '99999', '-9:30', ''])('%s 不是时间', (typed) => {
    expect(readTypedTime(typed)).toBeNull();
  });
});
