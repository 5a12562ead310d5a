import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { TextField } from '@renderer/components/form/text-fields';
import { AmountField } from '@renderer/components/form/value-fields';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

function Form({ messages }: { readonly messages: Record<string, string> }) {
  const [name, setName] = useState('');
  const [fen, setFen] = useState<number | null>(null);
  return (
    <FieldMessagesProvider messages={messages}>
      <TextField path="name" label="姓名" value={name} onChange={setName} />
      <TextField path="phone" label="联系电话" value="" onChange={() => undefined} />
      <AmountField path="fen" label="金额" value={fen} onChange={setFen} />
    </FieldMessagesProvider>
  );
}

describe('字段旁边的提醒', () => {
  it('改了那一项，它的提醒就去掉；别的还在；再核对又说出来', () => {
    const messages = { name: '请填写姓名', phone: '请填写电话' };
    const { rerender } = render(<Form messages={messages} />);
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王' } });
    expect(screen.queryByText('请填写姓名')).toBeNull();
    expect(screen.getByLabelText('姓名').getAttribute('aria-invalid')).toBe('false');
    expect(screen.getByText('请填写电话')).toBeDefined();
    rerender(<Form messages={{ name: '姓名不对' }} />);
    expect(screen.getByText('姓名不对')).toBeDefined();
  });

  it('写成文字的金额只说一遍哪里不对，框是红的', () => {
    const { rerender } = render(<Form messages={{}} />);
    fireEvent.change(screen.getByLabelText('金额'), { target: { value: '一千二' } });
    rerender(<Form messages={{ fen: '请填写金额' }} />);
    expect(screen.getByText(/金额请只填数字/)).toBeDefined();
    expect(screen.queryByText('请填写金额')).toBeNull();
    expect(screen.getByLabelText('金额').getAttribute('aria-invalid')).toBe('true');
  });
});
