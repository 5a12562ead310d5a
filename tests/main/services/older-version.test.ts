import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { startProgram } from '../../support/run-services';

describe('旧版本的资料', () => {
  test('第一次改动前自动留一份升级前的备份；在备份页上看得到，也恢复得回来', async () => {
    const program = await startProgram();
    cpSync(join(import.meta.dirname, '../../fixtures/data-v1'), program.dataFolder, {
      recursive: true,
    });
    await program.ask('setup.openStudio', { dataFolder: program.dataFolder });
    const before = await numbersOf(program);
    expect((await program.ask('safekeeping.overview', null)).backups).toEqual([]);
    await putCase(program, '2026-11-19');

    const [entry] = (await program.ask('safekeeping.overview', null)).backups;
    expect(entry).toMatchObject({ reason: 'before_migration', spot: 'local' });
    const id = entry?.id ?? '';
    expect(await program.ask('safekeeping.previewRestore', { id })).toMatchObject({
      presentTotal: 5,
      backupTotal: 4,
      missing: { total: 1 },
    });
    program.setNow('2026-11-20T09:00:00+08:00');
    await program.ask('safekeeping.restore', { id });
    expect(await numbersOf(program)).toEqual(before);
    const { schemaVersion } = JSON.parse(
      readFileSync(join(program.dataFolder, 'studio.json'), 'utf8'),
    );
    expect(schemaVersion).toBe(1);
    // And from there the folder is brought up to date once more.
    await putCase(program, '2026-11-20');
    const { backups } = await program.ask('safekeeping.overview', null);
    expect(backups.map(({ reason }) => reason)).toEqual([
      'before_migration',
      'before_restore',
      'before_migration',
    ]);
  });

  test('升级前的备份存不下，就不改动资料', async () => {
    const program = await startProgram();
    const fixture = join(import.meta.dirname, '../../fixtures/data-v1');
    cpSync(fixture, program.dataFolder, { recursive: true });
    writeFileSync(join(program.dataFolder, 'backups'), '这里不是文件夹');
    await program.ask('setup.openStudio', { dataFolder: program.dataFolder });
    await expect(putCase(program, '2026-11-19')).rejects.toThrow();
    await program.restart();
    expect(readFileSync(join(program.dataFolder, 'studio.json'))).toEqual(
      readFileSync(join(fixture, 'studio.json')),
    );
  });
});
