import { CitedText } from '@renderer/components/law/CitedText';
import { LawPlace } from '@renderer/components/law/LawPlace';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

const SENTENCE = '须由法定代理人代理（《民法典》第十九条、第二十条）。';

describe('句子里的法条', () => {
  it('句子一字不改，每一条是一个按钮，点了说的是那一条', async () => {
    const { container } = render(
      <LawPlace>
        <CitedText text={SENTENCE} />
      </LawPlace>,
    );
    expect(container.textContent).toBe(SENTENCE);
    fireEvent.click(screen.getByRole('button', { name: '第二十条' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: '《民法典》第二十条' })).toBeDefined(),
    );
  });

  it('没有地方说明的，只是字（bug: 点了没有反应的按钮）', () => {
    render(<CitedText text={SENTENCE} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('换了一页就收起；没有说明的一条，说请查原文（bug: 空白的一栏）', async () => {
    const show = (page: string) => (
      <LawPlace page={page}>
        <CitedText text="依照《民法典》第一千条" />
      </LawPlace>
    );
    const { rerender } = render(show('/a'));
    fireEvent.click(screen.getByRole('button', { name: '《民法典》第一千条' }));
    await waitFor(() => expect(screen.getByText(/请查法律原文/)).toBeDefined());
    rerender(show('/b'));
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('选单还开着，Esc 先关选单，说明不动（bug: 一按全没了）', async () => {
    render(
      <LawPlace>
        <input aria-label="类别" aria-expanded="true" role="combobox" aria-controls="x" />
        <CitedText text="人民调解法第17条" />
      </LawPlace>,
    );
    fireEvent.click(screen.getByRole('button', { name: '人民调解法第17条' }));
    const field = screen.getByLabelText('类别');
    field.focus();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.getByRole('complementary')).toBeDefined();
    field.setAttribute('aria-expanded', 'false');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(field);
  });
});
