import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { putCase } from '../../support/make-archive';
import { startWithStudio, type TestProgram } from '../../support/run-services';

function backupsIn(program: TestProgram): string[] {
  const folder = join(program.dataFolder, 'backups');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Something is done on a day, and what the program makes of it by itself. */
async function workOn(program: TestProgram, day: string) {
  program.setNow(`${day}T09:00:00+08:00`);
  await putCase(program, '2026-11-18');
  await program.services.current.flush();
  return (await program.services.backups.makeDaily())?.entry.fileName ?? null;
}

describe('时钟错过的电脑，每天照样备份', () => {
  test('时钟一度到了 2100 年：拨回来以后，当天、第二天都有备份', async () => {
    const program = await startWithStudio();
    expect(await workOn(program, '2100-01-01')).toBe('备份-21000101-090000-每日.zip');
    expect(await workOn(program, '2026-11-20')).toBe('备份-20261120-090000-每日.zip');
    expect(await program.services.backups.makeDaily()).toBeNull();
    expect(await workOn(program, '2026-11-21')).toBe('备份-20261121-090000-每日.zip');
  });

  test('2100 年的那一份就是现在的样子：不重复；改了就备份，哪怕字数没有变', async () => {
    const program = await startWithStudio();
    const { backups } = program.services;
    await program.ask('drafts.put', { key: 'probe', value: '甲' });
    await workOn(program, '2100-01-01');
    program.setNow('2026-11-20T09:00:00+08:00');
    expect(await backups.makeDaily()).toBeNull();
    expect(await backups.makeClosing()).toBeNull();
    await program.ask('drafts.put', { key: 'probe', value: '乙' });
    expect((await backups.makeClosing())?.entry.reason).toBe('closing');
  });

  test('时钟曾经慢了几年：改正以后，当天有备份', async () => {
    const program = await startWithStudio();
    await workOn(program, '2026-11-19');
    await workOn(program, '2020-01-01');
    expect(await workOn(program, '2026-11-20')).toBe('备份-20261120-090000-每日.zip');
  });

  test.each([
    '备份-20261399-000000-手动.zip',
    '备份-20261131-000000-手动.zip',
    '备份-20261120-250000-手动.zip',
    '备份-99991231-000000-手动.zip',
    '备份-21000101-000000-手动.zip',
    '备份-20261120-000000-每日.zip',
    '备份-20261120-235959-手动.zip',
  ])('有一个文件只是叫 %s：照样备份，它原样留着', async (name) => {
    const program = await startWithStudio();
    await workOn(program, '2026-11-19');
    writeFileSync(join(program.dataFolder, 'backups', name), '不是备份');
    expect(await workOn(program, '2026-11-20')).toMatch(/^备份-20261120-090000-每日/);
    expect(backupsIn(program)).toContain(name);
    expect(backupsIn(program)).toContain('备份-20261119-090000-每日.zip');
  });

  test('旧的备份改名成今天的：不算今天的', async () => {
    const program = await startWithStudio();
    await workOn(program, '2026-11-19');
    const folder = join(program.dataFolder, 'backups');
    copyFileSync(
      join(folder, '备份-20261119-090000-每日.zip'),
      join(folder, '备份-20261120-080000-每日.zip'),
    );
    expect(await workOn(program, '2026-11-20')).toBe('备份-20261120-090000-每日.zip');
  });

  test('别的工作室的备份放在这里：不算数', async () => {
    const other = await startWithStudio();
    await workOn(other, '2026-11-20');
    const program = await startWithStudio();
    await workOn(program, '2026-11-19');
    const name = '备份-20261120-090000-每日.zip';
    copyFileSync(
      join(other.dataFolder, 'backups', name),
      join(program.dataFolder, 'backups', name),
    );
    expect(await workOn(program, '2026-11-20')).toBe('备份-20261120-090000-每日-2.zip');
  });

  test('台账被别的程序改过，长短没有变：关闭时备份', async () => {
    const program = await startWithStudio();
    await workOn(program, '2026-11-19');
    const path = join(program.dataFolder, 'case', '2026-11.json');
    await program.services.current.close();
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"revision":1', '"revision":7'));
    const again = await program.restart();
    again.setNow('2026-11-19T10:00:00+08:00');
    await again.ask('app.bootstrap', null);
    expect((await again.services.backups.makeClosing())?.entry.reason).toBe('closing');
  });

  test('列表里：最近一份是真正最近的，2100 年的排在最后', async () => {
    const program = await startWithStudio();
    await workOn(program, '2100-01-01');
    await workOn(program, '2026-11-19');
    await workOn(program, '2026-11-20');
    const { backups } = await program.ask('safekeeping.overview', null);
    expect(backups.map(({ madeAt }) => madeAt.slice(0, 10))).toEqual([
      '2026-11-20',
      '2026-11-19',
      '2100-01-01',
    ]);
  });

  test('时钟快了几十年的那一天：以前每天的备份一份不少', async () => {
    const program = await startWithStudio();
    const days = Array.from(
      { length: 12 },
      (_, at) => `2026-11-${String(at + 8).padStart(2, '0')}`,
    );
    for (const day of days) await workOn(program, day);
    expect(await workOn(program, '2100-01-01')).not.toBeNull();
    await workOn(program, '2026-11-20');
    for (const day of days)
      expect(backupsIn(program)).toContain(`备份-${day.replaceAll('-', '')}-090000-每日.zip`);
  });
});
