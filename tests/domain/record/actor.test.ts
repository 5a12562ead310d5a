import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import {
  actorWithAllRights,
  hasRight,
  maySee,
  NOBODY,
  sightOf,
  signatureOf,
} from '@shared/domain/record/actor';
import { ALL_RIGHTS, type Right } from '@shared/domain/record/rights';
import { STUDIO_ACTS } from '@shared/domain/studio/acts/studio-acts';
import { describe, expect, test } from 'vitest';

const LI = actorWithAllRights({ id: 'm1', name: '李㛃' });
const named = (id: string | null) => ({ id, sight: 'named' as const, rights: new Set<Right>() });

describe('谁在办', () => {
  test('who is built in may do everything and sees all, without a question asked of any record', () => {
    expect(ALL_RIGHTS.filter((right) => !hasRight(LI, right))).toEqual([]);
    expect(sightOf(LI)).toBeNull();
    expect(maySee(LI, { id: 'r1', visibleTo: [] })).toBe(true);
  });

  test('who sees what names them sees nothing else, and nobody sees nothing', () => {
    expect(maySee(named('m1'), { id: 'r1', visibleTo: ['m2', 'm1'] })).toBe(true);
    expect(maySee(named('m1'), { id: 'r1', visibleTo: ['m2'] })).toBe(false);
    expect(maySee(named('m1'), { id: 'r1', visibleTo: [] })).toBe(false);
    expect(maySee(named(null), { id: 'r1', visibleTo: ['m1'] })).toBe(false);
  });

  test('nobody signs nothing', () => {
    expect([signatureOf(LI), signatureOf(NOBODY)]).toEqual(['李㛃', '']);
  });

  test('no act speaks without words: each has a button and says what was done', () => {
    for (const { words, right } of [...Object.values(CASE_ACTS), ...Object.values(STUDIO_ACTS)]) {
      expect(words.button.trim()).not.toBe('');
      expect(words.done).toMatch(/了/);
      expect(ALL_RIGHTS).toContain(right);
    }
  });
});
