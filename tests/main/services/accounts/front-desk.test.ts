import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putCase } from '../../../support/make-archive';
import { makeCaseMediator, makeMediatingCase } from '../../../support/make-case';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

const PASSWORD = '春天的柳树发芽了';
const OTHER = '秋天的稻子熟了呀';

async function protectedStudio(): Promise<{ program: TestProgram; id: string; code: string }> {
  const program = await startWithStudio();
  const given = { name: '赵主任', mediatorId: null, password: PASSWORD };
  const { code } = await program.ask('protection.turnOn', given);
  const { present } = await program.ask('desk.state', null);
  return { program, id: present?.id ?? '', code };
}

const named = (mediatorId: string) => ({
  ...makeMediatingCase(),
  mediators: [makeCaseMediator({ mediatorId })],
});

describe('锁和换人', () => {
  it('a studio without protection asks nobody for anything, as ever', async () => {
    const program = await startWithStudio();
    const state = await program.ask('desk.state', null);
    expect([state.isProtected, state.isLocked, state.people]).toEqual([false, false, []]);
    await program.ask('desk.lock', null);
    expect((await program.ask('app.bootstrap', null)).state).toBe('ready');
  });

  it('whoever protects it goes on working; locked, it answers nothing but who may unlock it; what lies open stays', async () => {
    const { program, id } = await protectedStudio();
    expect((await program.ask('accounts.list', { text: '', page: 1, pageSize: 5 })).total).toBe(1);
    await program.ask('desk.lock', null);
    for (const [name, input] of [
      ['app.bootstrap', null],
      ['accounts.list', null],
      ['setup.leaveStudio', null],
      ['protection.turnOff', { password: PASSWORD }],
    ] as const)
      expect((await program.refusal(name, input)).code, name).toBe('LOCKED');
    const state = await program.ask('desk.state', null);
    expect(state).toMatchObject({ isLocked: true, present: null, people: [{ name: '赵主任' }] });
    const wrong = await program.ask('desk.unlock', { personId: id, password: OTHER });
    expect(wrong).toEqual({ result: 'wrong', waitSeconds: 1 });
    // Too soon: the right one is not even tried.
    const soon = await program.ask('desk.unlock', { personId: id, password: PASSWORD });
    expect(soon.result).toBe('wait');
    program.setNow('2026-11-19T09:00:05+08:00');
    const open = await program.ask('desk.unlock', { personId: id, password: PASSWORD });
    expect(open.result).toBe('open');
    expect((await program.ask('app.bootstrap', null)).state).toBe('ready');
  });

  it('after a restart nothing opens without a password, and wrong tries are remembered', async () => {
    const { program, id } = await protectedStudio();
    const again = await program.restart();
    const closed = await again.ask('app.bootstrap', null);
    expect([closed.state, closed.problem?.code]).toEqual(['unavailable', 'DATA_FOLDER_LOCKED']);
    expect(await again.ask('desk.state', null)).toMatchObject({
      isProtected: true,
      isLocked: true,
    });
    await again.ask('desk.unlock', { personId: id, password: OTHER });
    const third = await again.restart();
    await third.ask('app.bootstrap', null);
    const soon = await third.ask('desk.unlock', { personId: id, password: PASSWORD });
    expect(soon.result).toBe('wait');
    third.setNow('2026-11-19T09:01:00+08:00');
    expect((await third.ask('desk.unlock', { personId: id, password: PASSWORD })).result).toBe(
      'open',
    );
    expect((await third.ask('app.bootstrap', null)).state).toBe('ready');
  });

  it('a volunteer sees two cases of many, changes their own password, and manages nobody', async () => {
    const { program } = await protectedStudio();
    const mediatorId = program.services.current.studio.mediators[0]?.id ?? '';
    for (let at = 0; at < 12; at += 1) await putCase(program, '2026-11-05', named('m2'));
    for (let at = 0; at < 2; at += 1) await putCase(program, '2026-11-06', named(mediatorId));
    const account = { name: '孙志愿', role: 'volunteer' as const, until: null };
    const { record } = await program.ask('accounts.register', { account, mediatorId });
    await program.ask('protection.setPassword', { accountId: record.id, password: OTHER });
    await program.ask('desk.lock', null);
    await program.ask('desk.unlock', { personId: record.id, password: OTHER });
    const { EVERY_CASE } = await import('@shared/domain/case/view/every-case');
    expect((await program.ask('cases.list', EVERY_CASE)).total).toBe(2);
    const refused = await program.refusal('accounts.list', { text: '', page: 1, pageSize: 5 });
    expect(refused).toEqual({ code: 'FORBIDDEN', data: { right: 'accounts.manage' } });
    // What the window hides is what the contract refuses, no more and no less.
    const { present: told } = await program.ask('desk.state', null);
    expect(told?.refused).toContain('accounts.list');
    expect(told?.refused).not.toContain('enquiries.register');
    await program.ask('protection.changeOwn', { earlier: OTHER, password: `${OTHER}了` });
    await program.ask('desk.lock', null);
    const old = await program.ask('desk.unlock', { personId: record.id, password: OTHER });
    expect(old.result).toBe('wrong');
  });

  it('who is ended is out at once, and their password opens nothing more', async () => {
    const { program, id } = await protectedStudio();
    const account = { name: '钱只读', role: 'reader' as const, until: null };
    const { record } = await program.ask('accounts.register', { account, mediatorId: null });
    await program.ask('protection.setPassword', { accountId: record.id, password: OTHER });
    await program.ask('accounts.end', { id: record.id, revision: 1 });
    await expect
      .poll(async () => (await program.ask('desk.state', null)).people.map((one) => one.id))
      .toEqual([id]);
  });

  it('the printed code lets its holder in as the 主任, who sets another password; the sheet before opens nothing after a new one', async () => {
    const { program, id, code } = await protectedStudio();
    expect(await program.ask('protection.proveCode', { code })).toEqual({ isRight: true });
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await again.ask('desk.unlockWithCode', { code: typed })).result).toBe('open');
    await again.ask('protection.setPassword', { accountId: id, password: OTHER });
    const { code: next } = await again.ask('protection.renewCode', null);
    await again.ask('desk.lock', null);
    expect((await again.ask('desk.unlockWithCode', { code })).result).toBe('wrong');
    again.setNow('2026-11-19T09:01:00+08:00');
    expect((await again.ask('desk.unlockWithCode', { code: next })).result).toBe('open');
  });

  it('turned off it is plain again, asked for the password first; no secret ever stood in the folder', async () => {
    const { program } = await protectedStudio();
    const wrong = await program.refusal('protection.turnOff', { password: OTHER });
    expect(wrong.issues?.[0]?.path ?? wrong.refusal?.field).toBe('password');
    // Too soon: passwords cannot be tried in peace at a desk that somebody left unlocked.
    const soon = await program.refusal('protection.turnOff', { password: PASSWORD });
    expect(soon.issues?.[0]?.message).toContain('秒');
    program.setNow('2026-11-19T09:00:05+08:00');
    await program.ask('protection.turnOff', { password: PASSWORD });
    expect(await program.ask('desk.state', null)).toMatchObject({ isProtected: false });
    expect((await program.ask('app.bootstrap', null)).state).toBe('ready');
    const journal = join(program.dataFolder, 'journal');
    const text = readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8'));
    expect(text.join('')).toContain('赵主任');
    expect(text.join('')).not.toContain(PASSWORD);
  });

  it('nobody at the window for ten minutes: it locks; a hand on it keeps it open', async () => {
    const { program } = await protectedStudio();
    const { desk } = program.services;
    program.setNow('2026-11-19T09:09:00+08:00');
    await program.ask('desk.stir', null);
    program.setNow('2026-11-19T09:18:00+08:00');
    desk.lockWhenIdle();
    expect(await desk.isLocked()).toBe(false);
    program.setNow('2026-11-19T09:19:01+08:00');
    desk.lockWhenIdle();
    expect(await desk.isLocked()).toBe(true);
  });

  it('as many minutes as the studio says', async () => {
    const { program } = await protectedStudio();
    const { desk, current } = program.services;
    const settings = { ...current.studio.settings, lockAfterMinutes: 3 };
    await program.ask('studio.updateSettings', settings);
    program.setNow('2026-11-19T09:02:59+08:00');
    desk.lockWhenIdle();
    expect(await desk.isLocked()).toBe(false);
    program.setNow('2026-11-19T09:03:00+08:00');
    desk.lockWhenIdle();
    expect(await desk.isLocked()).toBe(true);
  });
});
