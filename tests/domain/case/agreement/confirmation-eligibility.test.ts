import {
  confirmationConditions,
  courtGroundOf,
  materialsNeeded,
} from '@shared/domain/case/agreement/confirmation-eligibility';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { recordConfirmation } from '@shared/domain/case/rules/confirmation';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import { makeClause, makeSigning, makeTerms } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
  makeOrallyAgreedCase,
  makeParty,
  makeRegistration,
} from '../../../support/make-case';
import { makeConfirmation } from '../../../support/make-follow-through';

function standing(one: MediationCase, key: string, today = '2026-11-19') {
  return confirmationConditions(one, makeContext({ today: day(today) })).find(
    (condition) => condition.key === key,
  )?.standing;
}

const of = (category: 'marriage_family' | 'forest_land' | 'traffic_accident') =>
  makeAgreedCase({ registration: makeRegistration({ category }) });

describe('能不能申请司法确认', () => {
  test.each<[string, MediationCase, string, string, string | undefined]>([
    ['书面协议', makeAgreedCase(), 'written', '2026-11-19', 'met'],
    ['口头协议：先写成书面', makeOrallyAgreedCase(), 'written', '2026-11-19', 'lacking'],
    ['第三十天是星期六，顺延到星期一', makeAgreedCase(), 'limit', '2026-12-14', 'met'],
    ['过了顺延后的那一天', makeAgreedCase(), 'limit', '2026-12-15', 'lacking'],
    [
      '婚姻家庭：身份关系不受理，请看条款',
      of('marriage_family'),
      'scope',
      '2026-11-19',
      'doubtful',
    ],
    ['山林土地：确权不受理，请看条款', of('forest_land'), 'scope', '2026-11-19', 'doubtful'],
    ['交通事故：没有这一问', of('traffic_accident'), 'scope', '2026-11-19', undefined],
    ['没有生效的什么都不说', makeMediatingCase(), 'written', '2026-11-19', undefined],
  ])('%s', (_name, one, key, today, expected) => {
    expect(standing(one, key, today)).toBe(expected);
  });

  const saying = (text: string, category: 'marriage_family' | 'traffic_accident') =>
    makeAgreedCase({
      registration: makeRegistration({ category }),
      agreement: {
        ...{ form: 'written', number: '1', signing: makeSigning() },
        terms: makeTerms({ clauses: [makeClause({ text })] }),
      },
    });

  test.each<[string, string, 'marriage_family' | 'traffic_accident', string[]]>([
    [
      '写明解除收养的，点名第几条，不再泛泛说',
      '双方解除收养关系。',
      'marriage_family',
      ['ground_identity'],
    ],
    ['婚姻家庭里只有抚养费的，照类别提醒一句', '每月付抚养费。', 'marriage_family', ['scope']],
    [
      '违法的约定，类别那一句也还在',
      '女方三年内不得再婚。',
      'marriage_family',
      ['scope', 'ground_public_order'],
    ],
    [
      '别的类别，条款里写了确权也提醒',
      '房屋归王某所有。',
      'traffic_accident',
      ['ground_ownership'],
    ],
    ['交付房屋不是确权', '把房屋交付王某使用。', 'traffic_accident', []],
    ['含糊的词归“写明没有”那一条', '尽快付清。', 'traffic_accident', []],
  ])('%s', (_name, text, category, keys) => {
    const found = confirmationConditions(saying(text, category), makeContext()).filter(
      ({ key }) => key === 'scope' || key.startsWith('ground_'),
    );
    expect(found.map(({ key }) => key)).toEqual(keys);
    for (const one of found) expect(one.text).toMatch(/第(?:355|358|三百五十五)条/);
  });

  test('哪一条写的，说得出来（bug: 二十条里找不到是哪一句）', () => {
    const [found] = confirmationConditions(
      saying('房屋归王某所有。', 'traffic_accident'),
      makeContext(),
    ).filter(({ key }) => key === 'ground_ownership');
    expect(found?.text).toContain('第 1 条“房屋归王某所有”可能涉及物权、知识产权确权');
  });

  test('法院委派的去邀请调解的法院，别的不替人选', () => {
    const from = (source: 'court_pre_filing' | 'application_written') => ({
      registration: makeRegistration({ source }),
    });
    expect(courtGroundOf(from('court_pre_filing'))).toBe('inviting');
    expect(courtGroundOf(from('application_written'))).toBeNull();
  });

  test('有代理人的才要授权委托书', () => {
    expect(materialsNeeded([makeParty()])).not.toContain('power_of_attorney');
  });
});

describe('登记司法确认', () => {
  const ctx = makeContext();
  const record = (changes: Parameters<typeof makeConfirmation>[0], one = makeAgreedCase()) =>
    recordConfirmation(one, makeConfirmation(changes), ctx);

  test.each<[string, Parameters<typeof makeConfirmation>[0], string | null]>([
    ['双方共同申请', {}, null],
    ['只有一方去的', { isJoint: false }, 'confirmation.isJoint'],
    ['没有说是不是一起去的', { isJoint: null }, 'confirmation.isJoint'],
    ['才申请就有裁定日期', { decidedOn: day('2026-11-18') }, 'confirmation.decidedOn'],
    ['才申请就有受理日期', { admittedOn: day('2026-11-17') }, 'confirmation.admittedOn'],
    [
      '受理早于申请',
      { state: 'admitted', admittedOn: day('2026-11-15') },
      'confirmation.admittedOn',
    ],
    [
      '送达早于裁定',
      { state: 'confirmed', decidedOn: day('2026-11-18'), servedOn: day('2026-11-17') },
      'confirmation.servedOn',
    ],
    [
      '撤回的没有裁定书可以送达',
      { state: 'withdrawn', decidedOn: day('2026-11-18'), servedOn: day('2026-11-18') },
      'confirmation.servedOn',
    ],
    ['撤回的写撤回的日子', { state: 'withdrawn', decidedOn: day('2026-11-18') }, null],
  ])('%s', (_name, changes, field) => {
    const ruling = record(changes);
    expect(ruling.ok ? null : refusalOf(ruling).field).toBe(field);
  });

  test('以前登记的没有问过是不是一起去的：改进展时不追问，新写成“只有一方”不行', () => {
    const older = makeAgreedCase({ judicialConfirmation: makeConfirmation({ isJoint: null }) });
    const decided = { state: 'confirmed' as const, decidedOn: day('2026-11-18'), isJoint: null };
    expect(ruledValue(record(decided, older)).judicialConfirmation?.isJoint).toBeNull();
    expect(codeOf(record({ ...decided, isJoint: false }, older))).toBe('NOT_NOW');
  });
});
