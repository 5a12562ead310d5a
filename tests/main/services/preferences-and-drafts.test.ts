import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftFileName } from '@main/store/files/draft-repository';
import { describe, expect, it } from 'vitest';
import { startProgram, startWithStudio } from '../../support/run-services';

describe('个人设置', () => {
  it('a change of one setting keeps the others, over a restart', async () => {
    const program = await startWithStudio();
    await program.ask('app.setPreferences', { textSize: 'large' });
    await program.ask('app.setPreferences', { deskMediatorId: 'm1' });
    const again = await program.restart();
    expect(await again.ask('app.bootstrap', null)).toMatchObject({
      state: 'ready',
      preferences: { textSize: 'large', deskMediatorId: 'm1' },
    });
  });

  it.each([
    ['damaged', '{"schemaVersion":1,'],
    ['empty', ''],
    ['another kind', '{}'],
  ])(
    'a file that is %s does not keep the program from starting and is kept',
    async (_name, text) => {
      const program = await startWithStudio();
      const folder = join(program.folder, '用户');
      writeFileSync(join(folder, 'preferences.json'), text);
      const again = await program.restart();
      expect((await again.ask('app.bootstrap', null)).state).toBe('first_start');
      await again.ask('app.setPreferences', { textSize: 'large' });
      const kept = readdirSync(folder).find((name) => name.includes('damaged'));
      expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe(text);
    },
  );

  it('a file of version 1 is understood; backups then go where they always went', async () => {
    const program = await startWithStudio();
    const path = join(program.folder, '用户', 'preferences.json');
    const older = { dataFolder: program.dataFolder, textSize: 'large', deskMediatorId: null };
    writeFileSync(path, JSON.stringify({ schemaVersion: 1, kind: 'preferences', ...older }));
    const again = await program.restart();
    const { preferences, state } = await again.ask('app.bootstrap', null);
    expect({ preferences, state }).toEqual({
      preferences: { textSize: 'large', deskMediatorId: null, deskAskedOn: null, deskWhose: 'all' },
      state: 'ready',
    });
    expect(again.services.preferences.preferences.backupFolder).toBeNull();
  });

  it('a file of a newer program is not overwritten', async () => {
    const program = await startProgram();
    await program.ask('app.setPreferences', { textSize: 'large' });
    const path = join(program.folder, '用户', 'preferences.json');
    const newer = '{"schemaVersion":3,"kind":"preferences"}';
    writeFileSync(path, newer);
    const again = await program.restart();
    expect(await again.refusal('app.setPreferences', { textSize: 'normal' })).toMatchObject({
      code: 'FILE_FROM_NEWER_VERSION',
    });
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });
});

describe('草稿', () => {
  it('is found again after a restart, and gone once cleared', async () => {
    const program = await startWithStudio();
    const value = { 姓名: '阿卜杜热合曼·买买提', list: [1, null, '𠮷'] };
    expect(await program.ask('drafts.get', { key: 'register' })).toBeNull();
    await program.ask('drafts.put', { key: 'register', value });
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect(await again.ask('drafts.get', { key: 'register' })).toEqual(value);
    await again.ask('drafts.clear', { key: 'register' });
    await again.ask('drafts.clear', { key: 'register' });
    expect(await again.ask('drafts.get', { key: 'register' })).toBeNull();
  });

  it.each([
    ['V1-abcXyz_9-saveParties', 'V1-abcXyz_9-parties'],
    ['c1-recordFulfillment-o-2', 'c1-fulfillment-o-2'],
    ['c1-saveSession-s1', 'c1-session-s1'],
  ])(
    'what an earlier version kept for the form of %s is found, and gone with it',
    async (key, earlier) => {
      const program = await startWithStudio();
      await program.ask('drafts.put', { key: earlier, value: '没写完' });
      expect(await program.ask('drafts.get', { key })).toBe('没写完');
      await program.ask('drafts.put', { key, value: '又写了些' });
      expect(await program.ask('drafts.get', { key })).toBe('又写了些');
      await program.ask('drafts.clear', { key });
      expect(await program.ask('drafts.get', { key })).toBeNull();
    },
  );

  it('of many saves while typing the last one stays', async () => {
    const program = await startWithStudio();
    await Promise.all(
      Array.from({ length: 20 }, (_item, value) => program.ask('drafts.put', { key: 'a', value })),
    );
    expect(await program.ask('drafts.get', { key: 'a' })).toBe(19);
  });

  it('keys that differ only in case, or are Windows device names, have files of their own', () => {
    const names = ['a-B', 'a-b', 'A-b', 'con', 'CON', 'nul', 'session_1'].map(draftFileName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).not.toContain('con.json');
    expect(names).not.toContain('nul.json');
  });

  it('a damaged draft is kept aside, told, and typing goes on', async () => {
    const program = await startWithStudio();
    await program.ask('drafts.put', { key: 'register', value: '旧' });
    const path = join(program.dataFolder, 'drafts/register.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 30));
    expect(await program.ask('drafts.get', { key: 'register' })).toBeNull();
    await program.ask('drafts.put', { key: 'register', value: '新' });
    expect(await program.ask('drafts.get', { key: 'register' })).toBe('新');
    expect((await program.ask('app.bootstrap', null)).notices).toMatchObject([
      { kind: 'draft_set_aside', keptAs: 'drafts/register.damaged-20261119-090000.json' },
    ]);
  });

  it.each(['../studio', 'a/b', 'a b', '', 'x'.repeat(81)])(
    'the key “%s” is refused',
    async (key) => {
      const program = await startWithStudio();
      expect(await program.refusal('drafts.put', { key, value: 1 })).toMatchObject({
        code: 'VALIDATION_FAILED',
      });
    },
  );
});
