import {
  readCategory,
  readForm,
  readFulfillment,
  readResult,
  readSource,
} from '@shared/domain/import/read-code';
import { readDay } from '@shared/domain/import/read-day';
import { readAmount, readCount, readYes } from '@shared/domain/import/read-figure';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';

const rules = { today: localDate('2026-11-30'), is1904: false };
const day = (typed: string, is1904 = false) => {
  const read = readDay(typed, { ...rules, is1904 });
  return 'problem' in read ? read.problem : read.value;
};

describe('days as ledgers write them', () => {
  it.each([
    ['2024-11-03', '2024-11-03'],
    ['2024.11.3', '2024-11-03'],
    ['2024.11.3.', '2024-11-03'],
    ['2024/1/9 14:30', '2024-01-09'],
    ['2024年11月3日', '2024-11-03'],
    ['２０２４年１１月３日', '2024-11-03'],
    ['二〇二四年十一月三日', '2024-11-03'],
    ['二○二四年二月二十日', '2024-02-20'],
    ['20241103', '2024-11-03'],
    ['2024-11-03T00:00:00', '2024-11-03'],
    ['45599', '2024-11-03'],
    ['45599.5', '2024-11-03'],
    ['', null],
    ['/', null],
    ['无', null],
  ])('reads %s', (typed, expected) => {
    expect(day(typed)).toBe(expected);
  });

  it('counts the days of a file from 1904 by its own first day', () => {
    expect(day('44137', true)).toBe('2024-11-03');
  });

  it.each([
    ['2024年11月', '只有年和月'],
    ['11月3日', '没有写年份'],
    ['24.11.3', '只有两位'],
    ['2024.11.3-2024.11.5', '一段时间'],
    ['2024-02-30', '不是日期'],
    ['去年冬天', '不是日期'],
    ['2027-01-01', '晚于今天'],
    ['1900-01-01', '太早'],
    ['12', '不是日期'],
  ])('explains %s and guesses nothing', (typed, why) => {
    expect(day(typed)).toContain(why);
  });
});

describe('figures as ledgers write them', () => {
  const amount = (typed: string) => {
    const read = readAmount(typed);
    return 'problem' in read ? read.problem : read.value;
  };
  it.each([
    ['3000', 300_000],
    ['3,000.50元', 300_050],
    ['３，０００元', 300_000],
    ['￥3000', 300_000],
    ['人民币 3000 元整', 300_000],
    ['1.2万元', 1_200_000],
    ['0.00015万', 150],
    ['2亿', 20_000_000_000],
    ['0.29', 29],
    ['3000.0000000004', 300_000],
    ['', null],
    ['/', null],
    ['无', null],
    ['0', 0],
  ])('reads %s', (typed, fen) => {
    expect(amount(typed)).toBe(fen);
  });
  it.each(['3000元/月', '三千元', '3000+200', '-5', '约3000', '0.005', '99亿'])(
    'does not take %s for an amount',
    (typed) => {
      expect(typeof amount(typed)).toBe('string');
    },
  );
  it.each([
    ['有', true],
    ['是', true],
    ['√', true],
    ['1人', true],
    ['无', false],
    ['否', false],
    ['0', false],
    ['-', false],
    ['', null],
  ])('reads %s as yes or no', (typed, expected) => {
    expect(readYes(typed)).toEqual({ value: expected });
  });
  it('asks where neither yes nor no is said', () => {
    expect(readYes('待查')).toHaveProperty('problem');
    expect(readCount('3人')).toEqual({ value: 3 });
    expect(readCount('若干')).toHaveProperty('problem');
  });
});

describe('words of ledgers', () => {
  it.each([
    ['法院委派', 'court_pre_filing'],
    ['诉前委派', 'court_pre_filing'],
    ['人民法院委托', 'court_post_filing'],
    ['派出所移送', 'police'],
    ['110警情', 'police'],
    ['12345热线', 'hotline_12345'],
    ['主动排查', 'own_initiative'],
    ['依申请', 'application_oral'],
    ['当事人书面申请', 'application_written'],
    ['妇联转办', 'other_department'],
  ])('source %s', (typed, code) => {
    expect(readSource(typed)?.code).toBe(code);
  });
  it.each([
    ['邻里', 'neighborhood'],
    ['邻里纠纷', 'neighborhood'],
    ['婚姻家庭继承', 'marriage_family'],
    ['拖欠农民工工资', 'migrant_wages'],
    ['劳动争议', 'other_labor'],
    ['道路交通事故损害赔偿', 'traffic_accident'],
    ['征地拆迁', 'expropriation_demolition'],
    ['山林土地', 'forest_land'],
    ['民间借贷', 'contract'],
    ['其它', 'other'],
  ])('category %s', (typed, code) => {
    expect(readCategory(typed)?.code).toBe(code);
  });
  it.each([
    ['调解成功', 'agreed'],
    ['达成协议', 'agreed'],
    ['未达成协议', 'not_agreed'],
    ['调解不成功', 'not_agreed'],
    ['不成功', 'not_agreed'],
    ['终止', 'not_agreed'],
    ['不予受理', 'declined'],
    ['撤回申请', 'withdrawn'],
    ['正在调解', 'open'],
    ['未办结', 'open'],
  ])('result %s', (typed, code) => {
    expect(readResult(typed)?.code).toBe(code);
  });
  it('takes no word that may mean either', () => {
    expect(readResult('办结')).toBeNull();
    expect(readCategory('涉军')).toBeNull();
  });
  it('never takes 未履行 for performed', () => {
    expect(readFulfillment('已履行')?.code).toBe('fulfilled');
    expect(readFulfillment('当场履行完毕')?.code).toBe('fulfilled');
    expect(readFulfillment('部分履行')?.code).toBe('partly_fulfilled');
    expect(readFulfillment('未履行')).toBeNull();
    expect(readFulfillment('履行中')).toBeNull();
    expect(readForm('口头')?.code).toBe('oral');
    expect(readForm('制作协议书')?.code).toBe('written');
  });
});
