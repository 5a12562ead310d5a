import { DateField } from '@renderer/components/day/DateField';
import { TodayContext } from '@renderer/components/day/today-context';
import { localDate } from '@shared/domain/kernel/local-date';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(cleanup);

function show(initial: string | null = null) {
  const onChange = vi.fn<(value: string | null) => void>();
  function Holder() {
    const [value, setValue] = useState(initial);
    return (
      <TodayContext value={localDate('2026-11-22')}>
        <DateField
          id="day"
          aria-label="申请日期"
          value={value}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
        />
      </TodayContext>
    );
  }
  render(<Holder />);
  return { onChange, input: screen.getByRole<HTMLInputElement>('textbox', { name: '申请日期' }) };
}

describe('日期框', () => {
  it('离开时把手打的日期写成页面上别处的样子（漏掉就会：一页上两种写法）', () => {
    const { onChange, input } = show();
    fireEvent.change(input, { target: { value: '2026.11.5' } });
    expect(screen.getByText('2026年11月5日 星期四')).toBeDefined();
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.blur(input);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-11-05');
    expect(input.value).toBe('2026年11月5日');
    expect(screen.getByText('星期四')).toBeDefined();
  });

  it('没有的日子保留原样、当场说明，不悄悄改成别的', () => {
    const { onChange, input } = show();
    fireEvent.change(input, { target: { value: '2026-02-30' } });
    fireEvent.blur(input);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-02-30');
    expect(input.value).toBe('2026-02-30');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/没有这一天/)).toBeDefined();
  });

  it('清空给出 null，而不是空字符串', () => {
    const { onChange, input } = show('2026-11-05');
    fireEvent.change(input, { target: { value: '  ' } });
    fireEvent.blur(input);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('只路过不算修改', () => {
    const { onChange, input } = show('2026-11-05');
    fireEvent.focus(input);
    fireEvent.blur(input);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('输入法里确认候选字的回车不当作填完', () => {
    const { onChange, input } = show();
    fireEvent.change(input, { target: { value: '11-5' } });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-11-05');
  });

  it('从日历里点一天', async () => {
    const { onChange } = show('2026-11-05');
    fireEvent.click(screen.getByRole('button', { name: /打开日历/ }));
    fireEvent.click(await screen.findByRole('button', { name: '2026年11月18日 星期三' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-11-18');
  });

  it('日历里用方向键走到上一周再选', async () => {
    const { onChange } = show('2026-11-05');
    fireEvent.click(screen.getByRole('button', { name: /打开日历/ }));
    const start = await screen.findByRole('button', { name: '2026年11月5日 星期四' });
    fireEvent.keyDown(start, { key: 'ArrowUp' });
    const target = screen.getByRole('button', { name: '2026年10月29日 星期四' });
    expect(document.activeElement).toBe(target);
    fireEvent.click(target);
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-10-29');
  });
});
