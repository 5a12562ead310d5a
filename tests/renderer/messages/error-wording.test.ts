import { RequestError } from '@renderer/ipc/request';
import {
  errorDetails,
  toFieldData,
  toFormErrors,
  wordError,
  wordProblem,
} from '@renderer/messages/error-wording';
import { bootstrapSchema } from '@shared/ipc/routes-app';
import { describe, expect, it } from 'vitest';

const invalid = new RequestError({
  code: 'VALIDATION_FAILED',
  issues: [
    { path: 'parties.0.name', message: '请填写姓名' },
    { path: 'parties.0.name', message: '姓名不能超过 100 个字' },
    { path: 'registration.description', message: '请填写纠纷简要情况' },
  ],
});

describe('错误的说法', () => {
  it('每个字段只显示第一条', () => {
    expect(toFormErrors(invalid).fields).toEqual({
      'parties.0.name': '请填写姓名',
      'registration.description': '请填写纠纷简要情况',
    });
  });

  it('规则拒绝时，话写在它指的字段旁边', () => {
    const refused = new RequestError({
      code: 'RULE_REFUSED',
      refusal: { code: 'DATE_IN_FUTURE', field: 'acceptedOn', data: { label: '受理日期' } },
    });
    const { sentence, fields } = toFormErrors(refused);
    expect(fields).toEqual({ acceptedOn: sentence });
    expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('不认识的错误也是一句中文，不露英文', () => {
    expect(wordError(new TypeError('x is not a function'))).toMatch(/^[^a-z]+。$/);
  });

  it('交给表单时去掉前缀、数字当下标', () => {
    expect(toFieldData(invalid, 'parties')).toEqual([
      { name: [0, 'name'], errors: ['请填写姓名'] },
    ]);
  });

  it('可复制的详情有记录编号', () => {
    const fault = new RequestError({ code: 'INTERNAL', faultId: 'F-7' });
    expect(errorDetails(fault)).toBe('错误代码：INTERNAL\n记录编号：F-7');
  });

  it('资料文件夹打不开的原因按代码说，说不出原因时也有话，代码不认识的过不了边界', () => {
    const gone = wordProblem({ code: 'DATA_FOLDER_GONE', data: { folder: 'D:\\资料' } });
    expect(gone).toContain('文件夹');
    const { problem } = bootstrapSchema.shape;
    expect(problem.safeParse({ code: 'WHAT_IS_THIS', data: {} }).success).toBe(false);
    expect(wordProblem(null)).toMatch(/。$/);
  });
});
