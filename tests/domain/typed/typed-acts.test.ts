import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { typedFiguresSchema, typedInputSchema } from '@shared/domain/typed/typed';
import { TYPED_ACTS } from '@shared/domain/typed/typed-acts';
import { describe, expect, test } from 'vitest';

const BLANK = blankOf(typedFiguresSchema);
const ctx = (more: object = {}) => ({
  ...{ today: localDate('2026-11-30'), now: '2026-11-30T08:00:00.000Z' },
  ...{ settings: { reportCutOffDay: null }, submissions: new Map(), same: [] },
  ...more,
});
const begin = (input: object, more: object = {}) =>
  TYPED_ACTS.type.begin(
    { id: 'typed-1' },
    { month: '2026-11', figures: BLANK, reason: '', ...input },
    ctx(more) as never,
  );

describe('手填数', () => {
  test('没有填的留空，不变成 0', () => {
    const ruling = begin({ figures: { ...BLANK, patrols: 0 } });
    expect(ruling).toMatchObject({ value: { figures: { patrols: 0, suicide_cases: null } } });
  });

  test('一个月只有一份，没到的月份不收；月报截止以后算下个月', () => {
    expect(begin({}, { same: [{ kind: 'typed', id: 'other' }] })).toMatchObject({
      refusal: { code: 'NOT_NOW' },
    });
    expect(begin({ month: '2026-12' })).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    const settings = { reportCutOffDay: 25 };
    expect(begin({ month: '2026-12' }, { settings })).toMatchObject({
      value: { month: '2026-12' },
    });
    expect(begin({ month: '2027-01' }, { settings })).toMatchObject({
      refusal: { code: 'NOT_NOW' },
    });
  });

  test('登记过报送的月份，改动要写原因，写在那一栏旁边', () => {
    const submissions = new Map([['monthly 2026-11', [{ kind: 'submission', id: 's' }]]]);
    expect(begin({}, { submissions })).toMatchObject({
      refusal: { code: 'NOT_NOW', field: 'reason' },
    });
    expect(begin({ reason: '漏填' }, { submissions })).toMatchObject({ value: { reason: '漏填' } });
  });

  test.each([
    [{ patrols: -1 }],
    [{ patrols: 1.5 }],
    [{ patrols: 1_000_000 }],
    [{ patrols: '3' }],
    [{ patrols: undefined }],
  ])('不是整数的不收：%j', (wrong) => {
    const given = { month: '2026-11', figures: { ...BLANK, ...wrong }, reason: '' };
    const parsed = typedInputSchema.safeParse(given);
    expect(parsed.success).toBe(false);
    if (!parsed.success && wrong.patrols !== undefined)
      expect(parsed.error.issues[0]?.message).toMatch(/^排查纠纷请填/);
  });
});
