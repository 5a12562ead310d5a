import { CASE_ACT_NAMES, CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import { clockOf } from '@shared/domain/case/clocks/clocks';
import { duesOf } from '@shared/domain/case/dues/case-dues';
import { factsOf, LATE_FACTS } from '@shared/domain/case/facts/case-facts';
import { currentArchiving } from '@shared/domain/case/model/archiving';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { archiveCase, reopenCase } from '@shared/domain/case/rules/archiving';
import { pauseMediation, resumeMediation } from '@shared/domain/case/rules/pauses';
import { describe, expect, test } from 'vitest';
import { day } from '../../../support/day';
import { refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
} from '../../../support/make-case';
import { makeFollowUp } from '../../../support/make-follow-through';

const ctx = makeContext({ today: day('2027-03-01') });
const closed = makeAgreedCase({
  status: 'closed',
  closure: { closedOn: day('2026-12-20'), note: '' },
});
const archiving = (archivedOn: string) => ({
  ...{
    archivedOn: day(archivedOn),
    archivedBy: '李某',
    fileNumber: '2026-017',
    box: '3号柜',
    term: null,
  },
});
const archive = (one: MediationCase, on = '2027-01-05') => archiveCase(one, archiving(on), ctx);
const reopen = (one: MediationCase, on = '2027-02-01') =>
  reopenCase(one, { reopenedOn: day(on), reason: '补一份收条' }, ctx);

describe('归档', () => {
  test('结案以后归档：可以倒着补记，跨年也行', () => {
    expect(currentArchiving(ruledValue(archive(closed)))).toMatchObject({ fileNumber: '2026-017' });
  });

  test.each<[string, MediationCase, string, Record<string, unknown>]>([
    ['还在履行', makeAgreedCase(), '2027-01-05', { code: 'STATUS_DOES_NOT_ALLOW' }],
    ['还在调解', makeMediatingCase(), '2027-01-05', { code: 'STATUS_DOES_NOT_ALLOW' }],
    ['归档早于结案', closed, '2026-12-19', { code: 'DATE_BEFORE', field: 'archiving.archivedOn' }],
    ['归档在今天以后', closed, '2027-03-02', { code: 'DATE_IN_FUTURE' }],
    [
      '早于案卷里已有的回访',
      { ...closed, followUps: [makeFollowUp({ visitedOn: day('2027-02-10') })] },
      '2027-01-05',
      { code: 'DATE_BEFORE' },
    ],
    ['已经归档', ruledValue(archive(closed)), '2027-01-06', { code: 'ARCHIVED' }],
    [
      '二次办理还没办结',
      {
        ...closed,
        followUps: [makeFollowUp({ satisfaction: 'dissatisfied', needsRework: true } as never)],
      },
      '2027-01-05',
      { code: 'REWORK_OPEN' },
    ],
  ])('%s：不收', (_name, one, on, refusal) => {
    expect(refusalOf(archive(one, on))).toMatchObject(refusal);
  });

  test('归档以后，除了打印、平台案号、对应人员和重新打开，什么都不能写', () => {
    const archived = ruledValue(archive(closed));
    const open = CASE_ACT_NAMES.filter((name) => {
      const act = CASE_ACTS[name];
      return act.effect === 'change' && act.objection(archived, ctx as never) === null;
    });
    expect(open.sort()).toEqual([
      ...['mediateAgain', 'notePartyCopy', 'notePlatform', 'notePrinted', 'reopen'],
    ]);
    expect(CASE_ACTS.remove.objection?.(archived, ctx)).toMatchObject({
      refusal: { code: 'ARCHIVED' },
    });
    // Not by asking only: the rule itself refuses.
    const written = CASE_ACTS.recordFollowUp.apply(
      archived,
      { followUp: makeFollowUp() } as never,
      ctx as never,
    );
    expect(written).toMatchObject({ refusal: { code: 'ARCHIVED' } });
  });

  test('归档和重新打开都不改统计，归档后不再催办', () => {
    const archived = ruledValue(archive(closed));
    const reopened = ruledValue(reopen(archived));
    // Where the file lies is known of it, and counted by no report.
    const { archivedOn, keepingTerm, ...counted } = factsOf(archived);
    expect({ ...counted, archivedOn: null, keepingTerm: null }).toEqual(factsOf(closed));
    expect([archivedOn, keepingTerm]).toEqual([archived.archivings[0]?.archivedOn, null]);
    expect(LATE_FACTS.has('archivedOn') && LATE_FACTS.has('keepingTerm')).toBe(true);
    expect(factsOf(reopened)).toEqual(factsOf(closed));
    const early = makeContext();
    expect(duesOf(closed, early).length).toBeGreaterThan(0);
    expect(duesOf(archived, early)).toEqual([]);
    expect(duesOf(reopened, early)).toEqual(duesOf(closed, early));
    expect(reopened.status).toBe('closed');
  });

  test('重新打开要在归档以后，再归档要在重新打开以后', () => {
    const archived = ruledValue(archive(closed));
    expect(refusalOf(reopen(archived, '2027-01-04'))).toMatchObject({
      ...{ code: 'DATE_BEFORE', field: 'reopening.reopenedOn' },
    });
    const reopened = ruledValue(reopen(archived));
    expect(refusalOf(archive(reopened, '2027-01-31'))).toMatchObject({ code: 'DATE_BEFORE' });
    const again = ruledValue(archive(reopened, '2027-02-02'));
    expect(again.archivings).toHaveLength(2);
    expect(refusalOf(reopen(closed))).toMatchObject({ code: 'NOT_NOW' });
  });
});

describe('暂停调解期限', () => {
  const accepted = makeAcceptedCase({
    acceptance: { acceptedOn: day('2026-11-02'), acceptedBy: '', limitInDays: 30 },
  });
  const at = makeContext({ today: day('2026-12-01') });
  const pause = (one: MediationCase, on: string) =>
    pauseMediation(one, { pausedOn: day(on), ground: 'appraisal', reason: '' }, at);
  const resume = (one: MediationCase, on: string) =>
    resumeMediation(one, { resumedOn: day(on) }, at);

  test('鉴定八天不计入，届满日顺延八天；暂停时不催', () => {
    const paused = ruledValue(pause(accepted, '2026-11-10'));
    expect(clockOf('mediation', paused, at)).toMatchObject({
      ...{ state: 'paused', dueOn: '2026-12-02', daysLeft: 22 },
    });
    expect(duesOf(paused, at).some(({ kind }) => kind === 'mediation')).toBe(false);
    const resumed = ruledValue(resume(paused, '2026-11-18'));
    expect(clockOf('mediation', resumed, at)).toMatchObject({
      ...{ state: 'running', dueOn: '2026-12-10' },
    });
  });

  test.each<[string, () => ReturnType<typeof pause>, Record<string, unknown>]>([
    ['受理以前就暂停', () => pause(accepted, '2026-11-01'), { field: 'pause.pausedOn' }],
    [
      '恢复早于暂停',
      () => resume(ruledValue(pause(accepted, '2026-11-10')), '2026-11-09'),
      { code: 'DATE_BEFORE', field: 'resumption.resumedOn' },
    ],
    [
      '已经暂停又暂停',
      () => pause(ruledValue(pause(accepted, '2026-11-10')), '2026-11-12'),
      { code: 'NOT_NOW' },
    ],
    ['没有暂停就恢复', () => resume(accepted, '2026-11-12'), { code: 'NOT_NOW' }],
    [
      '第二次暂停早于前一次恢复',
      () =>
        pause(
          ruledValue(resume(ruledValue(pause(accepted, '2026-11-10')), '2026-11-18')),
          '2026-11-17',
        ),
      { code: 'DATE_BEFORE' },
    ],
    [
      '调解已经终止',
      () => pause({ ...accepted, status: 'terminated' }, '2026-11-10'),
      { code: 'STATUS_DOES_NOT_ALLOW' },
    ],
  ])('%s：不收', (_name, act, refusal) => {
    expect(refusalOf(act())).toMatchObject(refusal);
  });

  test('延期以后又暂停：约定的日子再往后推；延期以前的暂停不再算', () => {
    const until = (pausedOn: string): MediationCase => ({
      ...accepted,
      extensions: [{ extendedOn: day('2026-11-20'), untilOn: day('2026-12-20'), reason: '' }],
      pauses: [
        { pausedOn: day(pausedOn), ground: 'appraisal', reason: '', resumedOn: day('2026-11-28') },
      ],
    });
    expect(clockOf('mediation', until('2026-11-24'), at)?.dueOn).toBe('2026-12-24');
    expect(clockOf('mediation', until('2026-11-12'), at)?.dueOn).toBe('2026-12-20');
  });
});
