import { SAME_TIME_WARNING } from '@shared/domain/case/warnings/same-time-warning';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { makeContext, makeMediatingCase, makePlannedSession } from '../../../support/make-case';

const at = (id: string, heldOn: string, startsAt: string | null) =>
  makePlannedSession({ id, heldOn: day(heldOn), startsAt });
const told = (...sessions: ReturnType<typeof at>[]) =>
  SAME_TIME_WARNING.of({ ...makeMediatingCase(), sessions }, makeContext() as never).map(
    ({ message }) => message,
  );

describe('两场排在同一时间', () => {
  it('日子、钟点都一样才提醒，说出是哪一天', () => {
    expect(told(at('s1', '2026-11-26', '15:00'), at('s2', '2026-11-26', '15:00'))).toEqual([
      '2026年11月26日 15:00 有两场调解，请核对是不是重复登记了，或者写错了日子',
    ]);
  });

  it('上午、下午各一场，或者没写钟点的，不提醒（bug: 一天谈两次的也被说）', () => {
    expect(told(at('s1', '2026-11-26', '09:00'), at('s2', '2026-11-26', '15:00'))).toEqual([]);
    expect(told(at('s1', '2026-11-26', null), at('s2', '2026-11-26', null))).toEqual([]);
    expect(told(at('s1', '2026-11-25', '15:00'), at('s2', '2026-11-26', '15:00'))).toEqual([]);
  });
});
