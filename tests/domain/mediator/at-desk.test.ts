import {
  chosenToday,
  deskOn,
  isDeskToBeAsked,
  mediatorAtDesk,
} from '@shared/domain/mediator/at-desk';
import { describe, expect, test } from 'vitest';
import { day } from '../../support/day';
import { makeMediator } from '../../support/make-case';

const [first, second, gone] = [
  makeMediator({ id: 'm1', name: '甲' }),
  makeMediator({ id: 'm2', name: '乙' }),
  makeMediator({ id: 'm3', name: '丙', isActive: false }),
];
const TODAY = day('2026-11-19');

test('选了谁就是谁；走了的人不算', () => {
  expect(mediatorAtDesk([first, second, gone], 'm2')?.name).toBe('乙');
  expect(mediatorAtDesk([first, second, gone], 'm3')).toBeNull();
  expect(mediatorAtDesk([first, second, gone], null)).toBeNull();
});

test('只有一名调解员的工作室不用问，就是这一位', () => {
  expect(mediatorAtDesk([first, gone], null)?.name).toBe('甲');
  expect(isDeskToBeAsked([first, gone], null, TODAY)).toBe(false);
});

test('两名以上的，一天问一次；答过、推过的当天不再问', () => {
  expect(isDeskToBeAsked([first, second], null, TODAY)).toBe(true);
  expect(isDeskToBeAsked([first, second], day('2026-11-18'), TODAY)).toBe(true);
  expect(isDeskToBeAsked([first, second], TODAY, TODAY)).toBe(false);
});

test('只能查看的电脑上不问；当班的是谁，照说（bug: 改不了的窗口还问谁当班）', () => {
  const choice = { deskMediatorId: 'm2', deskAskedOn: day('2026-11-18') };
  const none = { mediatorId: null, isToBeAsked: false };
  expect(deskOn(TODAY, [first, second], choice, true)).toEqual(none);
  expect(deskOn(TODAY, [first, second], choice, false)).toEqual({ ...none, isToBeAsked: true });
  const asked = { ...choice, deskAskedOn: TODAY };
  expect(deskOn(TODAY, [first, second], asked, true)).toEqual({ ...none, mediatorId: 'm2' });
});

describe('昨天选的人', () => {
  test('今天没有再选，就不记在他名下（漏掉就会：别人办的写成他办的）', () => {
    const choice = { deskMediatorId: 'm1', deskAskedOn: day('2026-11-18') };
    expect(chosenToday(choice, day('2026-11-18'))).toBe('m1');
    expect(chosenToday(choice, day('2026-11-19'))).toBeNull();
    expect(chosenToday({ ...choice, deskAskedOn: null }, day('2026-11-19'))).toBeNull();
  });
});
