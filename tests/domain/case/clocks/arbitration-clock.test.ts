import { clockOf } from '@shared/domain/case/clocks/clocks';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Registration } from '@shared/domain/case/model/registration';
import { addDays } from '@shared/domain/kernel/local-date';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { makeSigning, makeTerms } from '../../../support/make-agreement';
import {
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
  makeRegistration,
} from '../../../support/make-case';

const CTX = makeContext();

function labor(change: Partial<Registration>, one: Partial<MediationCase> = {}): MediationCase {
  return makeMediatingCase({
    registration: makeRegistration({
      ...{ category: 'migrant_wages', source: 'application_oral' },
      ...{ requestedOn: day('2026-11-02'), ...change },
    }),
    ...one,
  });
}

describe('劳动仲裁时效一年（劳动争议调解仲裁法第27条）', () => {
  test.each<[string, Partial<Registration>, string | null, string]>([
    ['没有写起算日：没有，不猜', { rightHarmedOn: null }, null, ''],
    [
      '不是劳动争议：没有',
      { rightHarmedOn: day('2026-06-01'), category: 'neighborhood' },
      null,
      '',
    ],
    [
      '当事人申请调解，时效中断，从申请那天重新算；末日星期二',
      { rightHarmedOn: day('2026-06-01') },
      '2027-11-02',
      '申请调解，时效中断',
    ],
    [
      '工作室主动调解的，不中断；末日星期二',
      { rightHarmedOn: day('2026-06-01'), source: 'own_initiative' },
      '2027-06-01',
      '知道权利被侵害（拖欠工资的，劳动关系终止）',
    ],
    [
      '派出所移送的，不知道谁哪天提过，照早的算',
      { rightHarmedOn: day('2026-06-01'), source: 'police' },
      '2027-06-01',
      '知道权利被侵害（拖欠工资的，劳动关系终止）',
    ],
    [
      '申请的时候已经过了一年：过期的不因申请又活过来',
      { rightHarmedOn: day('2025-10-20') },
      '2026-10-20',
      '知道权利被侵害（拖欠工资的，劳动关系终止）',
    ],
    [
      '届满那天才申请：还来得及，中断',
      { rightHarmedOn: day('2025-11-02') },
      '2027-11-02',
      '申请调解，时效中断',
    ],
    [
      '申请以后劳动关系才终止：从终止那天算',
      { rightHarmedOn: day('2026-11-10') },
      '2027-11-10',
      '知道权利被侵害（拖欠工资的，劳动关系终止）',
    ],
    [
      '闰年 2 月 29 日起算：到第二年 2 月的最后一天（民法典第202条）',
      { rightHarmedOn: day('2024-02-29'), source: 'own_initiative' },
      '2025-02-28',
      '知道权利被侵害（拖欠工资的，劳动关系终止）',
    ],
  ])('%s', (_name, change, dueOn, startedBy) => {
    const clock = clockOf('arbitration', labor(change), CTX);
    expect([clock?.dueOn ?? null, clock?.startedBy ?? '']).toEqual([dueOn, startedBy]);
    if (clock !== null) expect(clock.length).toBe('一年');
  });

  test('终止以后照样走：调不成，当事人还要去仲裁；协议生效了就没有了', () => {
    const harmed = { rightHarmedOn: day('2026-06-01') };
    const ended = labor(harmed, { status: 'terminated' });
    expect(clockOf('arbitration', ended, CTX)?.dueOn).toBe('2027-11-02');
    const { registration } = labor(harmed);
    const agreement = { form: 'written', terms: makeTerms(), number: '1', signing: makeSigning() };
    const agreed = makeAgreedCase({ registration, agreement } as Partial<MediationCase>);
    expect(clockOf('arbitration', agreed, CTX)).toBeNull();
  });

  test('起算日越晚，届满越晚或同一天', () => {
    let last = '';
    const known = labor({ source: 'own_initiative' });
    for (let days = 0; days < 800; days += 3) {
      const rightHarmedOn = addDays(day('2024-08-01'), days);
      const one = { ...known, registration: { ...known.registration, rightHarmedOn } };
      const dueOn = clockOf('arbitration', one, CTX)?.dueOn ?? '';
      expect(dueOn >= last).toBe(true);
      last = dueOn;
    }
  });
});
