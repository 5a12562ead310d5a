import { endOfSpan, type Pause, type Span, wordSpan } from '@shared/domain/calendar/span';
import { addDays } from '@shared/domain/kernel/local-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../support/day';
import { PUBLISHED_CALENDAR } from '../../support/holidays';

const UNKNOWN = new Map();
const pause = (pausedOn: string, resumedOn: string): Pause => ({
  pausedOn: day(pausedOn),
  resumedOn: day(resumedOn),
});

describe('以月计的期限（民法典第202条）', () => {
  test.each([
    ['10月28日起一个月，止于11月28日', '2026-10-28', 1, '2026-11-28'],
    ['1月31日起一个月，没有31日，止于2月末日', '2027-01-31', 1, '2027-02-28'],
    ['闰年：1月30日起止于2月29日', '2028-01-30', 1, '2028-02-29'],
    ['2月29日起一年十二个月，止于平年2月28日', '2028-02-29', 12, '2029-02-28'],
    ['跨年：12月31日起两个月', '2026-12-31', 2, '2027-02-28'],
    ['8月31日起一个月，止于9月30日', '2027-08-31', 1, '2027-09-30'],
  ])('%s', (_name, from, months, dueOn) => {
    expect(endOfSpan(day(from), { months }, UNKNOWN).dueOn).toBe(dueOn);
  });

  test('届满日为节假日：国庆假期中的10月1日顺延到假后第一个工作日', () => {
    expect(endOfSpan(day('2026-09-01'), { months: 1 }, PUBLISHED_CALENDAR)).toEqual({
      ...{ dueOn: '2026-10-08', isRolled: true, isProvisional: false },
    });
  });

  test('届满日是调休上班的星期六：不顺延', () => {
    expect(endOfSpan(day('2026-09-10'), { months: 1 }, PUBLISHED_CALENDAR)).toEqual({
      ...{ dueOn: '2026-10-10', isRolled: false, isProvisional: false },
    });
  });

  test('没有放假安排的年份：不顺延的日子，暂定', () => {
    expect(endOfSpan(day('2026-12-10'), { months: 1 }, PUBLISHED_CALENDAR)).toEqual({
      ...{ dueOn: '2027-01-10', isRolled: false, isProvisional: true },
    });
  });
});

describe('给定的日子', () => {
  test('不顺延：说好哪天就是哪天，逢节假日也是', () => {
    expect(endOfSpan(day('2026-09-01'), { until: day('2026-10-03') }, PUBLISHED_CALENDAR)).toEqual({
      ...{ dueOn: '2026-10-03', isRolled: false, isProvisional: false },
    });
  });
});

describe('不计入期限的时间', () => {
  test.each([
    ['鉴定八天，延后八天', pause('2026-11-09', '2026-11-17'), { days: 10 }, '2026-11-20'],
    ['届满日当天暂停：恢复那天届满', pause('2026-11-12', '2026-11-20'), { days: 10 }, '2026-11-20'],
    ['届满以后才暂停：不相干', pause('2026-11-13', '2026-11-20'), { days: 10 }, '2026-11-12'],
    [
      '起算以前就开始的，只扣起算以后的',
      pause('2026-10-26', '2026-11-05'),
      { days: 10 },
      '2026-11-16',
    ],
    ['起算以前就结束的：不相干', pause('2026-10-20', '2026-10-30'), { days: 10 }, '2026-11-12'],
    [
      '按工作日算的，暂停的工作日不数',
      pause('2026-11-04', '2026-11-10'),
      { workdays: 3 },
      '2026-11-11',
    ],
    ['以月计的也顺延', pause('2026-11-09', '2026-11-12'), { months: 1 }, '2026-12-07'],
    ['当天暂停当天恢复：不扣', pause('2026-11-09', '2026-11-09'), { days: 10 }, '2026-11-12'],
  ] as [string, Pause, Span, string][])('%s', (_name, one, span, dueOn) => {
    // A Monday.
    expect(endOfSpan(day('2026-11-02'), span, PUBLISHED_CALENDAR, [one]).dueOn).toBe(dueOn);
  });

  test('两次暂停，后一次在前一次顺延出来的日子里，也算', () => {
    const both = [pause('2026-11-09', '2026-11-17'), pause('2026-11-18', '2026-11-20')];
    expect(endOfSpan(day('2026-11-02'), { days: 10 }, PUBLISHED_CALENDAR, both).dueOn).toBe(
      '2026-11-23',
    );
  });
});

describe('任何期限', () => {
  const counted: fc.Arbitrary<Span> = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((days) => ({ days })),
    fc.integer({ min: 1, max: 40 }).map((workdays) => ({ workdays })),
  );
  const span: fc.Arbitrary<Span> = fc.oneof(
    counted,
    fc.integer({ min: 1, max: 12 }).map((months) => ({ months })),
  );
  // Around the end of the last year whose holidays are known, where counting becomes provisional.
  const start = fc.integer({ min: 0, max: 500 }).map((days) => addDays(day('2026-01-01'), days));
  const pauses = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 3,
    })
    .map((gaps) => {
      let on = day('2026-11-01');
      return gaps.map(([gap, length]): Pause => {
        const pausedOn = addDays(on, gap);
        on = addDays(pausedOn, length);
        return { pausedOn, resumedOn: on };
      });
    });

  test.each([
    ['没有暂停的', span, fc.constant([])],
    ['暂停过的，月末没有对应日的除外', counted, pauses],
  ])('%s：起算日晚的，届满日不会更早', (_name, spans, off) => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 0, max: 40 }),
        spans,
        off,
        (from, later, length, not) => {
          const [first, second] = [from, addDays(from, later)].map(
            (one) => endOfSpan(one, length, PUBLISHED_CALENDAR, not).dueOn,
          );
          expect((first ?? '') <= (second ?? '')).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('导入放假安排，届满日只会推后，不会提前', () => {
    const without = new Map([...PUBLISHED_CALENDAR].filter(([year]) => year !== 2026));
    fc.assert(
      fc.property(start, span, pauses, (from, length, off) => {
        const before = endOfSpan(from, length, without, off);
        const after = endOfSpan(from, length, PUBLISHED_CALENDAR, off);
        expect(before.dueOn <= after.dueOn).toBe(true);
        if (!before.isProvisional) expect(after).toEqual(before);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  [{ days: 30 }, '30日'],
  [{ workdays: 3 }, '3个工作日'],
  [{ months: 1 }, '一个月'],
  [{ months: 12 }, '一年'],
  [{ until: day('2026-12-20') }, '到2026年12月20日'],
] as [Span, string][])('%o 写作 %s', (span, words) => {
  expect(wordSpan(span)).toBe(words);
});
