import { wordFullDay, wordMonth } from '@renderer/messages/day-wording';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

describe('日子的说法', () => {
  it('月份和日期不补零', () => {
    expect(wordFullDay(localDate('2026-03-01'))).toBe('2026年3月1日 星期日');
    expect(wordMonth('2026-03')).toBe('2026年3月');
  });
});
