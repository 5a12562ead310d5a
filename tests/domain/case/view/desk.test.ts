import {
  compareOnDesk,
  type DeskDays,
  type DeskMarks,
  deskGroupOf,
  type OnDesk,
} from '@shared/domain/case/view/desk';
import { NEXT_STEPS } from '@shared/domain/case/view/next-steps';
import { urgencyOfColor } from '@shared/domain/case/view/waiting';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';

const TODAY = day('2026-12-31');
const RED = urgencyOfColor('red');
const NONE = urgencyOfColor(null);
const QUIET: DeskDays = { hasLate: false, hasToday: false };

function marks(more: Partial<DeskMarks> = {}): DeskMarks {
  return {
    ...{ step: 'accept', waitsFor: 'step', waitingOn: day('2026-12-20'), colour: NONE, order: 1 },
    ...more,
  };
}
const session = (on: string) => marks({ waitsFor: 'session', waitingOn: day(on) });
const money = (on: string) =>
  marks({ step: 'record_fulfillment', waitsFor: 'performance', waitingOn: day(on) });

describe('一件案子放在桌上哪一堆', () => {
  it.each([
    ['等下一步', marks(), QUIET, 'step'],
    ['红色', marks({ colour: RED }), QUIET, 'urgent'],
    ['黄色不压过别的', marks({ colour: urgencyOfColor('yellow') }), QUIET, 'step'],
    ['过了日子没办的', marks(), { hasLate: true, hasToday: false }, 'urgent'],
    ['今天约好的一场', session('2026-12-31'), { hasLate: false, hasToday: true }, 'today'],
    ['昨天的一场没有记录', session('2026-12-30'), QUIET, 'urgent'],
    ['过了年的一场', session('2027-01-01'), QUIET, 'ahead'],
    ['红色而只等日子', { ...session('2027-01-04'), colour: RED }, QUIET, 'ahead'],
    ['今天到期的钱', money('2026-12-31'), { hasLate: false, hasToday: true }, 'today'],
    ['明天到期的钱', money('2027-01-01'), QUIET, 'ahead'],
    ['等签字，今天还约了一场', marks(), { hasLate: false, hasToday: true }, 'today'],
    ['等日子，另有一件过了期', money('2027-02-01'), { hasLate: true, hasToday: false }, 'urgent'],
    ['旧索引不知道下一步', marks({ step: null, waitsFor: null }), QUIET, 'step'],
  ] as const)('%s', (_, one, days, group) => {
    expect(deskGroupOf(one, days, TODAY)).toBe(group);
  });
});

describe('桌上的次序', () => {
  const put = (group: OnDesk['group'], more: Partial<DeskMarks> = {}): OnDesk => ({
    ...marks(more),
    group,
  });
  const orders = (cases: readonly OnDesk[]) =>
    cases.toSorted(compareOnDesk).map(({ order }) => order);

  it('先办的、今天的、接着办的、等日子的（bug: 等到明年的压在今天的上面）', () => {
    const all = [put('ahead', { order: 4 }), put('step', { order: 3 })];
    expect(orders([...all, put('today', { order: 2 }), put('urgent', { order: 1 })])).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('接着办的，照办案的先后：登记的在前，结案的在后，不管等了多久', () => {
    const steps = NEXT_STEPS.filter((step) => step !== 'none');
    const all = steps.map((step, order) =>
      put('step', {
        step,
        order,
        waitingOn: day(`2026-12-${String(30 - order).padStart(2, '0')}`),
      }),
    );
    expect(orders(all.toReversed())).toEqual(steps.map((_, order) => order));
  });

  it('一样的，红黄蓝依次，再看等得久的，再看编号；不知道下一步的排在末尾', () => {
    const all = [
      put('step', { step: null, order: 9 }),
      put('step', { order: 8, waitingOn: day('2026-12-30') }),
      put('step', { order: 3 }),
      put('step', { order: 2 }),
      put('step', { order: 7, colour: urgencyOfColor('yellow'), waitingOn: day('2026-12-31') }),
    ];
    expect(orders(all)).toEqual([7, 2, 3, 8, 9]);
  });

  it('等日子的，日子近的在前，颜色不算', () => {
    const all = [
      put('ahead', { order: 1, waitingOn: day('2027-02-01'), colour: RED }),
      put('ahead', { order: 2, waitingOn: day('2027-01-01') }),
    ];
    expect(orders(all)).toEqual([2, 1]);
  });
});
