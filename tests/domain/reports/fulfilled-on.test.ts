import { fulfilledOn } from '@shared/domain/case/facts/fulfilled-on';
import { expect, test } from 'vitest';
import { day } from '../../support/day';
import { makeSigning, makeTerms } from '../../support/make-agreement';
import { makeAgreedCase } from '../../support/make-case';
import { makeFulfillment } from '../../support/make-follow-through';

test.each([
  ['签字当天付清、次月才盖章：算在生效那天', '2026-11-30', '2026-12-01', '2026-12-01'],
  ['生效以后付清：算在付清那天', '2026-12-05', '2026-12-01', '2026-12-05'],
])('自动履行，%s', (_name, recordedOn, sealedOn, expected) => {
  const signedOn = day('2026-11-30');
  const one = makeAgreedCase({
    agreement: {
      form: 'written',
      terms: makeTerms(),
      number: '1',
      signing: makeSigning({
        partiesSignedOn: signedOn,
        mediatorsSignedOn: signedOn,
        sealedOn: day(sealedOn),
      }),
    },
    fulfillmentRecords: [makeFulfillment({ recordedOn: day(recordedOn) })],
  });
  expect(fulfilledOn(one)).toBe(expected);
});
