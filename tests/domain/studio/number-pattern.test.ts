import { formatCaseNumber, numberPatternSchema } from '@shared/domain/studio/number-pattern';
import { DEFAULT_SETTINGS, studioSchema, studioSettingsSchema } from '@shared/domain/studio/studio';
import { describe, expect, test } from 'vitest';
import { makeStudio } from '../../support/make-case';

describe('编号样式', () => {
  test.each([
    ['（{年}）人调字第{序号}号', 7, '（2026）人调字第7号'],
    ['某调〔{年}〕{序号:3}号', 7, '某调〔2026〕007号'],
    ['某调〔{年}〕{序号:3}号', 1234, '某调〔2026〕1234号'],
  ])('%s', (pattern, ordinal, number) => {
    expect(numberPatternSchema.parse(pattern)).toBe(pattern);
    expect(formatCaseNumber(pattern, { year: 2026, ordinal })).toBe(number);
  });

  test.each([
    ['没有序号', '（{年}）人调字'],
    ['没有年', '人调字第{序号}号'],
    ['位数是零', '{年}{序号:0}'],
    ['不认识的花括号', '{年}{序号}{月}'],
    ['花括号没有闭合', '{年}{序号}{'],
    ['太长', `{年}{序号}${'字'.repeat(60)}`],
    ['空', ''],
  ])('%s，不收', (_name, pattern) => {
    expect(numberPatternSchema.safeParse(pattern).success).toBe(false);
  });

  test.each([
    ['换行', '{年}\n第{序号}号', '{年} 第{序号}号'],
    ['控制字符', '{年}\u0000第{序号}号', '{年}第{序号}号'],
    ['半个代理对', '\uD842{年}第{序号}号', '{年}第{序号}号'],
    ['反向书写标记', '{年}\u202E第{序号}号', '{年}第{序号}号'],
  ])('打不出来的%s不进编号，文书、表格和文件名里都一样', (_name, typed, pattern) => {
    expect(numberPatternSchema.parse(typed)).toBe(pattern);
  });

  test('不同的序号得到不同的编号', () => {
    const numbers = Array.from({ length: 1_200 }, (_, index) =>
      formatCaseNumber('{年}{序号:2}', { year: 2026, ordinal: index + 1 }),
    );
    expect(new Set(numbers).size).toBe(1_200);
  });
});

describe('工作室', () => {
  test('默认设置自身合格', () => {
    expect(studioSettingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(studioSchema.parse(makeStudio())).toEqual(makeStudio());
  });

  test.each([
    ['截止日29号，二月没有', { reportCutOffDay: 29 }],
    ['截止日零号', { reportCutOffDay: 0 }],
    ['期限零日', { mediationLimitInDays: 0 }],
    ['期限半日', { mediationLimitInDays: 1.5 }],
  ])('%s，不收', (_name, change) => {
    expect(studioSettingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...change }).success).toBe(false);
  });

  test.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'file:///etc/passwd',
    `data:image/png;base64,${'A'.repeat(420_000)}`,
  ])('标志 %.30s 不收', (logoDataUrl) => {
    const studio = makeStudio();
    const profile = { ...studio.profile, logoDataUrl };
    expect(studioSchema.safeParse({ ...studio, profile }).success).toBe(false);
  });
});
