import { CLAUSE_LIBRARY } from '@shared/domain/case/clauses/clause-library';
import { modelOf, ownClause } from '@shared/domain/phrase/own-clause';
import { type OwnPhrase, ownPhraseSchema } from '@shared/domain/phrase/phrase';
import { PHRASE_ACTS } from '@shared/domain/phrase/phrase-acts';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { refusalOf, ruledValue } from '../../support/expect-ruling';

const ctx = { now: '2026-11-12T08:00:00.000Z' };
const phrase = (changes: Partial<OwnPhrase>): OwnPhrase => ({
  ...blankOf(ownPhraseSchema),
  ...{ place: 'clause', text: '＿履行安排＿。' },
  ...changes,
});
const register = (changes: Partial<OwnPhrase>, now = ctx.now) =>
  PHRASE_ACTS.register.begin({ id: 'f1' }, { phrase: phrase(changes) }, { now });

describe('自己的常用条款', () => {
  it.each([
    ['手机号', { text: '联系13812345678。' }, 'phrase.text'],
    ['证件号码', { text: '持11010119900307123X办理。' }, 'phrase.text'],
    [
      '做什么里的账号',
      { action: '汇到6222020200112233445', mode: 'lump_sum' as const },
      'phrase.action',
    ],
    ['有做什么、没有履行方式', { action: '修好门' }, 'phrase.mode'],
    ['有履行方式、没有做什么', { mode: 'act' as const }, 'phrase.action'],
  ])('不收：%s', (_name, changes, field) => {
    expect(refusalOf(register(changes)).field).toBe(field);
  });

  it('记录里的常用语照原样存，号码由人来改', () => {
    expect(register({ place: 'record', text: '电话13812345678。' }).ok).toBe(true);
  });

  it('后存的排在后面，调整次序只改次序', () => {
    const first = ruledValue(register({}));
    const second = ruledValue(register({}, '2026-11-12T08:00:00.001Z'));
    expect(second.rank).toBeGreaterThan(first.rank);
    const input = { rank: first.rank, passed: { id: first.id, rank: second.rank } };
    const moved = ruledValue(PHRASE_ACTS.arrange.apply(second, input, ctx));
    expect(moved).toEqual({ ...second, rank: first.rank });
    expect(PHRASE_ACTS.arrange.followUps?.(moved, input, ctx)).toEqual([
      {
        ...{ kind: 'phrase', act: 'arrange', id: first.id },
        input: { rank: second.rank, passed: null },
      },
    ]);
  });

  it('自带的每一条都存得成自己的，放出来还是那一条', () => {
    for (const clause of CLAUSE_LIBRARY) {
      const own = ownClause(clause, clause.categories[0] ?? null);
      expect(register(own).ok, clause.text).toBe(true);
      expect(modelOf(own)).toEqual({ ...clause, categories: clause.categories.slice(0, 1) });
    }
  });
});
