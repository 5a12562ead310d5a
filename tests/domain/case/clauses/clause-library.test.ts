import { CLAUSE_LIBRARY, nearness } from '@shared/domain/case/clauses/clause-library';
import { dutyWords, isOfDuty, takeClause } from '@shared/domain/case/clauses/clause-words';
import type { Obligation } from '@shared/domain/case/model/agreement';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { MAX_PHRASE } from '@shared/domain/phrase/phrase';
import { fillBlanks, findBlanks } from '@shared/domain/wording/blanks';
import { clauseHints } from '@shared/domain/wording/clause-hints';
import { findCourtGrounds } from '@shared/domain/wording/court-grounds';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { makeOrganization, makeParty } from '../../../support/make-case';

const PARTIES = [
  makeParty({ id: 'a', name: '王秀兰', side: 'applicant' }),
  makeOrganization({ id: 'b', name: '安居公司', side: 'respondent' }),
];

const CLAUSES = CLAUSE_LIBRARY.map((clause) => [clause.text, clause] as const);

/** Something that fits into any room. */
const fillAll = (text: string) =>
  findBlanks(text).reduce((so, { word, name }) => {
    const said =
      name === null
        ? '三'
        : /人$|谁$|姓名/.test(name)
          ? '王秀兰'
          : /日期|哪天/.test(name)
            ? '2026年12月1日'
            : name.includes('数额')
              ? '500'
              : '三';
    return so.replace(word, said);
  }, text);

describe('常用条款', () => {
  it.each(DISPUTE_CATEGORIES.map((one) => [DISPUTE_CATEGORY_LABELS[one], one] as const))(
    '%s有自己的条款',
    (_label, category) => {
      const own = CLAUSE_LIBRARY.filter((clause) => nearness(clause, category) === 0);
      expect(own.length).toBeGreaterThanOrEqual(5);
    },
  );

  it('没有两条一样的，也没有长得存不下的', () => {
    const said = CLAUSE_LIBRARY.map(
      ({ text, duty, categories }) => `${text} ${duty?.action} ${duty?.mode} ${categories.join()}`,
    );
    expect(new Set(said).size).toBe(said.length);
    expect(CLAUSE_LIBRARY.filter(({ text }) => text.length > MAX_PHRASE)).toEqual([]);
  });

  it.each(CLAUSES)('%s：有履行的空就有履行安排，没有的就没有', (text, { duty }) => {
    expect(findBlanks(text).some(({ name }) => isOfDuty(name))).toBe(duty !== null);
    expect(text.endsWith('。')).toBe(true);
    // Room that stands side by side could not be told apart when it is filled anew.
    expect(text).not.toMatch(/＿＿/);
    const names = findBlanks(text).map(({ name }) => name);
    const free = names.filter(
      (name) => !isOfDuty(name) && !/申请人|谁|几时|收款人/.test(name ?? ''),
    );
    expect(new Set(free).size, `one name, one room: ${free.join()}`).toBe(free.length);
  });

  it.each(CLAUSES)('%s：填好以后，自己的提醒一条也不响', (_text, clause) => {
    const taken = takeClause(clause, PARTIES);
    const action = fillAll(clause.duty?.action ?? '');
    const duty: Obligation | null = taken.duty && {
      ...{ id: 'o', obligorPartyId: 'b', obligeePartyId: 'a', action },
      mode: taken.duty.mode ?? 'act',
      amountFen: taken.duty.mode === 'act' ? null : 50_000,
      dueOn: day('2026-12-01'),
    };
    const words = duty === null ? {} : dutyWords([duty], PARTIES);
    const text = fillAll(fillBlanks(clause.text, words));
    const ctx = { names: PARTIES.map(({ name }) => name), agreedOn: day('2026-11-12') };
    expect(findBlanks(text)).toEqual([]);
    expect(findCourtGrounds(text)).toEqual([]);
    expect(clauseHints(text, ctx).map(({ message }) => message)).toEqual([]);
  });
});
