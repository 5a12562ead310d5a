import { YuanField } from '@renderer/components/amount/YuanField';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(cleanup);

function show(initial: number | null = null) {
  const onChange = vi.fn<(fen: number | null) => void>();
  function Holder() {
    const [value, setValue] = useState(initial);
    return (
      <YuanField
        aria-label="涉案金额"
        value={value}
        onChange={(next) => {
          onChange(next);
          setValue(next);
        }}
      />
    );
  }
  render(<Holder />);
  return { onChange, input: screen.getByRole<HTMLInputElement>('textbox', { name: '涉案金额' }) };
}

const type = (input: HTMLInputElement, value: string) =>
  fireEvent.change(input, { target: { value } });

describe('金额框', () => {
  it('元变成分，不经过小数', () => {
    const { onChange, input } = show();
    type(input, '0.29');
    expect(onChange).toHaveBeenLastCalledWith(29);
    expect(screen.getByText('大写：贰角玖分')).toBeDefined();
  });

  it('打到一半的小数点不被改掉，离开后写整齐', () => {
    const { input } = show();
    type(input, '1200.');
    expect(input.value).toBe('1200.');
    type(input, '1200.5');
    expect(input.value).toBe('1200.5');
    fireEvent.blur(input);
    expect(input.value).toBe('1,200.50');
  });

  it.each([
    ['-5', '金额不能是负数，请去掉前面的“-”，例如 3000 或 3000.50'],
    ['1.005', '金额最多到分（小数点后两位），例如 3000.50'],
    ['1e309', '金额请只填数字，例如 3000 或 3000.50'],
    ['一千', '金额请只填数字，例如 3000 或 3000.50'],
    ['1000000000', '金额不能超过 999,999,999.99 元，请核对是不是多打了几个 0'],
  ])('%s：留着原样并说明，绝不当作“没填”存下去', (typed, sentence) => {
    const { onChange, input } = show(100);
    type(input, typed);
    fireEvent.blur(input);
    expect(input.value).toBe(typed);
    expect(screen.getByText(sentence)).toBeDefined();
    expect(onChange).toHaveBeenLastCalledWith(Number.NaN);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('清空是没填，不是零元', () => {
    const { onChange, input } = show(0);
    expect(input.value).toBe('0.00');
    type(input, '');
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});
