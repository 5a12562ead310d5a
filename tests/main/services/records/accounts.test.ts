import type { AccountPart } from '@shared/domain/account/account';
import { actorOfAccount, isAdmitted } from '@shared/domain/account/present-account';
import { describe, expect, it } from 'vitest';
import { day } from '../../../support/day';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

function person(name: string, role: AccountPart['role'], more: Partial<AccountPart> = {}) {
  return { account: { name, role, until: null, ...more }, mediatorId: null };
}

async function add(program: TestProgram, ...given: Parameters<typeof person>) {
  return (await program.ask('accounts.register', person(...given))).record;
}

async function why(program: TestProgram, name: 'register' | 'end' | 'correct', input: object) {
  const { refusal } = await program.refusal(`accounts.${name}`, input);
  return [refusal?.field, refusal?.data?.why];
}

describe('人员和身份', () => {
  it('the last 主任 is neither ended nor made anything else (bug: nobody is left who can let anybody in)', async () => {
    const program = await startWithStudio();
    const { id, revision } = await add(program, '赵主任', 'director');
    await add(program, '孙登记', 'registrar');
    const last = '这是最后一位主任，请先让另一位当主任。';
    expect(await why(program, 'end', { id, revision })).toEqual(['account.role', last]);
    const reader = { id, revision, ...person('赵主任', 'reader') };
    expect(await why(program, 'correct', reader)).toEqual(['account.role', last]);
    const second = await add(program, '钱主任', 'director');
    await program.ask('accounts.end', { id, revision });
    expect(await why(program, 'end', { id: second.id, revision: 1 })).toEqual([
      ...['account.role', last],
    ]);
  });

  it('who sees their own alone must be somebody of the roster, and no two are the same', async () => {
    const program = await startWithStudio();
    const [mediator] = program.services.current.studio.mediators;
    const mediatorId = mediator?.id ?? null;
    const [field] = await why(program, 'register', person('李某', 'mediator'));
    expect(field).toBe('mediatorId');
    await program.ask('accounts.register', { ...person('李某', 'mediator'), mediatorId });
    const other = { ...person('王某', 'volunteer'), mediatorId };
    expect((await why(program, 'register', other))[0]).toBe('mediatorId');
    const same = await why(program, 'register', person('李某', 'reader'));
    expect(same[0]).toBe('account.name');
  });

  it('司法所核查 has a last day and named files; whoever becomes something else keeps none', async () => {
    const program = await startWithStudio();
    const [field] = await why(program, 'register', person('司法所', 'inspector'));
    expect(field).toBe('account.until');
    const until = day('2026-11-30');
    const { id } = await add(program, '司法所', 'inspector', { until });
    await program.ask('accounts.grantFiles', { id, revision: 1, files: ['c1', 'c1', 'c2'] });
    const { record } = await program.ask('accounts.get', { id });
    expect(record.files).toEqual(['c1', 'c2']);
    const row = { ...record.account, ...record };
    expect([...(actorOfAccount(id, row).files ?? [])]).toEqual(['c1', 'c2']);
    expect([isAdmitted(row, until), isAdmitted(row, day('2026-12-01'))]).toEqual([true, false]);
    const asReader = { id, revision: 2, ...person('司法所', 'reader') };
    expect((await program.ask('accounts.correct', asReader)).record.files).toEqual([]);
  });

  it('what was changed of it is told in its history, and cannot be taken back', async () => {
    const program = await startWithStudio();
    const { id } = await add(program, '孙登记', 'registrar');
    await program.ask('accounts.correct', { id, revision: 1, ...person('孙登记', 'reader') });
    const { entries, undo } = await program.ask('accounts.history', { id, page: 1 });
    expect(entries[0]?.act).toContain('修改了人员');
    expect(JSON.stringify(entries[0]?.changes)).toContain('只读');
    expect(undo).toBeNull();
  });
});
