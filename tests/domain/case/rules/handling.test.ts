import { holderOf, keeperOf, levelOf } from '@shared/domain/case/model/holder';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { handOver, moveLevel } from '@shared/domain/case/rules/handling';
import { buildTimeline } from '@shared/domain/case/view/build-timeline';
import { caseWarnings } from '@shared/domain/case/warnings/case-warnings';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { handOverDesk } from '@shared/domain/studio/acts/hand-over-desk';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import {
  makeCaseMediator,
  makeContext,
  makeMediatingCase,
  makeMediator,
  makePlannedSession,
  makeStudio,
} from '../../../support/make-case';

const ROSTER = [
  makeMediator(),
  makeMediator({ id: 'm2', name: '李桂芝', nickname: '' }),
  makeMediator({ id: 'm3', name: '孙国强', isActive: false }),
];
const CTX = { ...makeContext(), roster: ROSTER };
const HANDING = { fromId: null, toId: 'm2', handedOn: day('2026-11-12'), note: '等鉴定' };

function made(ruling: Ruling<MediationCase>): MediationCase {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}
function refusalOf(ruling: Ruling<MediationCase>) {
  return ruling.ok ? null : ruling.refusal;
}

describe('交接', () => {
  it('调解中：接手的人换成主持，谁在办、从哪天起看得出，经过里写着', () => {
    const one = made(handOver(makeMediatingCase(), HANDING, CTX));
    expect(one.mediators).toMatchObject([{ mediatorId: 'm2', isPresiding: true }]);
    expect(holderOf(one)).toEqual({ id: 'm2', name: '李桂芝', since: '2026-11-12' });
    expect(buildTimeline(one, TODAY).map(({ detail }) => detail)).toContain(
      '赵信花交给李桂芝，等鉴定',
    );
    // It lies among the cases of whoever registered it, and of its mediators.
    expect(keeperOf(one)).toBe(one.registration.registrar);
  });

  it('履行中：协议上的调解员不变，另有人接手；再交回去也行', () => {
    const agreed = { ...makeMediatingCase(), status: 'agreement_reached' as const };
    const one = made(handOver(agreed, HANDING, CTX));
    expect(one.mediators).toEqual(agreed.mediators);
    expect(holderOf(one)).toMatchObject({ id: 'm2', since: '2026-11-12' });
    expect(keeperOf(one)).toBe('李桂芝');
    const back = made(
      handOver(one, { ...HANDING, fromId: 'm2', toId: 'm1', handedOn: day('2026-11-13') }, CTX),
    );
    expect(holderOf(back)).toMatchObject({ id: 'm1', since: '2026-11-13' });
  });

  it('还没有调解员：从登记的人手上交出，以后确定了调解员，就在主持的人手上', () => {
    const bare: MediationCase = { ...makeMediatingCase(), status: 'registered', mediators: [] };
    const one = made(handOver({ ...bare, acceptance: null }, HANDING, CTX));
    expect(one.handovers).toMatchObject([{ fromId: null, from: bare.registration.registrar }]);
    expect(holderOf(one)).toMatchObject({ id: 'm2' });
    expect(holderOf({ ...one, mediators: [makeCaseMediator()] })).toMatchObject({ id: 'm1' });
  });

  it.each([
    ['交给停用的人', { toId: 'm3' }, 'handover.toId'],
    ['交给不认识的人', { toId: 'nobody' }, 'handover.toId'],
    ['交给自己', { toId: 'm1' }, 'handover.toId'],
    ['早就不在他手上', { fromId: 'm2', toId: 'm1' }, 'handover.fromId'],
    ['交接日期在将来', { handedOn: day('2099-01-01') }, 'handover.handedOn'],
    ['交接日期早于申请', { handedOn: day('2026-01-01') }, 'handover.handedOn'],
  ])('%s：说在那一格', (_name, change, field) => {
    const refused = refusalOf(handOver(makeMediatingCase(), { ...HANDING, ...change }, CTX));
    expect(refused?.field).toBe(field);
  });

  it('第二次交接不能在第一次之前；已经了结的不再交接', () => {
    const one = made(handOver(makeMediatingCase(), HANDING, CTX));
    const earlier = { ...HANDING, toId: 'm1', handedOn: day('2026-11-11') };
    expect(refusalOf(handOver(one, earlier, CTX))?.field).toBe('handover.handedOn');
    const ended = { ...makeMediatingCase(), status: 'terminated' as const };
    expect(refusalOf(handOver(ended, HANDING, CTX))?.code).toBe('STATUS_DOES_NOT_ALLOW');
  });

  it('整桌交接：一件一个后续，走的人同时停用；交给自己、交给停用的人不行', () => {
    const studio = { ...makeStudio(), mediators: ROSTER };
    const handing = {
      ...{ leaverId: 'm1', toId: 'm2', handedOn: day('2026-11-12'), note: '', isLeaving: true },
    };
    const cases = [
      { caseId: 'c1', fromId: 'm1' },
      { caseId: 'c2', fromId: null },
    ];
    const ctx = { today: TODAY, makeId: () => 'x' };
    const done = handOverDesk.apply(studio, { handing, cases }, ctx);
    expect(done.ok && done.value.mediators[0]?.isActive).toBe(false);
    expect(handOverDesk.followUps?.(studio, { handing, cases }, ctx)).toHaveLength(2);
    for (const toId of ['m1', 'm3'])
      expect(handOverDesk.apply(studio, { handing: { ...handing, toId }, cases }, ctx).ok).toBe(
        false,
      );
  });
});

describe('层级', () => {
  const STEP = { level: '网格', levelOn: day('2026-11-10'), unit: '', reason: '单元说不成' };

  it('一级一级记下来，退回也记；不在这一级的、没有的一级、日子倒着的不行', () => {
    const one = made(moveLevel(makeMediatingCase(), STEP, CTX));
    const up = made(moveLevel(one, { ...STEP, level: '社区', levelOn: day('2026-11-12') }, CTX));
    expect([levelOf(one), levelOf(up), up.levelSteps.length]).toEqual(['网格', '社区', 2]);
    expect(buildTimeline(up, TODAY).map(({ text }) => text)).toContain('到社区');
    const wrong = [
      { ...STEP, level: '社区', levelOn: day('2026-11-12') },
      { ...STEP, level: '省', levelOn: day('2026-11-12') },
      { ...STEP, levelOn: day('2026-11-11') },
    ];
    expect(wrong.map((step) => refusalOf(moveLevel(up, step, CTX))?.field)).toEqual([
      'step.level',
      'step.level',
      'step.levelOn',
    ]);
  });
});

describe('约好以后才写上不在', () => {
  const absences = [{ from: day('2026-12-01'), to: day('2026-12-03'), reason: '住院' }];
  const warned = (heldOn: string) =>
    caseWarnings(
      { ...makeMediatingCase(), sessions: [makePlannedSession({ heldOn: day(heldOn) })] },
      {
        ...makeContext(),
        ...{ profile: makeStudio().profile, roster: [makeMediator({ absences })] },
      },
    ).filter(({ message }) => message.includes('住院'));

  it.each([
    ['第一天', '2026-12-01', 1],
    ['最后一天', '2026-12-03', 1],
    ['回来以后', '2026-12-04', 0],
  ])('约在不在的%s', (_name, heldOn, count) => {
    expect(warned(heldOn)).toHaveLength(count);
  });
});
