import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { obligationSchema } from '@shared/domain/case/model/agreement';
import { declineSchema, withdrawalSchema } from '@shared/domain/case/model/closing';
import { sessionSchema } from '@shared/domain/case/model/session';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

function show(schema: Parameters<typeof SchemaFields>[0]['schema'], value: object) {
  const typed: object[] = [];
  render(
    <SchemaFields path="part" schema={schema} value={value} onPatch={(one) => typed.push(one)} />,
  );
  return typed;
}

describe('由档案定义排出的表', () => {
  it('每一项用它自己的叫法，必须填的写明必填', () => {
    show(declineSchema, { declinedOn: null, ground: null, reason: '' });
    const labels = [...document.querySelectorAll('label, legend, .form-label')].map(
      ({ textContent }) => textContent,
    );
    for (const words of ['不予受理日期', '不予受理的原因', '原因说明'])
      expect(
        labels.some((label) => label?.startsWith(`${words}（必填）`)),
        words,
      ).toBe(true);
    expect(screen.getByText('不属于人民调解范围')).toBeTruthy();
  });

  it('改一项只说那一项（bug: 打一个字，别的都没了）', () => {
    const typed = show(withdrawalSchema, { withdrawnOn: '2026-11-20', reason: '' });
    fireEvent.change(screen.getByLabelText(/撤回原因/), { target: { value: '和好了' } });
    expect(typed).toEqual([{ reason: '和好了' }]);
  });

  it('钟点、地点：可以不填的不写必填', () => {
    show(sessionSchema.pick({ startsAt: true, place: true }), { startsAt: '15:00', place: '' });
    expect(screen.getByLabelText('开始时间')).toHaveProperty('value', '15:00');
    expect(screen.getByLabelText('调解地点')).toBeTruthy();
  });

  it('要从别处挑的，不冒充能打字（bug: 让人打编号）', () => {
    const owed = obligationSchema.pick({ obligorPartyId: true });
    expect(() => show(owed, { obligorPartyId: '' })).toThrow('履行人');
  });
});
