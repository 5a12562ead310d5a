import { settleOnLeave } from '@renderer/app/settle-on-leave';
import { DateField } from '@renderer/components/day/DateField';
import { TodayContext } from '@renderer/components/day/today-context';
import { localDate } from '@shared/domain/kernel/local-date';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

it('窗口关闭前，正写到一半的日期交给草稿，先于写草稿的时刻', () => {
  settleOnLeave();
  const order: string[] = [];
  window.addEventListener('pagehide', () => order.push('写草稿'));
  const onChange = vi.fn((typed: string | null) => order.push(typed ?? ''));
  render(
    <TodayContext value={localDate('2026-11-22')}>
      <DateField aria-label="申请日期" onChange={onChange} />
    </TodayContext>,
  );
  const input = screen.getByRole('textbox', { name: '申请日期' });
  input.focus();
  fireEvent.change(input, { target: { value: '2026-11-0' } });
  expect(onChange).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('beforeunload'));
  window.dispatchEvent(new Event('pagehide'));
  expect(order).toEqual(['2026-11-0', '写草稿']);
});
