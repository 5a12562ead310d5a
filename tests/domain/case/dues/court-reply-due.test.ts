import { agendaItemsOf } from '@shared/domain/case/dues/build-agenda';
import { duesOf } from '@shared/domain/case/dues/case-dues';
import type { CaseSource } from '@shared/domain/case/model/case-source';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeCase,
  makeContext,
  makeRegistration,
} from '../../../support/make-case';

const EVER = { from: day('2026-01-01'), to: day('2999-12-31') };

function replies(one: MediationCase, today: string) {
  const ofCase = { caseId: 'c1', number: '第1号', applicants: ['王某'], respondents: ['李某'] };
  return agendaItemsOf(duesOf(one, makeContext()), ofCase, EVER, day(today))
    .filter(({ kind }) => kind === 'court_reply')
    .map(({ on, what, mark, lateness }) => ({ on, what, mark, lateness }));
}

function sent(source: CaseSource, requestedOn = '2026-11-05'): MediationCase {
  const registration = makeRegistration({ source, requestedOn: day(requestedOn) });
  return makeCase({ registration });
}

describe('答复法院是否接受委派、委托', () => {
  it('收到之日起三个工作日，周末不算；过了仍要答复', () => {
    const [reply] = replies(sent('court_pre_filing'), '2026-11-09');
    expect(reply).toEqual({
      on: '2026-11-10',
      what: '答复法院是否接受委派，然后登记受理或不予受理',
      ...{ mark: '还剩 1 天', lateness: 'soon' },
    });
    const [late] = replies(sent('court_post_filing'), '2026-11-12');
    expect(late).toMatchObject({ mark: '已过 2 天', lateness: 'late' });
    expect(late?.what).toContain('接受委托');
  });

  it('放假安排没公布的年份，按早的日子，说明暂定', () => {
    const [reply] = replies(sent('court_pre_filing', '2026-12-30'), '2026-12-31');
    expect(reply).toMatchObject({ on: '2027-01-02', mark: '还剩 2 天（暂定）' });
  });

  it('受理了就不再提醒；不是法院移送的没有这一项（bug: 每件都催着答复法院）', () => {
    const registration = makeRegistration({ source: 'court_pre_filing' });
    expect(replies(makeAcceptedCase({ registration }), '2026-11-09')).toEqual([]);
    for (const source of ['application_oral', 'police', 'hotline_12345'] as const)
      expect(replies(sent(source), '2026-11-09')).toEqual([]);
  });
});
