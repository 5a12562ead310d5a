import { CASE_KIND } from '@shared/domain/case/case-kind';
import { completeRecord, type JsonRecord, liftRecord } from '@shared/domain/record/upgrade';
import { describe, expect, it } from 'vitest';
import { makeCase, makeParty, makeRegistration } from '../../../support/make-case';

/** As it was written before anybody was asked how many people the dispute concerns. */
function older(): JsonRecord {
  const { peopleInvolved: _people, ...registration } = makeRegistration();
  const { isSelfSupporting: _living, ...party } = makeParty();
  const { attachments: _none, ...rest } = makeCase({ parties: [makeParty()] });
  return { ...rest, registration, parties: [party] };
}

describe('第 1 种存法的案件', () => {
  it('is the same whether it is lifted or read', () => {
    const lifted = liftRecord(CASE_KIND, older(), { from: 1, to: 2 });
    expect(lifted).toEqual(CASE_KIND.schema.parse(older()));
    expect(lifted.registration).toMatchObject({ peopleInvolved: null });
  });

  it('what the last programs of its form put in is there: else their changes of it would not fit', () => {
    expect(completeRecord(CASE_KIND, older(), 1).registration).toHaveProperty(
      'peopleInvolved',
      null,
    );
  });

  it('what cannot be a case is left to the schema to refuse', () => {
    expect(liftRecord(CASE_KIND, { registration: 7 }, { from: 1, to: 2 }).registration).toBe(7);
  });
});
