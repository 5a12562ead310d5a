import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../support/open-store';
import { startProgram, type TestProgram } from '../../support/run-services';
import { makeScratch } from '../../support/scratch';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** Made of `data-v2-journal-v1` by the first program that knew forms: two changes in form 2 after those in form 1. */
const FOLDER = join(FIXTURES, 'data-v3');
/** What that program showed of it. */
const READ = JSON.parse(readFileSync(`${FOLDER}.read.json`, 'utf8')) as {
  histories: Record<string, unknown>;
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

async function openCopy(lacking: readonly string[]): Promise<TestProgram> {
  const dataFolder = join(makeScratch(), '资料');
  cpSync(FOLDER, dataFolder, { recursive: true });
  for (const name of lacking) rmSync(join(dataFolder, name), { recursive: true });
  const program = await startProgram({ dataFolder });
  program.setNow('2026-11-21T09:00:00+08:00');
  await program.ask('setup.openStudio', { dataFolder });
  return program;
}

async function readAll(program: TestProgram): Promise<unknown> {
  const histories: Record<string, unknown> = {};
  for (const [number, caseId] of Object.entries(IDS))
    histories[number] = await program.ask('cases.history', { caseId, page: 1 });
  const removed = await program.ask('cases.removed', { page: 1 });
  const { lastOrdinals, profile, mediators } = program.services.current.studio;
  return { histories, removed, lastOrdinals, profile, mediators };
}

describe('升级前后都有修改记录的资料', () => {
  it.each([
    ['as it was left', []],
    ['without its checkpoint', ['journal/checkpoint.json']],
    ['from its journal alone', ['journal/checkpoint.json', 'case']],
  ])('%s: reads word by word as it did, on both sides of the upgrade', async (_name, lacking) => {
    const program = await openCopy(lacking);
    expect(await readAll(program)).toEqual(SHOWN);
    expect(await program.services.current.store.notices()).toEqual([]);
    await program.services.current.close();
    expect(await findIn(program.dataFolder)).toEqual([]);
  });

  it('is taken back step by step, into what was written in the form before', async () => {
    const program = await openCopy([]);
    const caseId = 'id0003';
    const { case: now } = await program.ask('cases.get', { caseId });
    expect(now.registration.peopleInvolved).toBe(12);
    const undone = await program.ask('cases.undo', { caseId, revision: now.revision });
    expect(undone.case.registration).toEqual({ ...now.registration, peopleInvolved: null });
  });
});
