import { isLocalDate, sayNoSuchDay } from '@shared/domain/kernel/local-date';
import {
  clockTimeSchema,
  countSchema,
  fenSchema,
  idSchema,
  lineSchema,
  localDateSchema,
  textSchema,
  yearMonthSchema,
} from '@shared/domain/kernel/schemas';
import { nextOrdinalSchema, numberPatternSchema } from '@shared/domain/studio/number-pattern';
import { DEFAULT_SETTINGS, studioSettingsSchema } from '@shared/domain/studio/studio';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';

function saidOf(schema: z.ZodType, typed: unknown): string {
  return schema.safeParse(typed).error?.issues[0]?.message ?? '';
}

describe('红字说什么才对（bug: 只说不行，不说该怎样填）', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['负的金额', fenSchema, -100, '金额不能是负数，请去掉前面的“-”，例如 3000 或 3000.50'],
    ['半分钱', fenSchema, 0.5, '例如 3000.50'],
    ['太大的金额', fenSchema, 1e12, '请核对是不是多打了几个 0'],
    ['没有的日子', localDateSchema, '2026-02-30', '2026年2月只有 1 到 28 日'],
    ['闰年', localDateSchema, '2028-02-30', '2028年2月只有 1 到 29 日'],
    ['没有的月份', localDateSchema, '2026-13-01', '一年没有第 13 个月'],
    ['年份打错', localDateSchema, '1026-11-05', '年份 1026 不对'],
    ['不是日子', localDateSchema, '前几天', '例如 2026-11-05'],
    ['时间', clockTimeSchema, '下午两点', '例如 14:30'],
    ['月份', yearMonthSchema, '2026-13', '“2026-11”的样子'],
    ['一行太长', lineSchema('姓名', 5), '一二三四五六七', '姓名不能超过 5 个字，多了 2 个'],
    ['扩展区的字算一个', lineSchema('姓名', 1), '𠮷㛃', '多了 1 个'],
    ['一段太长', textSchema('情况', 3), '一二三四', '多了 1 个'],
    ['整数', countSchema('期限', 1, 365, 30), 0, '期限请填 1 到 365 的整数，例如 30'],
    ['不是整数', countSchema('期限', 1, 365, 30), 1.5, '期限请填 1 到 365 的整数，例如 30'],
    ['没有填数', countSchema('期限', 1, 365, 30), Number.NaN, '例如 30'],
    ['内部编号', idSchema, '../..', '请重新打开本页'],
    ['编号没有号码', numberPatternSchema, '（{年}）人调字第号', '例如 （2026）人调字第1号'],
    [
      '编号太长',
      numberPatternSchema,
      `{年}${'字'.repeat(60)}{序号}`,
      '编号样式不能超过 60 个字，多了',
    ],
    ['编号里的花括号', numberPatternSchema, '{年}{调}{序号}', '请去掉'],
    ['下一个号码', nextOrdinalSchema, 0, '下一个号码请填 1 到 99999 的整数，例如 38'],
  ])('%s', (_name, schema, typed, words) => {
    expect(saidOf(schema, typed)).toContain(words);
  });

  it.each(['2026-11-05', '2028-02-29', '1900-01-01'])('%s 是有的日子，不会说没有', (day) => {
    expect(isLocalDate(day)).toBe(true);
    expect(sayNoSuchDay(day)).not.toContain('：');
  });

  it.each<[string, object]>([
    ['调解期限', { mediationLimitInDays: 0 }],
    ['调解期限', { mediationLimitInDays: 1.5 }],
    ['回访期限', { followUpAfterDays: 999 }],
    ['截止日', { reportCutOffDay: 31 }],
    ['社区', { communities: Array(201).fill('社区') }],
    ['网格', { grids: Array(1_001).fill('网格') }],
    ['特殊群体', { specialGroups: Array(51).fill('老年人') }],
  ])('设置里的%s：%o 用中文说（bug: 红字是英文的 Too big）', (what, change) => {
    const said = saidOf(studioSettingsSchema, { ...DEFAULT_SETTINGS, ...change });
    expect(said).toContain(what);
    expect(said).not.toMatch(/[A-Za-z]{3,}/);
  });
});
