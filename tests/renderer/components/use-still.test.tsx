import { useStill } from '@renderer/components/layout/use-still';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';

afterEach(cleanup);

/** As a form whose field is left by pressing a button below what is then said of the field. */
function Form({ pressed }: { readonly pressed: string[] }) {
  const [said, setSaid] = useState('');
  const shown = useStill(said);
  return (
    <>
      <input aria-label="时间" onBlur={() => setSaid('撞期')} />
      {shown === '' ? null : <p>{shown}</p>}
      <button
        type="button"
        onClick={() => pressed.push(screen.queryByText('撞期') === null ? '没有动' : '动过')}
      >
        保存
      </button>
    </>
  );
}

it('按着鼠标时不冒出新的话，松开以后才说（bug: 按钮从手底下挪走，点了没有用）', async () => {
  const pressed: string[] = [];
  render(<Form pressed={pressed} />);
  const button = screen.getByRole('button', { name: '保存' });
  fireEvent.pointerDown(button);
  fireEvent.blur(screen.getByRole('textbox', { name: '时间' }));
  expect(screen.queryByText('撞期')).toBeNull();
  fireEvent.pointerUp(button);
  fireEvent.click(button);
  expect(pressed).toEqual(['没有动']);
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  expect(screen.getByText('撞期')).toBeDefined();
});

it('用键盘离开那一格，马上就说', () => {
  render(<Form pressed={[]} />);
  fireEvent.blur(screen.getByRole('textbox', { name: '时间' }));
  expect(screen.getByText('撞期')).toBeDefined();
});
