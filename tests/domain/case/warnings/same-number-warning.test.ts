import { SAME_NUMBER_WARNING } from '@shared/domain/case/warnings/same-number-warning';
import { expect, it } from 'vitest';
import { makeCase, makeOrganization, makeParty } from '../../../support/make-case';

const NUMBER = '23010219750601002x';
const first = makeParty({ name: '王丽', idNumber: NUMBER });

it.each([
  [
    '一个号码，大小写不同',
    makeParty({ id: 'p2', name: '李强', idNumber: '23010219750601002X' }),
    1,
  ],
  ['都没有号码', makeParty({ id: 'p2', name: '李强', idNumber: '' }), 0],
  ['只填了开头', makeParty({ id: 'p2', name: '李强', idNumber: '230102' }), 0],
  ['单位', makeOrganization(), 0],
])('一件里两个人一个号码，说一遍，说在下面那一名：%s', (_what, other, count) => {
  const told = SAME_NUMBER_WARNING.of(makeCase({ parties: [first, other] }), {} as never);
  expect(told).toHaveLength(count);
  if (count === 1)
    expect(told).toMatchObject([
      { field: 'parties.1.idNumber', message: expect.stringContaining('李强的号码与王丽的相同') },
    ]);
});
