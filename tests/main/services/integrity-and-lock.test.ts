import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudioProfile } from '@shared/domain/studio/studio';
import { describe, expect, test } from 'vitest';
import { editFile, rotFile } from '../../support/harm-file';
import { numbersOf } from '../../support/list-numbers';
import { putCase } from '../../support/make-archive';
import { readTree } from '../../support/read-files';
import { startProgram, startWithStudio, type TestProgram } from '../../support/run-services';
import { add, PHOTO, put, register, storedFiles } from './attachments/with-files';

/** Gives the studio an address, on disk. */
async function liveAt(program: TestProgram, address: string): Promise<StudioProfile> {
  const { studio } = await program.ask('app.bootstrap', null);
  if (studio === null) throw new Error('no studio');
  const profile = { ...studio.profile, address };
  await program.ask('studio.updateProfile', profile);
  await program.services.current.flush();
  return profile;
}

async function openSecond(first: TestProgram) {
  const program = await startProgram({ dataFolder: first.dataFolder });
  const boot = await program.ask('setup.openStudio', { dataFolder: first.dataFolder });
  return { program, boot };
}

describe('检查资料', () => {
  test('好的资料：没有发现问题，什么也不改', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18');
    await program.services.current.flush();
    const before = readTree(program.dataFolder);
    const report = await program.ask('safekeeping.check', null);
    expect(report).toMatchObject({ isSound: true, findings: [], caseCount: 1 });
    expect(report.lineCount).toBeGreaterThan(0);
    expect(readTree(program.dataFolder)).toBe(before);
  });

  const cutShort = (path: string): void => editFile(path, (text) => text.slice(0, 100));
  const rot = (path: string): void => rotFile(path, '老槐', '老愧');

  test.each([
    ['截断', 'shard_damaged', cutShort],
    ['坏了一个字', 'shard_differs', rot],
  ])('台账%s：认得出来；修复以后和保存记录一致，坏文件还留着', async (_name, kind, harm) => {
    const program = await startWithStudio();
    const kept = await putCase(program, '2026-11-18', {}, { place: '老槐街道' });
    await program.services.current.flush();
    harm(join(program.dataFolder, 'case', '2026-11.json'));
    const found = await program.ask('safekeeping.check', null);
    expect(found).toMatchObject({ isSound: false, isRepairable: true });
    expect(found.findings.map((finding) => finding.kind)).toEqual([kind]);

    const repaired = await program.ask('safekeeping.repair', null);
    expect(repaired.isSound).toBe(true);
    expect(repaired.findings.map((finding) => finding.kind)).toEqual(['file_set_aside']);
    const view = await program.ask('cases.get', { caseId: kept.id });
    expect(view.case.registration.place).toBe('老槐街道');
    const { backups } = await program.ask('safekeeping.overview', null);
    expect(backups.map(({ reason }) => reason)).toContain('before_repair');
  });

  test.each([
    ['截断', 'studio_damaged', cutShort],
    ['坏了一个字', 'studio_differs', rot],
  ])('studio.json %s：认得出来，按保存记录修得好', async (_name, kind, harm) => {
    const program = await startWithStudio();
    const profile = await liveAt(program, '老槐街 1 号');
    harm(join(program.dataFolder, 'studio.json'));
    const found = await program.ask('safekeeping.check', null);
    expect(found.findings.map((finding) => finding.kind)).toEqual([kind]);
    expect((await program.ask('safekeeping.repair', null)).isSound).toBe(true);
    expect((await program.ask('app.bootstrap', null)).studio?.profile).toEqual(profile);
    const again = await program.restart();
    expect((await again.ask('app.bootstrap', null)).studio?.profile).toEqual(profile);
  });

  test('别的程序改过的台账和 studio.json：认得出来，修复就是按保存记录重做，改过的放在一边', async () => {
    const program = await startWithStudio();
    const kept = await putCase(program, '2026-11-18', {}, { place: '老槐街道' });
    await liveAt(program, '老槐街 1 号');
    for (const name of ['studio.json', 'case/2026-11.json'])
      editFile(join(program.dataFolder, name), (text) => text.replace('老槐', '新华'));
    const found = await program.ask('safekeeping.check', null);
    expect(found).toMatchObject({ isSound: false, isRepairable: true });
    const kinds = ['studio_differs', 'shard_differs'];
    expect(found.findings.map((finding) => finding.kind)).toEqual(kinds);
    const repaired = await program.ask('safekeeping.repair', null);
    expect(repaired.isSound).toBe(true);
    expect(new Set(repaired.findings.map(({ kind }) => kind))).toEqual(new Set(['file_set_aside']));
    const view = await program.ask('cases.get', { caseId: kept.id });
    expect(view.case.registration.place).toBe('老槐街道');
    const { studio } = await program.ask('app.bootstrap', null);
    expect(studio?.profile.address).toBe('老槐街 1 号');
  });

  test('回收站里的案件：材料照样算有人用，内容照样核对', async () => {
    const program = await startWithStudio();
    const view = await add(program, await register(program), [put('收条.png', PHOTO)]);
    const { id, revision } = view.case;
    await program.ask('cases.remove', { caseId: id, revision, reason: '登记重了' });
    expect((await program.ask('safekeeping.check', null)).findings).toEqual([]);
    const [stored = ''] = storedFiles(program);
    editFile(join(program.dataFolder, 'attachments', stored), (text) => `${text}x`);
    const { findings } = await program.ask('safekeeping.check', null);
    expect(findings.map(({ kind }) => kind)).toEqual(['attachment_damaged']);
  });

  test('索引和台账对不上：认得出来，修复就是按台账重做', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18', {}, { place: '老槐街道' });
    await program.services.current.flush();
    const rows = join(program.dataFolder, 'index', '2026-11.rows.jsonl');
    rotFile(rows, '2026', '2027');
    const found = await program.ask('safekeeping.check', null);
    expect(found).toMatchObject({ isSound: false, isRepairable: true });
    expect(found.findings).toMatchObject([{ kind: 'index_differs', detail: '2026-11' }]);
    expect(await program.ask('safekeeping.repair', null)).toMatchObject({
      isSound: true,
      findings: [],
    });
    expect(readFileSync(rows, 'utf8')).not.toContain('2027');
  });

  test('没有保存记录可用时不说能修', async () => {
    const program = await startWithStudio();
    const path = join(program.dataFolder, 'studio.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 60));
    const found = await program.ask('safekeeping.check', null);
    expect(found).toMatchObject({ isSound: false, isRepairable: false });
  });

  test('保存记录被改过一个字：认得出来', async () => {
    const program = await startWithStudio();
    await putCase(program, '2026-11-18', {}, { place: '老槐街道' });
    await putCase(program, '2026-11-19');
    await program.services.current.flush();
    const path = join(program.dataFolder, 'journal', '2026-11.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('老槐', '老愧'));
    const { findings } = await program.ask('safekeeping.check', null);
    expect(findings.map((finding) => finding.kind)).toContain('journal_damaged');
  });
});

describe('只有一处能写', () => {
  test('另一处打开着：只能看，说得出是谁；写不进去；那边退出后再试一次就能写', async () => {
    const first = await startWithStudio();
    const kept = await putCase(first, '2026-11-18');
    await first.services.current.flush();
    const second = await openSecond(first);
    expect(second.boot.holder).toMatchObject({ isThisComputer: true });
    expect(await numbersOf(second.program)).toEqual([kept.number]);
    const change = {
      caseId: kept.id,
      revision: kept.revision,
      registration: { ...kept.registration, place: '村委会' },
    };
    expect((await second.program.refusal('cases.updateRegistration', change)).code).toBe(
      'DATA_FOLDER_HELD',
    );
    expect((await second.program.refusal('safekeeping.previewRestore', { id: 'x' })).code).toBe(
      'DATA_FOLDER_HELD',
    );
    await first.services.current.close();
    const again = await second.program.ask('safekeeping.openAgain', null);
    expect(again.holder).toBeNull();
    const saved = await second.program.ask('cases.updateRegistration', change);
    expect(saved.case.registration.place).toBe('村委会');
    await second.program.services.current.close();
  });
});
