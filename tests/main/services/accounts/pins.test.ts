import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startWithStudio, type TestProgram } from '../../../support/run-services';

const PASSWORD = '春天的柳树发芽了';
const OTHER = '秋天的稻子熟了呀';
const PIN = '2580';

interface Desk {
  readonly program: TestProgram;
  /** 赵主任. */
  readonly id: string;
  readonly code: string;
}

/** A protected studio whose 主任 has a 短密码. */
async function deskWithPin(): Promise<Desk> {
  const program = await startWithStudio();
  const given = { name: '赵主任', mediatorId: null, password: PASSWORD };
  const { code } = await program.ask('protection.turnOn', given);
  const id = (await program.ask('desk.state', null)).present?.id ?? '';
  await program.ask('protection.setOwnPin', { secret: PASSWORD, pin: PIN });
  return { program, id, code };
}

async function addReader(program: TestProgram): Promise<string> {
  const account = { name: '钱只读', role: 'reader' as const, until: null };
  const { record } = await program.ask('accounts.register', { account, mediatorId: null });
  await program.ask('protection.setPassword', { accountId: record.id, password: OTHER });
  return record.id;
}

async function unlock(program: TestProgram, personId: string, password: string): Promise<string> {
  return (await program.ask('desk.unlock', { personId, password })).result;
}

async function standing(program: TestProgram, personId: string): Promise<string | undefined> {
  const { people } = await program.ask('desk.state', null);
  return people.find(({ id }) => id === personId)?.pin;
}

let minute = 0;
/** Long enough for the next try. */
function later(program: TestProgram): void {
  minute += 2;
  program.setNow(
    `2026-11-19T${String(10 + Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}:00+08:00`,
  );
}

describe('短密码', () => {
  test('changes persons while the data lie open; after a restart the password is asked first', async () => {
    const { program, id } = await deskWithPin();
    const reader = await addReader(program);
    await program.ask('desk.lock', null);
    expect(await unlock(program, id, '２５８０')).toBe('open');
    expect((await program.ask('desk.state', null)).lastId).toBe(id);
    // Nobody comes in by the 短密码 of another.
    expect(await unlock(program, reader, PIN)).toBe('wrong');
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect(await unlock(again, id, PIN)).toBe('password_first');
    expect(await standing(again, id)).toBe('none');
    later(again);
    expect(await unlock(again, reader, OTHER)).toBe('open');
    expect(await unlock(again, id, PIN)).toBe('open');
    expect((await again.ask('desk.state', null)).present?.name).toBe('赵主任');
  });

  test('five wrong ones in a row, over a restart and whoever comes in between: the password is asked, and then it is good again', async () => {
    const { program, id } = await deskWithPin();
    const reader = await addReader(program);
    await program.ask('desk.lock', null);
    for (let at = 0; at < 3; at += 1) {
      later(program);
      expect(await unlock(program, id, '1357')).toBe('wrong');
    }
    later(program);
    expect(await unlock(program, reader, OTHER)).toBe('open');
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    later(again);
    expect(await unlock(again, reader, OTHER)).toBe('open');
    await again.ask('desk.lock', null);
    expect(await unlock(again, id, '1357')).toBe('wrong');
    later(again);
    expect(await unlock(again, id, '1357')).toBe('pin_asleep');
    later(again);
    // Not even the right one, and asking costs nothing more.
    expect(await unlock(again, id, PIN)).toBe('pin_asleep');
    expect(await standing(again, id)).toBe('asleep');
    expect(await unlock(again, id, PASSWORD)).toBe('open');
    await again.ask('desk.lock', null);
    expect(await unlock(again, id, PIN)).toBe('open');
  });

  test('is set by the own password alone, or the printed code, and an obvious one is refused', async () => {
    const { program, id, code } = await deskWithPin();
    const obvious = await program.refusal('protection.setOwnPin', {
      secret: PASSWORD,
      pin: '1234',
    });
    expect(obvious.issues?.[0]?.path).toBe('pin');
    const wrong = await program.refusal('protection.setOwnPin', { secret: OTHER, pin: '1357' });
    expect(wrong.issues?.[0]?.path).toBe('secret');
    later(program);
    await program.ask('protection.setOwnPin', { secret: code, pin: '1357' });
    await program.ask('desk.lock', null);
    expect(await unlock(program, id, '1357')).toBe('open');
  });

  test('a forgotten one is taken away by the 主任; it goes with a password given by somebody else, and with the account; a password that somebody changes themselves leaves it', async () => {
    const { program, id } = await deskWithPin();
    const reader = await addReader(program);
    await unlock(program, reader, OTHER);
    await program.ask('protection.setOwnPin', { secret: OTHER, pin: '1357' });
    const refused = await program.refusal('protection.dropPin', { accountId: id });
    expect(refused).toEqual({ code: 'FORBIDDEN', data: { right: 'accounts.manage' } });
    await program.ask('protection.changeOwn', { earlier: OTHER, password: `${OTHER}哟` });
    expect(await standing(program, reader)).toBe('ready');
    await unlock(program, id, PIN);
    await program.ask('protection.dropPin', { accountId: reader });
    expect(await standing(program, reader)).toBe('none');
    await unlock(program, reader, `${OTHER}哟`);
    await program.ask('protection.setOwnPin', { secret: `${OTHER}哟`, pin: '1357' });
    await unlock(program, id, PIN);
    await program.ask('protection.setPassword', { accountId: reader, password: OTHER });
    expect(await standing(program, reader)).toBe('none');
    await program.ask('protection.dropOwnPin', null);
    expect(await standing(program, id)).toBe('none');
  });

  test('lies sealed and in nothing that is told; a restore leaves it as it is now; turned off there is none', async () => {
    const { program, id } = await deskWithPin();
    const { entry } = await program.ask('safekeeping.backUp', null);
    await program.ask('protection.setOwnPin', { secret: PASSWORD, pin: '1357' });
    const stored = readFileSync(join(program.dataFolder, 'keys', 'pins.json'));
    expect(stored.includes('hash')).toBe(false);
    expect(readFileSync(join(program.dataFolder, 'keyring.json'), 'utf8')).not.toContain('pin');
    await program.ask('safekeeping.restore', { id: entry.id, secret: null });
    expect((await program.ask('safekeeping.check', null)).findings).toEqual([]);
    await program.ask('desk.lock', null);
    expect(await unlock(program, id, PIN)).toBe('wrong');
    later(program);
    expect(await unlock(program, id, '1357')).toBe('open');
    await program.ask('protection.turnOff', { password: PASSWORD });
    const plain = readFileSync(join(program.dataFolder, 'keys', 'pins.json'), 'utf8');
    expect(JSON.parse(plain)).toMatchObject({ people: [] });
    // Nor does a sealed backup bring them into a plain folder, where they could be guessed.
    later(program);
    await program.ask('safekeeping.restore', { id: entry.id, secret: PASSWORD });
    expect((await program.ask('desk.state', null)).isProtected).toBe(false);
    expect(readdirSync(join(program.dataFolder, 'keys')).map(String)).toEqual(['pins.json']);
    expect(readFileSync(join(program.dataFolder, 'keys', 'pins.json'), 'utf8')).not.toContain(id);
  });
});
