import { isReworkOpen } from '@shared/domain/case/agreement/rework';
import type { VisitAnswer } from '@shared/domain/case/model/follow-through';
import { leastSatisfied, tellSatisfaction } from '@shared/domain/case/model/satisfaction';
import { recordFollowUp } from '@shared/domain/case/rules/follow-through';
import { to3 } from '@shared/domain/case/upgrades/3';
import { describe, expect, it } from 'vitest';
import { refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeAgreedCase, makeContext } from '../../../support/make-case';
import { makeFollowUp } from '../../../support/make-follow-through';

const parties = [
  { id: 'p1', name: '王某' },
  { id: 'p2', name: '李某' },
];
const visit = (...said: VisitAnswer[]) => ({
  answers: said.map((one, at) => ({ partyId: `p${at + 1}`, said: one })),
  satisfaction: null,
});

describe('回访：各人说各人的', () => {
  it.each([
    ['一个人满意', visit('satisfied'), 'satisfied', '满意'],
    ['都满意', visit('satisfied', 'satisfied'), 'satisfied', '都满意'],
    [
      '一个不满意，算不满意（bug: 一方满意盖住了另一方）',
      visit('satisfied', 'dissatisfied'),
      'dissatisfied',
      '王某满意，李某不满意',
    ],
    [
      '没有问到的不算满意，也不算不满意',
      visit('fairly_satisfied', 'not_asked'),
      'fairly_satisfied',
      '王某基本满意，李某没有问到',
    ],
    ['谁都没有问到，什么也不算', visit('not_asked', 'not_asked'), null, '都没有问到'],
    [
      '以前一次只记一个的，不知道是谁说的',
      { answers: [], satisfaction: 'dissatisfied' as const },
      'dissatisfied',
      '不满意（没有分人记）',
    ],
  ])('%s', (_name, told, counts, words) => {
    expect(leastSatisfied(told)).toBe(counts);
    expect(tellSatisfaction(told, parties)).toBe(words);
    expect(isReworkOpen({ ...makeFollowUp(), ...told })).toBe(counts === 'dissatisfied');
  });

  const agreed = makeAgreedCase();
  const both = { visitedPartyIds: ['p1', 'p2'] };

  it('回访了谁，谁就要有一个回答；没有回访的没有（bug: 替没问过的人填了满意）', () => {
    const record = (changes: object) =>
      recordFollowUp(agreed, { ...makeFollowUp(both), ...changes }, makeContext());
    expect(refusalOf(record(visit('satisfied')))).toMatchObject({
      code: 'ANSWER_MISSING',
      field: 'followUp.answers.1.said',
    });
    expect(
      refusalOf(record({ visitedPartyIds: ['p1'], ...visit('satisfied', 'satisfied') })),
    ).toMatchObject({ code: 'UNKNOWN_PARTY' });
    const twice = [
      ...visit('satisfied', 'satisfied').answers,
      { partyId: 'p1', said: 'dissatisfied' },
    ];
    expect(refusalOf(record({ answers: twice }))).toMatchObject({ code: 'PARTY_LISTED_TWICE' });
    expect(ruledValue(record(visit('satisfied', 'not_asked'))).followUps).toHaveLength(1);
  });

  it('新的回访不收“没有分人记”的满意程度', () => {
    const told = { ...makeFollowUp(), satisfaction: 'satisfied' as const };
    expect(
      ruledValue(recordFollowUp(agreed, told, makeContext())).followUps[0]?.satisfaction,
    ).toBeNull();
  });

  it('以前的回访，那一个回答原样留着，不派给任何人', () => {
    const { answers: _none, ...older } = { ...makeFollowUp(both), satisfaction: 'satisfied' };
    expect(to3.lift({ followUps: [older] }).followUps).toEqual([
      { ...older, answers: [], satisfaction: 'satisfied' },
    ]);
  });
});
