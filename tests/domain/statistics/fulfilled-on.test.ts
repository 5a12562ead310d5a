import { fulfilledOn } from '@shared/domain/statistics/fulfilled-on';
import { expect, test } from 'vitest';
import { day } from '../../support/day';
import { makeAgreedCase, makeMediatingCase } from '../../support/make-case';
import { makeFulfillment } from '../../support/make-follow-through';

const paidOn = (recordedOn: string) => [makeFulfillment({ recordedOn: day(recordedOn) })];

test('盖章前一天付清的，自生效那天算履行（漏掉就会：上个月的履行，这个月才有协议）', () => {
  const early = makeAgreedCase({ fulfillmentRecords: paidOn('2026-11-11') });
  expect(fulfilledOn(early)).toBe('2026-11-12');
  expect(fulfilledOn(makeAgreedCase({ fulfillmentRecords: paidOn('2026-11-18') }))).toBe(
    '2026-11-18',
  );
  expect(fulfilledOn(makeMediatingCase({ fulfillmentRecords: paidOn('2026-11-11') }))).toBeNull();
});
