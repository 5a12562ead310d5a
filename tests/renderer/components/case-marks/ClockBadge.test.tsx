import { ClockBadge } from '@renderer/components/case-marks/ClockBadge';
import { type Clock, clockSchema } from '@shared/domain/case/clocks/clock';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

const RUNNING: Clock = clockSchema.parse({
  kind: 'judicial_confirmation',
  startsOn: '2026-11-12',
  startedBy: '协议生效',
  length: '30日',
  dueOn: '2026-12-14',
  isRolled: true,
  isProvisional: false,
  state: 'running',
  daysLeft: 25,
  stoppedBy: null,
  basis: '《人民调解法》第33条',
});

function wordsOf(change: Partial<Clock>): string {
  const { container } = render(<ClockBadge clock={{ ...RUNNING, ...change }} />);
  return container.textContent;
}

describe('司法确认的期限怎么写', () => {
  it.each<[string, Partial<Clock>, string]>([
    ['在走', {}, '共同申请司法确认 还剩 25 天'],
    ['过了', { state: 'overdue', daysLeft: -1 }, '共同申请司法确认期限已过'],
    ['申请了', { state: 'stopped', stoppedBy: '司法确认：已共同申请' }, '司法确认：已共同申请'],
    ['法院受理了', { state: 'stopped', stoppedBy: '司法确认：法院已受理' }, '司法确认：法院已受理'],
    ['裁定有效', { state: 'stopped', stoppedBy: '司法确认：法院已确认' }, '司法确认：法院已确认'],
    ['驳回', { state: 'stopped', stoppedBy: '司法确认：法院未予确认' }, '司法确认：法院未予确认'],
  ])('%s（漏掉就会：裁定以后写着已停止）', (_name, change, words) => {
    expect(wordsOf(change)).toBe(words);
  });

  it('调解期限停了，仍写已停止', () => {
    expect(wordsOf({ kind: 'mediation', state: 'stopped' })).toBe('调解期限已停止');
  });

  it('暂停的写还余几天，不催', () => {
    expect(wordsOf({ kind: 'mediation', state: 'paused', daysLeft: 9 })).toBe(
      '调解期限已暂停，还余 9 天',
    );
  });
});
