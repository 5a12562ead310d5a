import { clashesOf, type Slot, wordClash } from '@shared/domain/case/schedule/clashes';
import {
  type PlannedSession,
  plannedSessionsOf,
} from '@shared/domain/case/schedule/planned-session';
import { remindersAt } from '@shared/domain/case/schedule/reminders';
import { sessionEvent } from '@shared/domain/case/schedule/session-event';
import { describe, expect, it, test } from 'vitest';
import { day } from '../../../support/day';
import { makeMediatingCase, makePlannedSession } from '../../../support/make-case';

const SU = { id: 'm1', name: '苏玉梅' };
const BAI = { id: 'm2', name: '白洁' };
const one = (change: Partial<PlannedSession> = {}): PlannedSession => ({
  ...{ caseId: 'c1', revision: 1, number: '第1号', applicants: ['王某'], respondents: ['李某'] },
  ...{ sessionId: 's1', on: day('2026-11-30'), startsAt: '09:00', endsAt: null, place: '调解室' },
  ...{ mediators: [SU], hasRecord: false },
  ...change,
});
const other = (change: Partial<PlannedSession>) =>
  one({ caseId: 'c2', sessionId: 's2', number: '第2号', ...change });
const clash = (change: Partial<PlannedSession>, slot: Slot = one()) =>
  clashesOf(slot, [one(), other(change)]).map(wordClash);

describe('撞期', () => {
  test.each([
    ['同一时间同一个调解员', { place: '社区' }, ['09:00 还有第2号的一场：调解员都是苏玉梅']],
    ['同一间屋', { mediators: [BAI] }, ['09:00 还有第2号的一场：都在调解室']],
    [
      '屋名多了空格、全角',
      { mediators: [BAI], place: ' 调解 室' },
      ['09:00 还有第2号的一场：都在调解 室'],
    ],
    ['不同的人、不同的屋', { mediators: [BAI], place: '社区' }, []],
    [
      '没写结束的按一小时算',
      { startsAt: '09:59' },
      ['09:59 还有第2号的一场：调解员都是苏玉梅，都在调解室'],
    ],
    ['前一场刚完', { startsAt: '10:00' }, []],
    [
      '上一场拖到这时候',
      { startsAt: '08:00', endsAt: '09:30' },
      ['08:00–09:30 还有第2号的一场：调解员都是苏玉梅，都在调解室'],
    ],
    ['上一场正好让出来', { startsAt: '08:00', endsAt: '09:00' }, []],
    ['另一天', { on: day('2026-12-01') }, []],
    ['那一场没定几点', { startsAt: null }, []],
  ])('%s', (_name, change, said) => {
    expect(clash(change)).toEqual(said);
  });

  it('两件案子的场次同一个编号，照样看得出（bug: 样例里每件的第二场都叫 s2）', () => {
    expect(clash({ sessionId: 's1' })).toHaveLength(1);
  });

  it('自己不和自己撞；两处地点都空着不算同一间', () => {
    expect(clashesOf(one(), [one()])).toEqual([]);
    expect(clash({ mediators: [BAI], place: '' }, one({ place: '' }))).toEqual([]);
  });
});

describe('开场提醒', () => {
  const at = (time: string, change: Partial<PlannedSession> = {}, before: number | null = 30) =>
    remindersAt([one(change)], { today: day('2026-11-30'), time }, before).map(({ text }) => text);

  test.each([
    ['还早', '08:29', []],
    ['到了', '08:30', ['第1号，还有 30 分钟']],
    ['电脑刚醒', '08:50', ['第1号，还有 10 分钟']],
    ['正点', '09:00', ['第1号，现在开始']],
    ['过了就不说', '09:01', []],
  ])('%s', (_name, time, said) => {
    expect(at(time)).toEqual(said);
  });

  it('记了的、没定几点的、别的日子的、设成不提醒的，都不说', () => {
    expect(at('08:50', { hasRecord: true })).toEqual([]);
    expect(at('08:50', { startsAt: null })).toEqual([]);
    expect(at('08:50', { on: day('2026-12-01') })).toEqual([]);
    expect(at('08:50', {}, null)).toEqual([]);
  });

  it('旁边的人看见也不知道是谁（bug: 屏幕角上写着当事人姓名）', () => {
    const said = JSON.stringify(
      remindersAt([one()], { today: day('2026-11-30'), time: '08:50' }, 30),
    );
    expect(said).not.toMatch(/王某|李某|调解室/);
  });
});

describe('写进别的日历', () => {
  it('只有编号、地点、几点；要姓名的才写', () => {
    const asked = { alarmBefore: null };
    expect(JSON.stringify(sessionEvent(one(), { ...asked, isNamed: false }))).not.toMatch(
      /王某|李某|苏/,
    );
    expect(sessionEvent(one(), { ...asked, isNamed: true }).description).toBe(
      '王某 与 李某；调解员苏玉梅',
    );
  });
});

describe('日历里的场次', () => {
  it('两头的日子都算；调解结束的案件没有', () => {
    const on = (date: string) => makePlannedSession({ id: date, heldOn: day(date) });
    const sessions = [on('2026-12-02'), on('2026-11-30'), on('2026-12-06'), on('2026-12-07')];
    const range = { from: day('2026-11-30'), to: day('2026-12-06') };
    const found = plannedSessionsOf(makeMediatingCase({ sessions }), range);
    expect(found.map(({ sessionId }) => sessionId)).toEqual([
      '2026-11-30',
      '2026-12-02',
      '2026-12-06',
    ]);
    expect(plannedSessionsOf(makeMediatingCase({ sessions, status: 'terminated' }), range)).toEqual(
      [],
    );
  });
});
