import {
  readLedgerFilter,
  sortChoicesFor,
  sortForText,
  toCaseQuery,
  writeLedgerFilter,
} from '@renderer/features/cases/ledger/ledger-query';
import { monthsBefore } from '@renderer/features/cases/ledger/months-before';
import { localDate } from '@shared/domain/kernel/local-date';
import { CONTRACT } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';

const read = (address: string) => readLedgerFilter(new URLSearchParams(address));

describe('台账的条件写在地址里', () => {
  it('退回来还是同一张表', () => {
    const filter = read(
      'text=王𠮷芳&status=mediating&category=contract&month=2026-11&sort=due&page=3',
    );
    expect(readLedgerFilter(writeLedgerFilter(filter))).toEqual(filter);
    expect(filter).toMatchObject({ text: '王𠮷芳', status: 'mediating', sort: 'due', page: 3 });
  });

  it.each([
    'status=nothing',
    'category=__proto__',
    'month=2026-13',
    'mediator=a%20b/../c',
    'page=-1',
    'page=1.5',
    'page=1e400',
    'sort=constructor',
    `text=${'长'.repeat(500)}`,
  ])('乱写的地址 %s 也问得出合规矩的问题', (address) => {
    const question = CONTRACT['cases.list'].input.safeParse(toCaseQuery(read(address), 20));
    expect(question.success).toBe(true);
  });

  it('什么条件都没有时，地址是空的', () => {
    expect(writeLedgerFilter(read('')).toString()).toBe('');
  });
});

describe('台账的次序', () => {
  it('有字要找时，最相关的在前；没有时，新登记的在前', () => {
    expect(read('text=王').sort).toBe('best');
    expect(toCaseQuery(read('text=王'), 20).sortBy).toBe('relevance');
    expect(read('').sort).toBe('newest');
  });

  it('只有空格不算有字，“最相关”选不了', () => {
    expect(read('text=%20%20&sort=best').sort).toBe('newest');
    expect(sortChoicesFor('  ')).not.toContain('best');
    expect(sortChoicesFor('王')).toContain('best');
  });

  it('有字时自己选了“新登记的在前”，退回来还是它', () => {
    const address = writeLedgerFilter({ ...read('text=王'), sort: 'newest' });
    expect(readLedgerFilter(address).sort).toBe('newest');
  });

  it.each([
    ['', '王', 'best'],
    ['text=王', '王某', 'best'],
    ['text=王', '', 'newest'],
    ['sort=due', '王', 'due'],
    ['text=王&sort=newest', '王某', 'newest'],
    ['text=王&sort=amount', '', 'amount'],
  ])('地址 %s 里改找“%s”，次序是 %s', (address, text, sort) => {
    expect(sortForText(read(address), text)).toBe(sort);
  });
});

describe('可选的月份', () => {
  it('从本月往前，跨年不断', () => {
    const months = monthsBefore(localDate('2026-02-10'), null).map(({ value }) => value);
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  });

  it('更早的月份选着时也在里面', () => {
    const months = monthsBefore(localDate('2026-02-10'), '2019-05').map(({ value }) => value);
    expect(months.at(-1)).toBe('2019-05');
  });
});
