import { localDate } from '@shared/domain/kernel/local-date';
import { isNamedIn } from '@shared/domain/mediator/is-named-in';
import type { Mediator } from '@shared/domain/mediator/mediator';
import { proposeMediator } from '@shared/domain/mediator/propose-mediator';
import { describe, expect, it } from 'vitest';
import { makeMediator } from '../../support/make-case';

const TODAY = localDate('2026-12-01');
const GOOD = [{ category: 'other_consumer', title: '其他消费纠纷' }];

const someone = (id: string, known: Partial<Mediator> = {}): Mediator =>
  makeMediator({ id, name: id, strengths: [], absences: [], ...known });
const away = (from: string, to: string) => ({
  absences: [{ from: localDate(from), to: localDate(to), reason: '' }],
});

/** Who is proposed for 消费纠纷, by so many open disputes each. */
function propose(roster: readonly Mediator[], open: Readonly<Record<string, number>> = {}) {
  const proposal = proposeMediator(roster, {
    ...{ category: 'other_consumer', today: TODAY, openOf: (id) => open[id] ?? 0 },
  });
  return proposal && [proposal.mediator.id, proposal.isStrength, proposal.open];
}

describe('由哪朵花来办', () => {
  it.each<[string, readonly Mediator[], Readonly<Record<string, number>>, unknown]>([
    [
      '擅长这一类的，虽然手上多',
      [someone('甲'), someone('乙', { strengths: GOOD })],
      { 乙: 9 },
      ['乙', true, 9],
    ],
    [
      '几位都擅长，手上少的',
      [someone('甲', { strengths: GOOD }), someone('乙', { strengths: GOOD })],
      { 甲: 2, 乙: 1 },
      ['乙', true, 1],
    ],
    [
      '一样多，名册上在前的',
      [someone('甲', { strengths: GOOD }), someone('乙', { strengths: GOOD })],
      { 甲: 1, 乙: 1 },
      ['甲', true, 1],
    ],
    [
      '擅长的今天不在（bug: 住院的人接到新的纠纷）',
      [someone('甲', { strengths: GOOD, ...away('2026-11-30', '2026-12-01') }), someone('乙')],
      {},
      ['乙', false, 0],
    ],
    [
      '昨天回来的算在',
      [someone('甲', { strengths: GOOD, ...away('2026-11-01', '2026-11-30') }), someone('乙')],
      {},
      ['甲', true, 0],
    ],
    [
      '明天才走的算在',
      [someone('甲', { strengths: GOOD, ...away('2026-12-02', '2026-12-09') }), someone('乙')],
      {},
      ['甲', true, 0],
    ],
    [
      '停用的不提',
      [someone('甲', { strengths: GOOD, isActive: false }), someone('乙')],
      {},
      ['乙', false, 0],
    ],
    [
      '擅长别的一类不算',
      [someone('甲', { strengths: [{ category: 'medical', title: '医疗纠纷' }] }), someone('乙')],
      { 甲: 1 },
      ['乙', false, 0],
    ],
    [
      '没有人写专长，手上最少的',
      [someone('甲'), someone('乙')],
      { 甲: 3, 乙: 2 },
      ['乙', false, 2],
    ],
    ['谁都不在，谁也不提', [someone('甲', away('2026-12-01', '2026-12-01'))], {}, null],
    ['没有名册', [], {}, null],
  ])('%s', (_, roster, open, expected) => {
    expect(propose(roster, open)).toEqual(expected);
  });
});

describe('谁的名字写在里面', () => {
  it.each([
    ['苏玉梅', true],
    ['社区书记 欧阳立、苏玉梅', true],
    ['孟庆云，苏玉梅；王芳', true],
    ['苏玉梅花', false],
    ['苏玉', false],
    ['', false],
  ])('%s（bug: 名字是别人名字的一截，也算成她的）', (text, expected) => {
    expect(isNamedIn(text, '苏玉梅')).toBe(expected);
    expect(isNamedIn(text, '')).toBe(false);
  });
});
