import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT, type RouteName } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import {
  makeClause,
  makeObligation,
  makeSigning,
  makeTerms,
  makeWrittenAgreement,
} from '../../../support/make-agreement';
import { putCase } from '../../../support/make-archive';
import {
  makeAgreedCase,
  makeOrganization,
  makeParty,
  makeRegistration,
} from '../../../support/make-case';
import { readRecords } from '../../../support/read-files';
import { startWithStudio, type TestProgram } from '../../../support/run-services';
import { showReport } from '../../../support/shown-report';

/** What is on disk: it must not change by a refused request. */
async function photographDisk({ services, dataFolder }: TestProgram): Promise<string> {
  await services.current.flush();
  return readRecords(dataFolder);
}

const WRONG_REGISTRATIONS: [string, Record<string, unknown>, string, string][] = [
  ['a day that does not exist', { registeredOn: '2026-02-30' }, 'registeredOn', '没有这一天'],
  ['29 February of a common year', { requestedOn: '2026-02-29' }, 'requestedOn', '没有这一天'],
  ['a category that does not exist', { category: 'love' }, 'category', '请选择纠纷类别'],
  ['a source that does not exist', { source: '' }, 'source', '请选择案件来源'],
  ['no description', { description: ' \n ' }, 'description', '请填写纠纷简要情况'],
  ['a negative amount', { amountInDisputeFen: -1 }, 'amountInDisputeFen', '金额不能是负数'],
  ['half a 分', { amountInDisputeFen: 0.5 }, 'amountInDisputeFen', '金额最多到分'],
  [
    '1e309, which is infinite',
    { amountInDisputeFen: Number('1e309') },
    'amountInDisputeFen',
    '金额',
  ],
  [
    'an amount beyond the limit',
    { amountInDisputeFen: 100_000_000_000 },
    'amountInDisputeFen',
    '金额不能超过',
  ],
  ['requests that are too long', { requests: '请'.repeat(5_001) }, 'requests', '5000 个字'],
  ['too many special groups', { specialGroups: Array(21).fill('老年人') }, 'specialGroups', '20'],
  ['a colour that is none', { alertColor: 'green' }, 'alertColor', '三色预警不合格式'],
  ['a group that is no word', { specialGroups: [7] }, 'specialGroups.0', '请填写特殊群体'],
  ['no people at all', { peopleInvolved: 0 }, 'peopleInvolved', '至少 1 人'],
  ['half a person', { peopleInvolved: 1.5 }, 'peopleInvolved', '涉及人数请填整数'],
  ['an amount as text', { amountInDisputeFen: '100' }, 'amountInDisputeFen', '请填写金额'],
];

describe('错误的输入：说清楚，什么都不改', () => {
  it.each(WRONG_REGISTRATIONS)('registration with %s', async (_name, wrong, field, words) => {
    const program = await startWithStudio();
    const before = await photographDisk(program);
    const error = await program.refusal('cases.register', {
      registration: { ...makeRegistration(), ...wrong },
      parties: [],
    });
    expect(error.code).toBe('VALIDATION_FAILED');
    expect(error.issues?.[0]?.path).toBe(`registration.${field}`);
    expect(error.issues?.[0]?.message).toContain(words);
    expect(await photographDisk(program)).toBe(before);
    expect(existsSync(join(program.dataFolder, 'case'))).toBe(false);
  });

  it.each([0, 1, 99_999_999_999])('an amount of %i 分 is taken', async (amountInDisputeFen) => {
    const program = await startWithStudio();
    const registration = makeRegistration({ amountInDisputeFen });
    const view = await program.ask('cases.register', { registration, parties: [] });
    expect(view.case.registration.amountInDisputeFen).toBe(amountInDisputeFen);
  });

  it('a party of no kind, and a party beyond the sixtieth', async () => {
    const program = await startWithStudio();
    const registration = makeRegistration();
    const ghost = { ...makeParty(), kind: 'ghost' };
    expect(
      await program.refusal('cases.register', { registration, parties: [ghost] }),
    ).toMatchObject({ issues: [{ path: 'parties.0.kind' }] });
    const strange = makeParty({ sex: 'both' as never });
    expect(
      await program.refusal('cases.register', { registration, parties: [strange] }),
    ).toMatchObject({ issues: [{ path: 'parties.0.sex', message: '性别不合格式' }] });
    const crowd = Array.from({ length: 61 }, (_item, index) =>
      makeOrganization({ id: `p${index}` }),
    );
    expect(await program.refusal('cases.register', { registration, parties: crowd })).toMatchObject(
      { code: 'VALIDATION_FAILED' },
    );
  });

  it('requests of nothing but spaces are no requests, and no reason to refuse', async () => {
    const program = await startWithStudio();
    const registration = makeRegistration({ requests: ' \n ' });
    const view = await program.ask('cases.register', { registration, parties: [] });
    expect(view.case.registration.requests).toBe('');
  });

  it('a case whose obligation falls due at the end of all calendars can still be opened', async () => {
    const program = await startWithStudio();
    const due = makeObligation({ dueOn: day('2999-12-31') });
    const terms = makeTerms({ clauses: [makeClause({ obligations: [due] })] });
    const agreement = { ...makeWrittenAgreement(makeSigning()), terms };
    const { id: caseId } = await putCase(program, '2026-11-05', makeAgreedCase({ agreement }));
    const view = await program.ask('cases.get', { caseId });
    // After the end itself; the visit after that obligation is reckoned with all the same.
    expect(view.followUpDueOn).toBe('2026-11-27');
  });

  it('a report of the first month that the calendar knows does not fail for its cut-off day', async () => {
    const program = await startWithStudio();
    const { settings } = program.services.current.studio;
    await program.ask('studio.updateSettings', { ...settings, reportCutOffDay: 25 });
    const report = await showReport(program, '1900-01');
    expect(report.period).toEqual({ from: '1900-01-01', to: '1900-01-25' });
  });

  it('a draft nested thousands of levels deep is refused in words, not noted as a fault', async () => {
    const program = await startWithStudio();
    let value: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) value = [value];
    const error = await program.refusal('drafts.put', { key: 'deep', value });
    expect(error).toMatchObject({ issues: [{ message: '内容的层次太深，无法处理' }] });
    expect(program.faults).toEqual([]);
  });

  it('ten thousand wrong items are told in a hundred sentences at most', async () => {
    const program = await startWithStudio();
    const nowhere = Array.from({ length: 10_000 }, () => 'nowhere');
    const error = await program.refusal('cases.list', { statuses: nowhere });
    expect(error.issues?.length).toBe(100);
  });

  it('the mediator at the desk is an id, not a text of any length', async () => {
    const program = await startWithStudio();
    const error = await program.refusal('app.setPreferences', { deskMediatorId: '../'.repeat(9) });
    expect(error).toMatchObject({ issues: [{ path: 'deskMediatorId' }] });
  });

  it('fields that the contract does not name never reach the file', async () => {
    const program = await startWithStudio();
    const registration = { ...makeRegistration(), __proto__: { x: 1 }, isAdmin: true };
    await program.ask('cases.register', { registration, parties: [] });
    await program.services.current.flush();
    const records = readRecords(program.dataFolder);
    expect(records).toContain(registration.description);
    expect(records).not.toContain('isAdmin');
  });

  const everyRoute = Object.keys(CONTRACT) as RouteName[];
  it.each(everyRoute)('%s refuses nonsense without a fault', async (name) => {
    const program = await startWithStudio();
    const before = await photographDisk(program);
    for (const nonsense of [undefined, 5, 'x', [], { caseId: '../../etc' }]) {
      const error = await program.refusal(name, nonsense).catch((reason: unknown) => reason);
      const takesAnything = name === 'app.setPreferences' && !Array.isArray(nonsense);
      if (takesAnything && typeof nonsense === 'object') continue;
      expect(error).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
    expect(await photographDisk(program)).toBe(before);
    expect(program.faults).toEqual([]);
  });

  it('only files that were exported may be opened', async () => {
    const program = await startWithStudio();
    const path = join(program.dataFolder, 'studio.json');
    for (const route of ['files.open', 'files.showInFolder'] as const) {
      expect(await program.refusal(route, { path })).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(program.opened).toEqual([]);
  });

  it('a fault of the window is noted under an id', async () => {
    const program = await startWithStudio();
    const fault = { message: '坏了', stack: 'Error\n    at x', where: '台账' };
    expect(await program.ask('app.logFault', fault)).toEqual({ faultId: 'fault-1' });
    expect(program.faults).toEqual([fault]);
  });
});
