import { countNoShows } from '@shared/domain/case/model/session-facts';
import { recordConsents } from '@shared/domain/case/rules/parties';
import { removeSession, saveSession } from '@shared/domain/case/rules/sessions';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeConsent,
  makeContext,
  makeMediatingCase,
  makeOrganization,
  makeParty,
  makePlannedSession,
  makeReadyCase,
  makeSession,
} from '../../../support/make-case';

const ctx = makeContext();
const refusedOn = (on: string) => [
  makeConsent('p1'),
  makeConsent('p2', { isGiven: false, askedOn: day(on) }),
];

describe('开一场调解', () => {
  test('日子已到的一场使案件进入“调解中”', () => {
    const empty = makePlannedSession({ heldOn: day('2026-11-19') });
    expect(ruledValue(saveSession(makeAcceptedCase(), empty, ctx)).status).toBe('mediating');
  });

  test('定在将来的一场，案件仍是“已受理”', () => {
    const saved = ruledValue(saveSession(makeAcceptedCase(), makePlannedSession(), ctx));
    expect(saved.status).toBe('accepted');
    expect(saved.sessions).toHaveLength(1);
  });

  test('定在将来的一场不能先写记录', () => {
    const future = makeSession({ heldOn: day('2026-11-20') });
    expect(refusalOf(saveSession(makeAcceptedCase(), future, ctx))).toMatchObject({
      code: 'SESSION_IN_FUTURE',
      field: 'session.heldOn',
    });
  });

  test('写过记录的一场不能改到将来', () => {
    const moved = makeSession({ heldOn: day('2026-11-20') });
    expect(codeOf(saveSession(makeMediatingCase(), moved, ctx))).toBe('SESSION_IN_FUTURE');
  });

  test('一方拒绝后不能再开（第17条）', () => {
    const refused = makeAcceptedCase({ consents: refusedOn('2026-11-08') });
    expect(codeOf(saveSession(refused, makeSession(), ctx))).toBe('CONSENT_REFUSED');
  });

  test('受理后新加的当事人，先征询再开', () => {
    const joined = makeParty({ id: 'p3', side: 'respondent', name: '李某' });
    const withThird = makeAcceptedCase({ parties: [makeParty(), makeOrganization(), joined] });
    expect(refusalOf(saveSession(withThird, makeSession(), ctx))).toMatchObject({
      code: 'CONSENT_MISSING',
      data: { name: '李某' },
    });
  });

  test('未受理不能开；协议生效后记录不能再改', () => {
    expect(codeOf(saveSession(makeReadyCase(), makeSession(), ctx))).toBe('STATUS_DOES_NOT_ALLOW');
    expect(codeOf(saveSession(makeAgreedCase(), makeSession(), ctx))).toBe('STATUS_DOES_NOT_ALLOW');
  });

  test.each([
    ['早于受理', { heldOn: day('2026-11-05') }, 'DATE_BEFORE', 'session.heldOn'],
    [
      '结束早于开始',
      { startsAt: '10:00', endsAt: '09:59' },
      'SESSION_ENDS_BEFORE_START',
      'session.endsAt',
    ],
    [
      '到场的不是本案当事人',
      { presentPartyIds: ['p9'] },
      'UNKNOWN_PARTY',
      'session.presentPartyIds',
    ],
    [
      '陈述的不是本案当事人',
      { statements: [{ partyId: 'p9', text: '' }] },
      'UNKNOWN_PARTY',
      'session.statements',
    ],
  ])('%s，不收', (_name, changes, code, field) => {
    expect(refusalOf(saveSession(makeAcceptedCase(), makeSession(changes), ctx))).toMatchObject({
      code,
      field,
    });
  });
});

describe('边谈边记', () => {
  test('什么都没填也存得下', () => {
    const bare = makePlannedSession({
      id: 's1',
      heldOn: day('2026-11-19'),
      startsAt: null,
      endsAt: null,
      place: '',
      recorder: '',
      statements: [{ partyId: 'p1', text: '' }],
    });
    expect(saveSession(makeAcceptedCase(), bare, ctx).ok).toBe(true);
  });

  test('同一场反复保存只有一场，次序不变', () => {
    const second = makeSession({ id: 's2', heldOn: day('2026-11-12') });
    const two = makeMediatingCase({ sessions: [makeSession(), second] });
    const saved = ruledValue(saveSession(two, makeSession({ proposal: '改了方案' }), ctx));
    expect(saved.sessions.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(saved.sessions[0]?.proposal).toBe('改了方案');
  });

  test('当场拒绝：已开的这一场仍可写完，不能再开下一场', () => {
    const begun = makeMediatingCase();
    const refused = ruledValue(recordConsents(begun, refusedOn('2026-11-10'), ctx));
    const finished = makeSession({ result: 'not_agreed', resultNote: '被申请人当场拒绝' });
    expect(saveSession(refused, finished, ctx).ok).toBe(true);
    expect(codeOf(saveSession(refused, makeSession({ id: 's2' }), ctx))).toBe('CONSENT_REFUSED');
  });

  test('拒绝在先的一场不能补写成开过', () => {
    const planned = makePlannedSession({ id: 's1', heldOn: day('2026-11-10') });
    const refused = makeMediatingCase({ sessions: [planned], consents: refusedOn('2026-11-09') });
    expect(codeOf(saveSession(refused, makeSession(), ctx))).toBe('CONSENT_REFUSED');
    const sameDay = makeMediatingCase({ sessions: [planned], consents: refusedOn('2026-11-10') });
    expect(codeOf(saveSession(sameDay, makeSession(), ctx))).toBeNull();
  });

  test('第 201 场存不进档案格式，先说明', () => {
    const sessions = Array.from({ length: 200 }, (_, place) => makeSession({ id: `s${place}` }));
    const full = makeMediatingCase({ sessions });
    expect(codeOf(saveSession(full, makeSession({ id: 'more' }), ctx))).toBe('TOO_MANY_SESSIONS');
    expect(codeOf(saveSession(full, makeSession({ id: 's7' }), ctx))).toBeNull();
  });
});

describe('叫了没来的', () => {
  const noShow = { partyId: 'p2', isExcused: false, excuse: '' };

  test('只记谁没来，也是记录：这一场取消不了（《人民调解法》第27条）', () => {
    const empty = makePlannedSession({ heldOn: day('2026-11-19') });
    const nobodyCame = { ...empty, noShows: [noShow, { ...noShow, partyId: 'p1' }] };
    const saved = ruledValue(saveSession(makeAcceptedCase(), nobodyCame, ctx));
    expect(countNoShows(saved)).toBe(2);
    expect(codeOf(removeSession(saved, empty.id, ctx))).toBe('SESSION_HAS_RECORD');
  });

  test('又到场又没来、不是当事人、记了两遍，都不收', () => {
    const ask = (noShows: (typeof noShow)[]) =>
      codeOf(saveSession(makeMediatingCase(), makeSession({ noShows }), ctx));
    expect(ask([noShow])).toBe('NOT_NOW');
    expect(ask([{ ...noShow, partyId: 'nobody' }])).toBe('UNKNOWN_PARTY');
    expect(
      codeOf(
        saveSession(
          makeMediatingCase(),
          makeSession({ presentPartyIds: ['p1'], noShows: [noShow, noShow] }),
          ctx,
        ),
      ),
    ).not.toBeNull();
  });

  test('还没到的一场，先不能写没来', () => {
    const future = { ...makePlannedSession({ heldOn: day('2026-11-20') }), noShows: [noShow] };
    expect(codeOf(saveSession(makeAcceptedCase(), future, ctx))).toBe('SESSION_IN_FUTURE');
  });
});

describe('删除一场', () => {
  test('只定了时间的可以删', () => {
    const planned = makeAcceptedCase({ sessions: [makePlannedSession()] });
    expect(ruledValue(removeSession(planned, 's9', ctx)).sessions).toEqual([]);
  });

  test.each([
    ['有人到场', { presentPartyIds: ['p1'] }],
    ['告知过权利义务', { isRightsNoticeGiven: true }],
    ['有陈述', { statements: [{ partyId: 'p1', text: '说了话' }] }],
    ['有结果', { result: 'continue' as const }],
    ['有方案', { proposal: '各让一步' }],
  ])('%s的不能删（第27条）', (_name, changes) => {
    const session = makePlannedSession({ heldOn: day('2026-11-10'), ...changes });
    const mediating = makeMediatingCase({ sessions: [session] });
    expect(codeOf(removeSession(mediating, 's9', ctx))).toBe('SESSION_HAS_RECORD');
  });

  test('没有的一场', () => {
    expect(codeOf(removeSession(makeMediatingCase(), 's8', ctx))).toBe('SESSION_NOT_FOUND');
  });
});
