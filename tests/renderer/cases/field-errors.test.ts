import { focusFirstWrongField, messageAt, parseForm } from '@renderer/components/form/field-errors';
import {
  emptyRegister,
  registerInputSchema,
  toRegisterInput,
} from '@renderer/features/register/register-input';
import { localDate } from '@shared/domain/kernel/local-date';
import { afterEach, describe, expect, it } from 'vitest';

const TODAY = localDate('2026-11-05');

afterEach(() => {
  document.body.innerHTML = '';
});

describe('哪一处不对，话就在哪一处', () => {
  it('空白登记：只说必填的几样，空着的当事人卡片不算', () => {
    const { input } = toRegisterInput(emptyRegister(TODAY, '', ''));
    const result = parseForm(registerInputSchema, input);
    expect(result).toEqual({
      ok: false,
      fields: {
        'registration.source': '请选择案件来源',
        'registration.category': '请选择纠纷类别',
        'registration.description': '请填写纠纷简要情况',
      },
    });
  });

  it('前面有空卡片被略去时，错误仍回到原来那张卡片', () => {
    const draft = emptyRegister(TODAY, '', '');
    const respondent = draft.parties[1];
    if (respondent === undefined) throw new Error('no respondent card');
    draft.parties[1] = { ...respondent, phone: '13800000000' };
    const { input, toFormPath } = toRegisterInput(draft);
    expect(parseForm(registerInputSchema, input)).toMatchObject({
      fields: { 'parties.0.name': '请填写姓名' },
    });
    expect(toFormPath('parties.0.name')).toBe('parties.1.name');
    expect(toFormPath('parties')).toBe('parties');
    expect(toFormPath('registration.title')).toBe('registration.title');
  });

  it('输错的金额不会当成“没有金额”放过去', () => {
    const draft = emptyRegister(TODAY, '', '');
    draft.registration.amountInDisputeFen = Number.NaN;
    const result = parseForm(registerInputSchema, toRegisterInput(draft).input);
    expect(result).toMatchObject({
      fields: { 'registration.amountInDisputeFen': expect.any(String) },
    });
  });

  it('代表一整块的字段也接得住里面的错误，但不认名字相近的', () => {
    const messages = { 'parties.1.statutoryAgents.0.name': '请填写法定代理人姓名' };
    expect(messageAt(messages, 'parties.1.statutoryAgents')).toBe('请填写法定代理人姓名');
    expect(messageAt(messages, 'parties.1.statutory')).toBeUndefined();
    expect(messageAt(messages, 'parties.11')).toBeUndefined();
  });
});

describe('光标去第一处不对的地方', () => {
  const page = `
    <div data-field="registration.source"><input id="source"></div>
    <details id="fold"><summary>更多情况</summary>
      <div data-field="registration.title"><input id="title"></div>
    </details>
    <div data-field="parties.0.name"><input id="name"></div>`;

  it('按页面的先后，不按消息的先后', () => {
    document.body.innerHTML = page;
    focusFirstWrongField(document, { 'parties.0.name': 'x', 'registration.source': 'x' });
    expect(document.activeElement?.id).toBe('source');
  });

  it('折起来的先打开', () => {
    document.body.innerHTML = page;
    focusFirstWrongField(document, { 'registration.title': 'x' });
    expect(document.activeElement?.id).toBe('title');
    expect(document.querySelector('details')?.open).toBe(true);
  });

  it('页面上没有的字段，如实说没有找到', () => {
    document.body.innerHTML = page;
    expect(focusFirstWrongField(document, { consents: 'x' })).toBe(false);
  });
});
