import { localDate } from '@shared/domain/kernel/local-date';
import { MAX_PARTIES } from '@shared/domain/party/party';
import type { PartyColumnKey } from '@shared/domain/party/table/party-columns';
import { type PartyRow, readRows } from '@shared/domain/party/table/read-rows';
import { expect, it } from 'vitest';
import { idNumberOf } from '../../../support/twelve-owners';

const TODAY = localDate('2026-11-29');
const ID = idNumberOf('19830315', 412);

let made = 0;

function row(
  cells: Partial<Record<PartyColumnKey, string>>,
  rest: Partial<PartyRow> = {},
): PartyRow {
  made += 1;
  return { id: `r${made}`, side: 'applicant', isUnit: null, placeId: null, cells, ...rest };
}

function readOne(cells: Partial<Record<PartyColumnKey, string>>, rest: Partial<PartyRow> = {}) {
  const [reading] = readRows([row(cells, rest)], [], TODAY);
  if (reading === undefined) throw new Error('one row was read');
  return reading;
}

const said = ({ problems, doubts }: ReturnType<typeof readOne>) =>
  [...problems, ...doubts].map(({ sentence }) => sentence).join();

it('性别和出生日期由身份证号带出，和表单一样', () => {
  const { party, problems, doubts } = readOne({
    name: '王　丽',
    number: ` '${ID} `,
    ethnicity: '汉',
  });
  expect(problems).toEqual([]);
  expect(doubts).toEqual([]);
  expect(party).toMatchObject({
    kind: 'natural_person',
    name: '王丽',
    idNumber: ID,
    identityPaper: 'resident_id',
    sex: 'female',
    birthDate: '1983-03-15',
    ethnicity: '汉',
  });
});

it.each([
  ['3.10115E+17', /变成了 3.10115E\+17/],
  ['4.199E17', /变成了/],
])('表格软件弄坏的号码 %s 不放进去（放了就是一个假号码）', (number, sentence) => {
  const reading = readOne({ name: '王丽', number });
  expect(reading.party).toBeNull();
  expect(said(reading)).toMatch(sentence);
});

it.each([
  [`${ID.slice(0, 17)}${ID.endsWith('X') ? '1' : 'X'}`, /有一位写错了/],
  [`${ID.slice(0, 15)}000`, /末三位是 000|有一位写错了/],
  ['41990019830315', /现在是 14 位，少了 4 位/],
  ['H12345678', /其他证件/],
])('号码 %s 有疑问：放得进去，话说在前面', (number, sentence) => {
  const reading = readOne({ name: '王丽', number });
  expect(reading.party).not.toBeNull();
  expect(said(reading)).toMatch(sentence);
});

it('生僻字和少数民族姓名一个字不少', () => {
  expect(readOne({ name: '刘𠮷' }).party?.name).toBe('刘𠮷');
  expect(readOne({ name: '阿卜杜热合曼·买买提' }).party?.name).toBe('阿卜杜热合曼·买买提');
});

it.each([
  ['没有姓名', { phone: '139' }, {}, /没有姓名/],
  ['看不出哪一方', { name: '王丽' }, { side: null }, /申请人或被申请人/],
  ['性别写成别的', { name: '王丽', sex: '不详' }, {}, /性别只能写/],
  ['没有的日子', { name: '王丽', birth: '1983-02-30' }, {}, /读不出/],
  ['以后的生日', { name: '王丽', birth: '2027-01-01' }, {}, /晚于今天/],
  ['年龄不是数', { name: '王丽', age: '四十' }, {}, /年龄/],
  ['电话成了科学计数', { name: '王丽', phone: '1.39E+10' }, {}, /电话变成了/],
  ['姓名太长', { name: '王'.repeat(101) }, {}, /不能超过/],
])('%s：这一行不放', (_what, cells, rest, sentence) => {
  const reading = readOne(cells, rest);
  expect(reading.party).toBeNull();
  expect(said(reading)).toMatch(sentence);
});

it('两个人一个号码：后一行不放，空号码不算相同；已有的人也比', () => {
  const readings = readRows(
    [row({ name: '王丽', number: ID }), row({ name: '李建国', number: ID }), row({ name: '赵六' })],
    [],
    TODAY,
  );
  expect(readings.map(({ party }) => party?.name ?? null)).toEqual(['王丽', null, '赵六']);
  expect(readings[1]?.problems[0]?.sentence).toContain('第 1 行王丽');
  const [again] = readRows(
    [row({ name: '王丽', number: ID })],
    [{ name: '王丽', number: ID }],
    TODAY,
  );
  expect(again?.problems[0]?.sentence).toContain('已有的王丽');
});

it('两个没有号码的同名人：放得进去，请核对', () => {
  const readings = readRows([row({ name: '王丽' }), row({ name: '王丽' })], [], TODAY);
  expect(readings.map(({ party }) => party !== null)).toEqual([true, true]);
  expect(readings[1]?.doubts[0]?.sentence).toContain('与第 1 行同名');
});

it('三百行：放得下的放，多出来的每一行都说放不下；坏的一行不占名额', () => {
  const rows = Array.from({ length: 300 }, (_unused, index) =>
    row(index === 0 ? { phone: '1' } : { name: `业主${index}` }),
  );
  const readings = readRows(rows, [{ name: '物业公司', number: '' }], TODAY);
  const taken = readings.filter(({ party }) => party !== null);
  expect(taken).toHaveLength(MAX_PARTIES - 1);
  expect(readings.at(-1)?.problems[0]?.sentence).toContain(`${MAX_PARTIES} 名`);
});

it('听着像单位的按单位放，号码是信用代码；人说是个人就按个人', () => {
  const unit = readOne({
    name: '阳光物业服务有限公司',
    number: '91110105MA01ABCD7M',
    head: '赵顺',
  });
  expect(unit.party).toMatchObject({ kind: 'company', legalRepresentative: '赵顺' });
  expect(readOne({ name: '阳光物业公司' }, { isUnit: false }).party?.kind).toBe('natural_person');
  expect(readOne({ name: '王行' }).party?.kind).toBe('natural_person');
});

it('年龄只在没有出生日期时记下；未满十八的提醒法定代理人', () => {
  expect(readOne({ name: '王丽', age: '42岁' }).party).toMatchObject({ statedAge: 42 });
  expect(readOne({ name: '王丽', number: ID, age: '42' }).party).toMatchObject({ statedAge: null });
  expect(said(readOne({ name: '王小', age: '9' }))).toContain('法定代理人');
});

it.each(['1983-3-15', '1983/03/15', '1983.3.15', '1983年3月15日', '19830315', '1983/3/15 0:00'])(
  '出生日期 %s 读得出',
  (birth) => {
    expect(readOne({ name: '王丽', birth }).party).toMatchObject({ birthDate: '1983-03-15' });
  },
);
