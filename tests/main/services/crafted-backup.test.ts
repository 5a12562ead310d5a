import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorSentence } from '@shared/ipc/error-sentence';
import { describe, expect, test } from 'vitest';
import { type CraftedEntry, craftBackup } from '../../support/craft-backup';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { readTree } from '../../support/read-files';
import { startProgram, startWithStudio } from '../../support/run-services';

const STUDIO: CraftedEntry = { path: 'studio.json', content: Buffer.from('{}') };

const CRAFTED: [string, CraftedEntry][] = [
  ['夹带一把锁', { path: 'studio.lock', content: Buffer.from('{}') }],
  ['夹带恢复的步骤', { path: '.restore-plan.json', content: Buffer.from('{}') }],
  ['夹带备份', { path: 'backups/备份-20261118-090000-手动.zip', content: Buffer.from('x') }],
  [
    '几百 KB 撑成几百 MB',
    { path: 'ledger/2026-11.json', content: Buffer.alloc(200 * 1024 * 1024), isTight: true },
  ],
];

describe.each(CRAFTED)('别人做的备份，%s', (_name, entry) => {
  test('选的时候就拒绝，说一句话；资料一个字节不动，别处什么也不留', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18');
    await program.services.current.flush();
    const cases = join(program.folder, '备份-20261119-090000-手动.zip');
    await craftBackup(cases, [STUDIO, entry], { studioId: program.services.current.studio.id });
    program.answers.file = cases;
    const before = readTree(program.dataFolder);
    const refusal = await program.refusal('safekeeping.pickBackup', null);
    expect(errorSentence(refusal)).toContain('不能用它恢复。现在的资料没有改动');
    expect(readTree(program.dataFolder)).toBe(before);

    const fresh = await startProgram();
    fresh.answers.file = cases;
    expect((await fresh.refusal('setup.pickBackup', null)).code).toBe('BACKUP_DAMAGED');
    expect(existsSync(fresh.dataFolder)).toBe(false);
  });

  test('选好以后才被换掉的：恢复时拒绝，什么也没有取出来', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18');
    const { entry: made } = await program.ask('safekeeping.backUp', null);
    const cases = join(made.folder, made.fileName);
    await craftBackup(cases, [STUDIO, entry], { studioId: program.services.current.studio.id });
    for (const route of ['safekeeping.previewRestore', 'safekeeping.restore'] as const)
      expect((await program.refusal(route, { id: made.id })).code).toBe('BACKUP_DAMAGED');
    expect(await numbersOf(program)).toHaveLength(1);
    expect(readdirSync(program.dataFolder).filter((name) => name.startsWith('.'))).toEqual([]);
    const lock = JSON.parse(readFileSync(join(program.dataFolder, 'studio.lock'), 'utf8'));
    expect(lock).toMatchObject({ kind: 'lock' });
  });
});

test('自己放在资料文件夹里的文件：备份里有，恢复时不拿走，也不放回来', async () => {
  const program = await startWithStudio();
  const own = join(program.dataFolder, '通讯录.txt');
  const later = join(program.dataFolder, '后来放的.txt');
  writeFileSync(own, '备份时的');
  const kept = await putCase(program, '2026-11-18');
  const { entry } = await program.ask('safekeeping.backUp', null);
  writeFileSync(own, '现在的');
  writeFileSync(later, '后来的');
  await putCase(program, '2026-11-19');
  await program.ask('safekeeping.restore', { id: entry.id });
  expect(await numbersOf(program)).toEqual([kept.number]);
  expect(readFileSync(own, 'utf8')).toBe('现在的');
  expect(readFileSync(later, 'utf8')).toBe('后来的');

  const fresh = await startProgram();
  fresh.answers.file = join(entry.folder, entry.fileName);
  const { id = '' } = (await fresh.ask('setup.pickBackup', null)) ?? {};
  await fresh.ask('setup.restoreBackup', { id, dataFolder: fresh.dataFolder });
  expect(await numbersOf(fresh)).toEqual([kept.number]);
  expect(existsSync(join(fresh.dataFolder, '通讯录.txt'))).toBe(false);
});
