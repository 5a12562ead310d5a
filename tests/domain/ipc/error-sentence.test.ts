import { APP_ERROR_CODES } from '@shared/ipc/app-error';
import { errorSentence } from '@shared/ipc/error-sentence';
import { describe, expect, test } from 'vitest';

describe('出错时说的话', () => {
  test.each(APP_ERROR_CODES)('%s 没有数据时也是完整的中文句子', (code) => {
    const sentence = errorSentence({ code });
    expect(sentence).toMatch(/。$/);
    expect(sentence).not.toMatch(/undefined|NaN|null|[A-Z_]{4,}/);
  });

  test('填写有误：每一处说一遍，同样的话不重复', () => {
    const sentence = errorSentence({
      code: 'VALIDATION_FAILED',
      issues: [
        { path: 'registration.registeredOn', message: '没有这一天' },
        { path: 'parties.0.name', message: '请填写姓名' },
        { path: 'parties.1.name', message: '请填写姓名' },
      ],
    });
    expect(sentence).toBe('填写的内容有误，没有保存：没有这一天；请填写姓名。');
  });

  test('表单里填不出的错误也不说英文', () => {
    const issues = [{ path: 'caseId', message: 'Invalid input: expected string' }];
    expect(errorSentence({ code: 'VALIDATION_FAILED', issues })).toBe(
      '填写的内容有误，没有保存：有一项内容不合格式。',
    );
  });

  test('规则不许：用规则自己的话', () => {
    const sentence = errorSentence({
      code: 'RULE_REFUSED',
      refusal: { code: 'CONSENT_REFUSED', data: { name: '李某' } },
    });
    expect(sentence).toContain('李某明确拒绝调解');
  });

  test.each([
    ['DATA_FOLDER_GONE', { folder: 'E:\\调解资料' }, 'E:\\调解资料'],
    ['FILE_BUSY', { file: '月报.xlsx' }, '月报.xlsx'],
    ['FILE_FROM_NEWER_VERSION', { file: 'studio.json' }, 'studio.json'],
  ] as const)('%s 说出是哪个', (code, data, words) => {
    expect(errorSentence({ code, data })).toContain(words);
  });

  test('磁盘满：说清没存上、怎么办、写的还在', () => {
    expect(errorSentence({ code: 'DISK_FULL' })).toBe(
      '磁盘空间不足，刚才的内容没有保存成功。请清理磁盘后再保存，已写的内容还在窗口里。',
    );
  });

  test('意外的错误带上编号', () => {
    expect(errorSentence({ code: 'INTERNAL', faultId: 'F-20261119-1' })).toContain('F-20261119-1');
  });
});
