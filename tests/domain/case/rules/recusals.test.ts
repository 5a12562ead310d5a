import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { openRecusals, type RecusalDecision } from '@shared/domain/case/model/recusal';
import { mediationRecord } from '@shared/domain/case/papers/sittings/mediation-record';
import { decideRecusal, recordRecusal, removeRecusal } from '@shared/domain/case/rules/recusals';
import { buildTimeline } from '@shared/domain/case/view/build-timeline';
import { caseWarnings } from '@shared/domain/case/warnings/case-warnings';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import {
  makeCaseMediator,
  makeContext,
  makeMediatingCase,
  makeMediator,
  makeStudio,
} from '../../../support/make-case';
import { readCasePaper } from '../papers/read-case-paper';

const ROSTER = [
  makeMediator(),
  makeMediator({ id: 'm2', name: '李桂芝', nickname: '' }),
  makeMediator({ id: 'm3', name: '孙国强', isActive: false }),
];
const CTX = { ...makeContext(), makeId: () => 'r1', roster: ROSTER };
const ASKED = {
  ...{ mediatorId: 'm1', partyId: 'p2', raisedOn: day('2026-11-09') },
  reason: '赵信花是王某的表姐。',
};
const GRANTED: Omit<RecusalDecision, 'successor'> = {
  ...{ result: 'granted', ruledOn: day('2026-11-10') },
  ...{ ruledBy: '调委会主任', reason: '' },
};

function made(ruling: Ruling<MediationCase>): MediationCase {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}
function refusalOf(ruling: Ruling<MediationCase>) {
  return ruling.ok ? null : ruling.refusal;
}
const asked = (one = makeMediatingCase()) => made(recordRecusal(one, null, ASKED, CTX));
const warningsOf = (one: MediationCase) =>
  caseWarnings(one, { ...makeContext(), profile: makeStudio().profile, roster: [] }).map(
    ({ message }) => message,
  );

describe('登记回避', () => {
  it('记下谁提出的、要谁回避、为什么，名字照案卷；再改的是同一次（bug: 改一个字多出一次）', () => {
    const mended = made(recordRecusal(asked(), 'r1', { ...ASKED, partyId: null }, CTX));
    expect(mended.recusals).toMatchObject([
      { id: 'r1', name: '赵信花', partyId: null, decision: null },
    ]);
  });

  it.each([
    ['不是这一件的调解员', { mediatorId: 'm2' }, 'recusal.mediatorId'],
    ['不是这一件的当事人', { partyId: 'p9' }, 'recusal.partyId'],
    ['明天的事', { raisedOn: day('2099-01-01') }, 'recusal.raisedOn'],
    ['在申请以前', { raisedOn: day('2026-01-01') }, 'recusal.raisedOn'],
  ])('%s：说在那一格', (_name, change, field) => {
    expect(
      refusalOf(recordRecusal(makeMediatingCase(), null, { ...ASKED, ...change }, CTX))?.field,
    ).toBe(field);
  });

  it('没有决定的，案卷页上提醒；删去记错的，就不提醒', () => {
    expect(warningsOf(asked())).toContain('有人要求调解员赵信花回避，还没有登记怎样决定');
    expect(openRecusals(made(removeRecusal(asked(), 'r1')))).toEqual([]);
  });
});

describe('决定回避', () => {
  it('准许：主持人退出，接替的人主持（bug: 换了人以后没有主持人）', () => {
    const one = made(decideRecusal(asked(), 'r1', GRANTED, 'm2', CTX));
    expect(one.mediators).toMatchObject([{ mediatorId: 'm2', name: '李桂芝', isPresiding: true }]);
    expect(one.recusals[0]?.decision).toMatchObject({ result: 'granted', successor: '李桂芝' });
  });

  it('准许：另一名已经在案，就由他主持，不多加人', () => {
    const two = makeMediatingCase({
      mediators: [
        makeCaseMediator(),
        makeCaseMediator({ mediatorId: 'm2', name: '李桂芝', isPresiding: false }),
      ],
    });
    const one = made(decideRecusal(asked(two), 'r1', GRANTED, 'm2', CTX));
    expect(one.mediators).toMatchObject([{ mediatorId: 'm2', isPresiding: true }]);
  });

  it('准许：不主持的退出，可以不另派；主持人不变', () => {
    const two = makeMediatingCase({
      mediators: [
        makeCaseMediator({ isPresiding: false }),
        makeCaseMediator({ mediatorId: 'm2', name: '李桂芝' }),
      ],
    });
    const one = made(decideRecusal(asked(two), 'r1', GRANTED, null, CTX));
    expect(one.mediators).toMatchObject([{ mediatorId: 'm2', isPresiding: true }]);
  });

  it.each([
    ['主持人退出，没有选谁接替', {}, null, 'successorId'],
    ['接替的就是要回避的那一名', {}, 'm1', 'successorId'],
    ['接替的已经停用', {}, 'm3', 'successorId'],
    ['接替的不在名册上', {}, 'nobody', 'successorId'],
    ['不准许，没有写理由', { result: 'refused' as const }, null, 'decision.reason'],
    ['决定在提出以前', { ruledOn: day('2026-11-08') }, 'm2', 'decision.ruledOn'],
  ])('%s：说在那一格，什么也不改', (_name, change, successorId, field) => {
    const ruling = decideRecusal(asked(), 'r1', { ...GRANTED, ...change }, successorId, CTX);
    expect(refusalOf(ruling)?.field).toBe(field);
  });

  it('不准许：调解员不变，提醒应予调换（司法部令第75号）；调解员自己提出的不提醒', () => {
    const refused = { ...GRANTED, result: 'refused' as const, reason: '查明不是亲戚。' };
    const one = made(decideRecusal(asked(), 'r1', refused, null, CTX));
    expect(one.mediators).toEqual(makeMediatingCase().mediators);
    expect(warningsOf(one).some((sentence) => sentence.includes('应当调换'))).toBe(true);
    const own = made(recordRecusal(makeMediatingCase(), null, { ...ASKED, partyId: null }, CTX));
    const after = made(decideRecusal(own, 'r1', refused, null, CTX));
    expect(warningsOf(after).some((sentence) => sentence.includes('应当调换'))).toBe(false);
  });

  it('决定过的不能再决定、再改、再删', () => {
    const one = made(decideRecusal(asked(), 'r1', GRANTED, 'm2', CTX));
    expect(refusalOf(decideRecusal(one, 'r1', GRANTED, 'm2', CTX))?.code).toBe('NOT_NOW');
    expect(refusalOf(recordRecusal(one, 'r1', ASKED, CTX))?.code).toBe('NOT_NOW');
    expect(refusalOf(removeRecusal(one, 'r1'))?.code).toBe('NOT_NOW');
  });

  it('写进经过，也写进这一天的调解记录', () => {
    const one = made(decideRecusal(asked(), 'r1', GRANTED, 'm2', CTX));
    expect(buildTimeline(one, TODAY).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('要求调解员赵信花回避'),
        '赵信花回避：准许，换人',
      ]),
    );
    const [session] = one.sessions;
    const { blocks } = readCasePaper(mediationRecord, one, makeStudio(), TODAY, session?.id);
    const paper = JSON.stringify(blocks);
    expect(paper).toContain('要求调解员赵信花回避，理由是：赵信花是王某的表姐。');
    expect(paper).toContain('调委会主任决定准许，由李桂芝接替。');
  });
});
