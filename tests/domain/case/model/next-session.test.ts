import { attendanceBefore, carryOver } from '@shared/domain/case/model/next-session';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { makeCase, makeParty, makePlannedSession, makeSession } from '../../../support/make-case';

const OTHERWISE = { place: '调解室', recorder: '值班人', isPublic: null };
const first = makeSession({
  ...{ id: 's1', heldOn: day('2026-11-10'), place: '村委会', recorder: '苏玉梅', isPublic: false },
  presentPartyIds: ['p1', 'p1', 'gone'],
});
const second = makePlannedSession({ id: 's2', heldOn: day('2026-11-17'), recorder: '' });
const parties = [makeParty({ id: 'p1' }), makeParty({ id: 'p2', side: 'respondent' })];

describe('下一场从上一场开始', () => {
  it.each([
    ['一场都没开过的，用室里平常的', [], OTHERWISE],
    ['只排了还没开的，不算上一场', [second], OTHERWISE],
    [
      '开过的，地点、记录人、公开与否照上一场',
      [first, second],
      { place: '村委会', recorder: '苏玉梅', isPublic: false },
    ],
    [
      '上一场没写记录人的，用值班的人',
      [{ ...first, recorder: '', place: '' }],
      { ...OTHERWISE, isPublic: false },
    ],
  ])('%s', (_name, sessions, expected) => {
    expect(carryOver(makeCase({ parties, sessions }), OTHERWISE)).toEqual(expected);
  });

  it('到场和权利义务告知从不带过来（bug: 没来的人“到场”，没告知的“已告知”）', () => {
    const carried = carryOver(makeCase({ parties, sessions: [first] }), OTHERWISE);
    expect(Object.keys(carried).sort()).toEqual(['isPublic', 'place', 'recorder']);
  });

  it.each([
    ['上一场来的人，一人一次，已经不是当事人的不提', 's2', ['p1']],
    ['第一场没有上一场', 's1', []],
    ['没有这一场', 'nobody', []],
  ])('%s', (_name, id, expected) => {
    expect(attendanceBefore(makeCase({ parties, sessions: [second, first] }), { id })).toEqual(
      expected,
    );
  });
});
