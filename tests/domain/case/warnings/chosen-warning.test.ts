import { CHOSEN_WARNING } from '@shared/domain/case/warnings/chosen-warning';
import { expect, it } from 'vitest';
import { makeCase, makeParty } from '../../../support/make-case';

const side = (count: number, of: 'applicant' | 'respondent') =>
  Array.from({ length: count }, (_, at) =>
    makeParty({ id: `${of}-${at}`, side: of, isChosenToSpeak: true }),
  );

it.each([
  ['五名', side(5, 'applicant'), 0],
  ['六名', side(6, 'applicant'), 1],
  ['两边各五名', [...side(5, 'applicant'), ...side(5, 'respondent')], 0],
])('推选的代表人：%s', (_what, parties, count) => {
  const told = CHOSEN_WARNING.of(makeCase({ parties }), {} as never);
  expect(told).toHaveLength(count);
});
