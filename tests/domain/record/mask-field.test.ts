import { naturalPersonSchema, organizationSchema } from '@shared/domain/party/party';
import { maskField } from '@shared/domain/record/mask-field';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

describe('一项显示多少，看这一项自己怎么说', () => {
  const person = naturalPersonSchema.shape;
  test.each([
    ['身份证号', person.idNumber, '230102197506010023', '230102********0023'],
    ['电话', person.phone, '13800001234', '138****1234'],
    [
      '信用代码是公开的',
      organizationSchema.shape.creditCode,
      '91350100M000100Y43',
      '91350100M000100Y43',
    ],
  ])('%s', (_name, schema, text, shown) => {
    expect(maskField(schema, text)).toBe(shown);
  });

  test('不是一项的，不许猜（bug: 没登记的号码原样印出来）', () => {
    expect(() => maskField(z.string(), '230102197506010023')).toThrow();
  });
});
