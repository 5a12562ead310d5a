import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesIn } from '../../support/journal-lines';
import { findIn } from '../../support/open-store';
import { startProgram, type TestProgram } from '../../support/run-services';
import { makeScratch } from '../../support/scratch';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** Written by the program before lines had head and body; its last line (`outside`) is in no shard yet. */
const FOLDER = join(FIXTURES, 'data-v2-journal-v1');
/** What that program itself showed of it. */
const READ = JSON.parse(readFileSync(`${FOLDER}.read.json`, 'utf8')) as {
  histories: Record<string, { revision: number }>;
  removed: unknown;
  lastOrdinals: unknown;
  profile: unknown;
  mediators: readonly object[];
};
/** The roster has places since of which that program knew nothing. */
const SHOWN = {
  ...READ,
  mediators: READ.mediators.map((one) => ({
    ...one,
    address: '',
    absences: [],
    elderKind: '',
    skills: '',
    strengths: [],
  })),
};
const IDS: Readonly<Record<string, string>> = {
  '（2026）人调字第1号': 'id0003',
  '（2026）人调字第2号': 'id0004',
  '（2026）人调字第3号': 'id0006',
};

async function openCopy(lacking: readonly string[] = []): Promise<TestProgram> {
  const dataFolder = join(makeScratch(), '资料');
  cpSync(FOLDER, dataFolder, { recursive: true });
  for (const name of lacking) rmSync(join(dataFolder, name), { recursive: true });
  const program = await startProgram({ dataFolder });
  await program.ask('setup.openStudio', { dataFolder });
  return program;
}

async function readAll(program: TestProgram): Promise<typeof READ> {
  const histories: Record<string, { revision: number }> = {};
  for (const [number, caseId] of Object.entries(IDS))
    histories[number] = await program.ask('cases.history', { caseId, page: 1 });
  const removed = await program.ask('cases.removed', { page: 1 });
  const { lastOrdinals, profile, mediators } = program.services.current.studio;
  return { histories, removed, lastOrdinals, profile, mediators: [...mediators] };
}

describe('保存记录第 1 版的资料', () => {
  it.each([
    ['as it was left', []],
    ['without its checkpoint', ['journal/checkpoint.json']],
    ['from its journal alone', ['journal/checkpoint.json', 'ledger']],
  ])('%s: histories, 回收站 and studio read word by word as they did', async (_name, lacking) => {
    const program = await openCopy(lacking);
    expect(await readAll(program)).toEqual(SHOWN);
    expect(await program.services.current.store.notices()).toEqual([]);
  });

  it('an old line is taken back by a new one, and both are told from then on', async () => {
    const program = await openCopy();
    const caseId = IDS['（2026）人调字第3号'] ?? '';
    const revision = READ.histories['（2026）人调字第3号']?.revision ?? 0;
    const undone = await program.ask('cases.undo', { caseId, revision });
    expect(undone.case.registration.title).toBe('鸡舍气味');
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const { entries } = await again.ask('cases.history', { caseId, page: 1 });
    expect(entries.map(({ seq }) => seq)).toEqual([23, 22, 19, 18, 16]);
    expect(entries[0]).toMatchObject({
      act: '撤销了上一次修改',
      changes: [{ from: '院内鸡舍气味', to: '鸡舍气味' }],
    });
    await again.services.current.close();
    const [old, made] = linesIn(program.dataFolder).slice(-2);
    expect([old?.v, made?.v]).toEqual([1, 2]);
    expect(made?.prev).toBe((old as unknown as { hash: string }).hash);
    expect(await findIn(program.dataFolder)).toEqual([]);
  });
});
