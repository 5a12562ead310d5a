import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Session } from '@shared/domain/case/model/session';
import { removeSession, saveSession } from '@shared/domain/case/rules/sessions';
import { describe, expect, test } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { codeOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAcceptedCase,
  makeContext,
  makeMediatingCase,
  makePlannedSession,
  makeSession,
} from '../../../support/make-case';

const ctx = makeContext();
const blank = (changes: Partial<Session> = {}) =>
  makePlannedSession({ id: 's1', heldOn: day('2026-11-10'), ...changes });
const save = (mediationCase: MediationCase, session: Session, on = ctx) =>
  ruledValue(saveSession(mediationCase, session, on));

describe('开过的一场不能清空，也不能清空后删掉（第27条）', () => {
  test('写过记录的一场：清空被拒绝，删除也被拒绝', () => {
    expect(codeOf(saveSession(makeMediatingCase(), blank(), ctx))).toBe('SESSION_RECORD_ERASED');
    expect(codeOf(removeSession(makeMediatingCase(), 's1', ctx))).toBe('SESSION_HAS_RECORD');
  });

  test('当天开的、谈过的一场，没写结果也不能清空', () => {
    const talk = blank({
      heldOn: TODAY,
      presentPartyIds: ['p1'],
      statements: [{ partyId: 'p1', text: '车棚三天就裂了。' }],
    });
    const begun = save(makeAcceptedCase(), talk);
    expect(codeOf(saveSession(begun, blank({ heldOn: TODAY }), ctx))).toBe('SESSION_RECORD_ERASED');
  });

  test('先把字删掉、再把勾去掉、再删这一场：最后一步仍被拒绝', () => {
    const talk = makeSession({ heldOn: TODAY });
    const ticked = blank({ heldOn: TODAY, presentPartyIds: ['p1'] });
    const begun = save(save(makeAcceptedCase(), talk), ticked);
    expect(codeOf(saveSession(begun, blank({ heldOn: TODAY }), ctx))).toBe('SESSION_RECORD_ERASED');
    const moved = save(begun, { ...ticked, heldOn: day('2026-11-18') });
    expect(codeOf(saveSession(moved, blank(), ctx))).toBe('SESSION_RECORD_ERASED');
  });

  test('从页面传来的“没开过”不算数，“开过”也不算数', () => {
    const talk = save(makeAcceptedCase(), { ...makeSession(), tookPlace: false });
    expect(talk.sessions[0]?.tookPlace).toBe(true);
    const planned = save(makeAcceptedCase(), { ...makePlannedSession(), tookPlace: true });
    expect(codeOf(removeSession(planned, 's9', ctx))).toBeNull();
  });

  test('前一天只打了勾，过了这一天就是记录；改到今天也清空不了', () => {
    const ticked = blank({ heldOn: TODAY, presentPartyIds: ['p1'] });
    const begun = save(makeAcceptedCase(), ticked);
    const tomorrow = makeContext({ today: day('2026-11-20') });
    expect(codeOf(saveSession(begun, blank({ heldOn: TODAY }), tomorrow))).toBe(
      'SESSION_RECORD_ERASED',
    );
    const moved = save(begun, { ...ticked, heldOn: day('2026-11-20') }, tomorrow);
    expect(codeOf(saveSession(moved, blank({ heldOn: day('2026-11-20') }), tomorrow))).toBe(
      'SESSION_RECORD_ERASED',
    );
  });

  test('内容可以改，留下一点记录就行', () => {
    const mended = blank({ presentPartyIds: ['p1'], result: 'continue' });
    expect(save(makeMediatingCase(), mended).sessions[0]).toMatchObject({ proposal: '' });
  });
});

describe('正在写的一场，点错了还能改回去', () => {
  test.each<[string, Partial<Session>]>([
    ['点错了到场', { presentPartyIds: ['p1', 'p2'] }],
    ['点错了告知', { isRightsNoticeGiven: true }],
    ['没有人到场，字写错了地方', { statements: [{ partyId: 'p1', text: '王' }] }],
  ])('%s：可以去掉，去掉后可以取消这一场', (_name, changes) => {
    const begun = save(makeAcceptedCase(), blank({ heldOn: TODAY, ...changes }));
    const empty = save(begun, blank({ heldOn: TODAY }));
    expect(codeOf(removeSession(empty, 's1', ctx))).toBeNull();
  });
});

describe('同一个人只能列一次', () => {
  test.each<[string, Partial<Session>]>([
    ['到场', { presentPartyIds: ['p1', 'p2', 'p1'] }],
    ['陈述', { statements: [makeStatement('甲说'), makeStatement('又说')] }],
  ])('%s', (_name, changes) => {
    const ruling = saveSession(makeAcceptedCase(), makeSession(changes), ctx);
    expect(ruling).toMatchObject({
      refusal: { code: 'PARTY_LISTED_TWICE', data: { name: '王某' } },
    });
  });
});

function makeStatement(text: string) {
  return { partyId: 'p1', text };
}
