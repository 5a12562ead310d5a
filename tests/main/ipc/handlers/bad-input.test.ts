import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACT, type RouteName } from '@shared/ipc/contract';
import { describe, expect, it } from 'vitest';
import { makeOrganization, makeParty, makeRegistration } from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

/** What is on disk: it must not change by a refused request. */
function photographDisk({ dataFolder }: TestProgram): string {
  return readFileSync(join(dataFolder, 'studio.json'), 'utf8');
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
  ['an amount as text', { amountInDisputeFen: '100' }, 'amountInDisputeFen', '请填写金额'],
];

describe('错误的输入：说清楚，什么都不改', () => {
  it.each(WRONG_REGISTRATIONS)('registration with %s', async (_name, wrong, field, words) => {
    const program = await startWithStudio();
    const before = photographDisk(program);
    const error = await program.refusal('cases.register', {
      registration: { ...makeRegistration(), ...wrong },
      parties: [],
    });
    expect(error.code).toBe('VALIDATION_FAILED');
    expect(error.issues?.[0]?.path).toBe(`registration.${field}`);
    expect(error.issues?.[0]?.message).toContain(words);
    expect(photographDisk(program)).toBe(before);
    expect(existsSync(join(program.dataFolder, 'ledger'))).toBe(false);
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
    const crowd = Array.from({ length: 61 }, (_item, index) =>
      makeOrganization({ id: `p${index}` }),
    );
    expect(await program.refusal('cases.register', { registration, parties: crowd })).toMatchObject(
      { code: 'VALIDATION_FAILED' },
    );
  });

  it('fields that the contract does not name never reach the file', async () => {
    const program = await startWithStudio();
    const registration = { ...makeRegistration(), __proto__: { x: 1 }, isAdmin: true };
    await program.ask('cases.register', { registration, parties: [] });
    await program.services.desk.flush();
    const ledger = readFileSync(join(program.dataFolder, 'ledger/2026-11.json'), 'utf8');
    expect(ledger).not.toContain('isAdmin');
  });

  const everyRoute = Object.keys(CONTRACT) as RouteName[];
  it.each(everyRoute)('%s refuses nonsense without a fault', async (name) => {
    const program = await startWithStudio();
    const before = photographDisk(program);
    for (const nonsense of [undefined, 5, 'x', [], { caseId: '../../etc' }]) {
      const error = await program.refusal(name, nonsense).catch((reason: unknown) => reason);
      const takesAnything = name === 'app.setPreferences' && !Array.isArray(nonsense);
      if (takesAnything && typeof nonsense === 'object') continue;
      expect(error).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
    expect(photographDisk(program)).toBe(before);
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
