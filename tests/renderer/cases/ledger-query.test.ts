import {
  readLedgerFilter,
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
    const question = CONTRACT['cases.list'].input.safeParse(toCaseQuery(read(address)));
    expect(question.success).toBe(true);
  });

  it('什么条件都没有时，地址是空的', () => {
    expect(writeLedgerFilter(read('')).toString()).toBe('');
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
