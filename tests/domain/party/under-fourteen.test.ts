import { isUnderFourteen } from '@shared/domain/party/under-fourteen';
import { expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeOrganization, makeParty } from '../../support/make-case';

const BOY = '110101201211193016';

it.each([
  ['生日那天满14周岁', { birthDate: day('2012-11-19') }, false],
  ['差一天', { birthDate: day('2012-11-20') }, true],
  ['没填生日，凭身份证号码', { birthDate: null, idNumber: BOY }, true],
  ['生日和号码都不知道，凭说的年龄', { birthDate: null, idNumber: '', statedAge: 13 }, true],
  ['说的年龄是14岁', { birthDate: null, idNumber: '', statedAge: 14 }, false],
  ['什么都不知道，不当孩子看', { birthDate: null, idNumber: '', statedAge: null }, false],
  [
    '号码抄错了，不凭它',
    { birthDate: null, idNumber: '110101201211193014', statedAge: null },
    false,
  ],
] as const)('%s', (_name, changes, isYoung) => {
  const on = changes.birthDate === null ? day('2026-11-18') : day('2026-11-19');
  expect(isUnderFourteen(makeParty(changes), on)).toBe(isYoung);
});

it('单位没有年龄', () =>
  expect(isUnderFourteen(makeOrganization(), day('2026-11-19'))).toBe(false));
