import { buildPath } from '@shared/domain/case/view/build-path';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { targetOfStep } from '@shared/domain/case/view/next-step-target';
import { localDate } from '@shared/domain/kernel/local-date';
import { describe, expect, it } from 'vitest';
import { makeSession, makeView } from '../../../support/case-view';
import { makeFollowUp } from '../../../support/make-follow-through';

const states = (view: CaseView) =>
  buildPath(view.case, view)
    .map(({ label, state }) => `${label}:${state}`)
    .join(' ');
const ACCEPTANCE = { acceptedOn: localDate('2026-11-03'), acceptedBy: '', limitInDays: 30 };

describe('办案进度', () => {
  it('刚登记，等着征询意愿', () => {
    expect(states(makeView({}, { nextStep: 'ask_consent' }))).toBe(
      '登记:done 受理:current 调解:ahead 结果:ahead 履行:ahead 回访:ahead 结案:ahead',
    );
  });

  it('只排了日子还没开的，不算调解过', () => {
    const view = makeView(
      {
        status: 'accepted',
        acceptance: ACCEPTANCE,
        sessions: [makeSession('2026-11-25', '')],
      },
      { nextStep: 'open_session' },
    );
    expect(states(view)).toContain('受理:done 调解:current 结果:ahead');
    expect(targetOfStep(view.case, view)).toBe('s-2026-11-25');
  });

  it('一场都没有时，下一步是开一场', () => {
    const view = makeView(
      { status: 'accepted', acceptance: ACCEPTANCE },
      { nextStep: 'open_session' },
    );
    expect(targetOfStep(view.case, view)).toBeNull();
  });

  it('终止的，到结果为止，后面的不再办', () => {
    const view = makeView({
      status: 'terminated',
      acceptance: ACCEPTANCE,
      sessions: [makeSession('2026-11-05', '漏水属实')],
    });
    expect(states(view)).toBe(
      '登记:done 受理:done 调解:done 终止:ended 履行:void 回访:void 结案:void',
    );
  });

  it('终止以后还要回访的，回访不划掉；访过了是已办，不满意的正在办（bug: 办结即回访，划掉了又来催）', () => {
    const ended = { status: 'terminated', acceptance: ACCEPTANCE } as const;
    const due = { followUpDueOn: localDate('2026-12-01') };
    expect(states(makeView(ended, due))).toContain('终止:ended 履行:void 回访:ahead 结案:void');
    const visited = { ...ended, followUps: [makeFollowUp()] };
    expect(states(makeView(visited))).toContain('回访:done 结案:void');
    expect(states(makeView(visited, { nextStep: 'resolve_rework' }))).toContain('回访:current');
  });

  it('受理前撤回的，停在受理；受理后撤回的，停在结果', () => {
    expect(states(makeView({ status: 'withdrawn' }))).toContain('撤回:ended 调解:void');
    expect(states(makeView({ status: 'withdrawn', acceptance: ACCEPTANCE }))).toContain(
      '受理:done 调解:void 撤回:ended',
    );
  });

  it('没履行完就结案的，履行那一步不说已办', () => {
    const standing = {
      obligation: {
        id: 'o1',
        obligorPartyId: 'a',
        obligeePartyId: null,
        action: '道歉',
        amountFen: null,
        mode: 'act' as const,
        dueOn: localDate('2026-12-01'),
      },
      clauseOrdinal: 1,
      clauseName: '第 1 条',
      obligorName: '李强',
      obligeeName: null,
      state: 'not_due' as const,
      records: [],
      daysLeft: 11,
      isReplaced: false,
    };
    const view = makeView(
      {
        status: 'closed',
        acceptance: ACCEPTANCE,
        closure: { closedOn: localDate('2026-11-20'), note: '按约履行中' },
      },
      { effectiveOn: localDate('2026-11-10'), obligations: [standing] },
    );
    expect(states(view)).toContain('结果:done 履行:ahead');
    expect(states(view)).toContain('结案:done');
  });
});
