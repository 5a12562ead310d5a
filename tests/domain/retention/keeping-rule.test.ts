import { keptUntil, termOf, wordTerm } from '@shared/domain/studio/keeping-rule';
import { DEFAULT_RETENTION } from '@shared/domain/studio/retention-settings';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';

const RULE = {
  ...DEFAULT_RETENTION,
  byCategory: [{ category: 'neighborhood', title: '邻里纠纷', term: 'short' as const }],
};

describe('保管期限', () => {
  it('归档时选的先算，再看类别，都没有的照一般的', () => {
    expect(termOf({ category: 'neighborhood', keepingTerm: 'permanent' }, RULE)).toBe('permanent');
    expect(termOf({ category: 'neighborhood', keepingTerm: null }, RULE)).toBe('short');
    expect(termOf({ category: 'damages', keepingTerm: null }, RULE)).toBe('long');
    expect(termOf({ category: null, keepingTerm: null }, RULE)).toBe('long');
  });

  it('从归档那天数年头；二月二十九没有那一天的，到月底；永久的从不到期', () => {
    const file = { archivedOn: day('2024-02-29'), category: 'neighborhood', keepingTerm: null };
    expect(keptUntil(file, { ...RULE, shortYears: 1 })).toBe('2025-02-28');
    expect(keptUntil({ ...file, keepingTerm: 'long' }, RULE)).toBe('2084-02-29');
    expect(keptUntil({ ...file, keepingTerm: 'permanent' }, RULE)).toBeNull();
    expect(wordTerm('long', RULE)).toBe('长期（60年）');
  });
});
