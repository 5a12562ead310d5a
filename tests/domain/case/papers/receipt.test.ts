import type { FulfillmentRecord } from '@shared/domain/case/model/follow-through';
import { paymentsOf } from '@shared/domain/case/papers/outcome/receipt';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { makeAgreedCase } from '../../../support/make-case';
import { makeFulfillment } from '../../../support/make-follow-through';

/** Of the 1,200 元 that are owed. */
function found(id: string, told: Partial<FulfillmentRecord>): FulfillmentRecord {
  return makeFulfillment({ id, ...told });
}

function amountsOf(...fulfillmentRecords: FulfillmentRecord[]): [string, number][] {
  return paymentsOf(makeAgreedCase({ fulfillmentRecords })).map(({ record, amountFen }) => [
    record.id,
    amountFen,
  ]);
}

describe('收条：哪几次收了钱，各多少', () => {
  it.each<[string, FulfillmentRecord[], [string, number][]]>([
    [
      '付清了的不用填数：收条写全数（bug: 照提示没填，收条没有了）',
      [found('f1', { paidFen: null })],
      [['f1', 120_000]],
    ],
    ['填了数的照数', [found('f1', { paidFen: 120_000 })], [['f1', 120_000]]],
    [
      '先付一部分，后来付清没填数：第二张写余下的',
      [
        found('f1', { state: 'partly_fulfilled', paidFen: 50_000, recordedOn: day('2026-11-15') }),
        found('f2', { paidFen: null }),
      ],
      [
        ['f1', 50_000],
        ['f2', 70_000],
      ],
    ],
    ['逾期没付的没有收条', [found('f1', { state: 'overdue', paidFen: null })], []],
    ['不用再履行的没有收条', [found('f1', { state: 'released', paidFen: null })], []],
    [
      '已经付清，又登记一次付清：不出第二张',
      [found('f1', { paidFen: 120_000 }), found('f2', { paidFen: null })],
      [['f1', 120_000]],
    ],
  ])('%s', (_name, records, expected) => {
    expect(amountsOf(...records)).toEqual(expected);
  });
});
