import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '@shared/domain/kinds';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { readTree } from '../../support/read-files';
import { startWithStudio, type TestProgram } from '../../support/run-services';

function backupsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

async function backUp(program: TestProgram): Promise<string> {
  return (await program.ask('safekeeping.backUp', null)).entry.id;
}

describe('备份', () => {
  test('备份完成以后，列表里有它，文件夹里有它', async () => {
    const program = await startWithStudio();
    const { entry, isFallback } = await program.ask('safekeeping.backUp', null);
    expect(entry).toMatchObject({
      fileName: '备份-20261119-090000-手动.zip',
      reason: 'manual',
      spot: 'local',
      madeAt: '2026-11-19T09:00:00+08:00',
    });
    expect(isFallback).toBe(false);
    expect(backupsIn(join(program.dataFolder, 'backups'))).toEqual([entry.fileName]);
    const { backups } = await program.ask('safekeeping.overview', null);
    expect(backups).toEqual([entry]);
  });

  test('另选的位置：每个工作室一个文件夹；位置不在时存在资料里，并且说出来', async () => {
    const program = await startWithStudio();
    const stick = join(program.folder, 'U盘');
    mkdirSync(stick);
    program.answers.folder = stick;
    await program.ask('safekeeping.choosePlace', null);
    const there = await program.ask('safekeeping.backUp', null);
    expect(there).toMatchObject({ isFallback: false, entry: { spot: 'chosen' } });
    expect(there.entry.folder.startsWith(stick)).toBe(true);
    rmSync(stick, { recursive: true });
    expect((await program.ask('safekeeping.overview', null)).isPlaceThere).toBe(false);
    const here = await program.ask('safekeeping.backUp', null);
    expect(here).toMatchObject({ isFallback: true, entry: { spot: 'local' } });
    expect(existsSync(stick)).toBe(false);
  });

  test('U 盘拔走的日子备份在资料里，插回来自动补上一份', async () => {
    const program = await startWithStudio();
    const { backups } = program.services;
    const stick = join(program.folder, 'U盘');
    mkdirSync(stick);
    program.answers.folder = stick;
    await program.ask('safekeeping.choosePlace', null);
    // After the last write by the clock of the disk, which the test cannot turn.
    program.setNow('2126-11-19T09:00:00+08:00');
    expect(await backups.makeDaily()).toMatchObject({ entry: { spot: 'chosen' } });

    renameSync(stick, `${stick}-拔走`);
    program.setNow('2126-11-20T09:00:00+08:00');
    await putCase(program, '2026-11-19');
    await program.services.current.flush();
    expect(await backups.makeDaily()).toMatchObject({ isFallback: true, entry: { spot: 'local' } });
    expect((await program.ask('safekeeping.overview', null)).isPlaceThere).toBe(false);

    renameSync(`${stick}-拔走`, stick);
    program.setNow('2126-11-20T10:00:00+08:00');
    expect(await backups.makeDaily()).toMatchObject({
      isFallback: false,
      entry: { spot: 'chosen', madeAt: '2126-11-20T10:00:00+08:00' },
    });
    expect(await backups.makeDaily()).toBeNull();
  });

  test('每天第一次自动备份；没有改动就不重复；关闭时有改动才备份', async () => {
    const program = await startWithStudio();
    const { backups } = program.services;
    // After the last write by the clock of the disk, which the test cannot turn.
    program.setNow('2126-11-19T09:00:00+08:00');
    expect((await backups.makeDaily())?.entry.reason).toBe('daily');
    expect(await backups.makeDaily()).toBeNull();
    expect(await backups.makeClosing()).toBeNull();
    program.setNow('2126-11-20T09:00:00+08:00');
    expect(await backups.makeDaily()).toBeNull();
    await putCase(program, '2026-11-19');
    await program.services.current.flush();
    expect((await backups.makeClosing())?.entry.reason).toBe('closing');
  });

  test('正在备份时再点备份：请稍等，不会两份同时写', async () => {
    const program = await startWithStudio();
    const first = program.ask('safekeeping.backUp', null);
    expect((await program.refusal('safekeeping.backUp', null)).code).toBe('STILL_WORKING');
    await first;
  });
});

describe('恢复', () => {
  test('先说会变什么，先存下现在的，恢复以后可以撤销', async () => {
    const program = await startWithStudio();
    const kept = await putCase(program, '2026-11-18');
    const id = await backUp(program);
    program.setNow('2026-11-19T10:00:00+08:00');
    const later = await putCase(program, '2026-11-19');
    await program.ask('cases.updateRegistration', {
      caseId: kept.id,
      revision: kept.revision,
      registration: { ...kept.registration, place: '村委会' },
    });

    const preview = await program.ask('safekeeping.previewRestore', { id });
    expect(preview).toMatchObject({
      presentTotal: 2,
      backupTotal: 1,
      added: { total: 0 },
      changed: { total: 1, first: [{ number: kept.number }] },
      missing: { total: 1, first: [{ number: later.number }] },
    });
    expect(await numbersOf(program)).toEqual([kept.number, later.number]);

    expect((await program.ask('safekeeping.restore', { id })).state).toBe('ready');
    expect(await numbersOf(program)).toEqual([kept.number]);
    expect((await program.ask('cases.get', { caseId: kept.id })).case.registration.place).toBe(
      kept.registration.place,
    );
    expect(readdirSync(program.dataFolder).filter((name) => name.startsWith('.restore'))).toEqual(
      [],
    );

    const { undoId } = await program.ask('safekeeping.overview', null);
    await program.ask('safekeeping.restore', { id: undoId ?? '' });
    expect(await numbersOf(program)).toEqual([kept.number, later.number]);
    expect((await program.ask('cases.get', { caseId: kept.id })).case.registration.place).toBe(
      '村委会',
    );
    // And on disk, for the next start.
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect(await numbersOf(again)).toEqual([kept.number, later.number]);
  });

  test('恢复以后接着办：新登记的编号不和恢复前的重复使用混在一起，能再备份再恢复', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18');
    const id = await backUp(program);
    await program.ask('safekeeping.restore', { id });
    const next = await putCase(program, '2026-11-19');
    expect(await numbersOf(program)).toContain(next.number);
    expect((await program.ask('safekeeping.check', null)).findings).toEqual([]);
  });

  test.each([
    ['截断', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      '改坏一处',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte))),
    ],
  ])('%s的备份：拒绝，现在的资料一个字节不动', async (_name, harm) => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18');
    const { entry } = await program.ask('safekeeping.backUp', null);
    await program.services.current.flush();
    const path = join(entry.folder, entry.fileName);
    writeFileSync(path, harm(readFileSync(path)));
    const before = readTree(program.dataFolder);
    for (const route of ['safekeeping.previewRestore', 'safekeeping.restore'] as const)
      expect((await program.refusal(route, { id: entry.id })).code).toBe('BACKUP_DAMAGED');
    expect(readTree(program.dataFolder)).toBe(before);
    expect(await numbersOf(program)).toHaveLength(1);
  });

  test('别的工作室的备份：拒绝并说出是谁的', async () => {
    const other = await startWithStudio();
    const { entry } = await other.ask('safekeeping.backUp', null);
    const program = await startWithStudio();
    program.answers.file = join(entry.folder, entry.fileName);
    const picked = await program.ask('safekeeping.pickBackup', null);
    const { code } = await program.refusal('safekeeping.previewRestore', { id: picked?.id });
    expect(code).toBe('BACKUP_OF_ANOTHER_STUDIO');
  });

  test('存不下现在的资料就不恢复', async () => {
    const program = await startWithStudio();
    const elsewhere = join(program.folder, '别处.zip');
    const { entry } = await program.ask('safekeeping.backUp', null);
    writeFileSync(elsewhere, readFileSync(join(entry.folder, entry.fileName)));
    program.answers.file = elsewhere;
    const picked = await program.ask('safekeeping.pickBackup', null);
    const folder = join(program.dataFolder, 'backups');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '这里不是文件夹');
    const kept = await putCase(program, '2026-11-18');
    const { code } = await program.refusal('safekeeping.restore', { id: picked?.id });
    expect(code).toBe('BACKUP_FAILED');
    expect(await numbersOf(program)).toEqual([kept.number]);
  });
});

describe('搬家和导出', () => {
  test('资料搬到新位置，接着用；原来的留着并说明去了哪里', async () => {
    const program = await startWithStudio();
    const kept = await putCase(program, '2026-11-18');
    await backUp(program);
    const target = join(program.folder, '新盘', '资料');
    const { dataFolder } = await program.ask('safekeeping.move', { folder: target });
    expect(dataFolder).toBe(target);
    expect(await numbersOf(program)).toEqual([kept.number]);
    expect(backupsIn(join(target, 'backups'))).toHaveLength(1);
    expect(existsSync(join(target, 'studio.lock'))).toBe(true);
    expect(existsSync(join(program.dataFolder, 'studio.lock'))).toBe(false);
    expect(existsSync(join(program.dataFolder, 'studio.json'))).toBe(true);
    expect(readFileSync(join(program.dataFolder, '资料已经移走.txt'), 'utf8')).toContain(target);
    expect((await program.ask('safekeeping.check', null)).isSound).toBe(true);
  });

  test('不搬到有东西的文件夹，也不搬进自己里面', async () => {
    const program = await startWithStudio();
    const full = join(program.folder, '满的');
    mkdirSync(full);
    writeFileSync(join(full, '照片.jpg'), '');
    expect((await program.refusal('safekeeping.move', { folder: full })).code).toBe(
      'DATA_FOLDER_NOT_EMPTY',
    );
    const inside = join(program.dataFolder, '里面');
    expect((await program.refusal('safekeeping.move', { folder: inside })).code).toBe(
      'VALIDATION_FAILED',
    );
    expect(await numbersOf(program)).toEqual([]);
  });

  test('导出全部：JSON 里一个字不少，Excel 打得开', async () => {
    const program = await startWithStudio();
    const kept = await putCase(program, '2026-11-18');
    program.answers.folder = join(program.folder, '文档');
    const saved = await program.ask('safekeeping.exportAll', null);
    const folder = saved?.folder ?? '';
    // Of every kind but the cases, which stand by years, and the studio itself a file: one that is added is in it too.
    // What people wrote for themselves leaves with nobody.
    const others = KINDS.list.filter(
      ({ isSingle, key }) => !isSingle && !['case', 'note'].includes(key),
    );
    expect(others.length).toBeGreaterThan(5);
    expect(readdirSync(folder).sort()).toEqual(
      [
        ...['台账-2026.xlsx', '各项名称.txt', '工作室.json', '案件-2026.json', '说明.txt'],
        ...others.map(({ label }) => `${label}.json`),
      ].sort(),
    );
    const cases = JSON.parse(readFileSync(join(folder, '案件-2026.json'), 'utf8'));
    expect(cases).toEqual([kept]);
    expect(JSON.parse(readFileSync(join(folder, '咨询.json'), 'utf8'))).toEqual([]);
    const names = readFileSync(join(folder, '各项名称.txt'), 'utf8');
    expect(names).toContain('\nregistration.amountInDisputeFen\t涉及金额\n');
    expect(names).toContain('\nparties.*.statutoryAgents.*.name\t法定代理人姓名\n');
    expect(names).toContain('\nprofile.committeeName\t所属人民调解委员会全称\n');
  });
});
