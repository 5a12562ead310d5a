import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { sessionStandings, sessionToWrite } from '@shared/domain/case/view/session-standings';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makePlannedSession,
  makeSession,
} from '../../../support/make-case';

const on = (id: string, heldOn: string) => makePlannedSession({ id, heldOn: day(heldOn) });
const toWrite = (one: MediationCase, today: string) =>
  sessionToWrite(one, 'open_session', day(today));

describe('哪一场摊开着写', () => {
  const two = makeAcceptedCase({ sessions: [on('later', '2026-11-28'), on('next', '2026-11-26')] });

  test.each([
    ['日子都没到：摊开最近的一场', two, '2026-11-20', 'next'],
    ['到了那一天：就写那一场', two, '2026-11-26', 'next'],
    ['两场都过了没写：写后一场', two, '2026-11-30', 'later'],
    ['协议生效以后：一场也不摊开', makeAgreedCase(), '2026-11-30', null],
  ])('%s', (_name, one, today, expected) => {
    expect(toWrite(one, today)).toBe(expected);
  });

  test('下一步不是开场次的，没到日子的不摊开（bug: 还没征询意愿就摊开一场）', () => {
    expect(sessionToWrite(two, 'ask_consent', day('2026-11-20'))).toBeNull();
  });

  test('有了结果的不再摊开', () => {
    const done = makeAcceptedCase({ sessions: [makeSession({ result: 'continue' })] });
    expect(toWrite(done, '2026-11-30')).toBeNull();
  });
});

test('场次按日子排，排定的和有记录的分得清', () => {
  const one = makeAcceptedCase({ sessions: [on('planned', '2026-11-26'), makeSession()] });
  expect(sessionStandings(one, day('2026-11-20'))).toEqual([
    { sessionId: makeSession().id, isPlanned: false, hasRecord: true },
    { sessionId: 'planned', isPlanned: true, hasRecord: false },
  ]);
});
