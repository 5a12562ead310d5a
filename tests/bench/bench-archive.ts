import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '@main/store/disk/disk';
import { writeNewStudio } from '@main/store/new-studio';
import { emptyShard } from '@main/store/shards/shard';
import { encodeShard } from '@main/store/shards/shard-form';
import { StudioStore } from '@main/store/studio-store';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describeCase } from '@shared/domain/case/view/case-entry';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { localDate } from '@shared/domain/kernel/local-date';
import { changeCase } from '../support/case-store';
import { makeContext, makeStudio } from '../support/make-case';
import { BENCH_DAY, makeLifelikeCases } from './lifelike-cases';

/**
 * Makes a data folder of so many cases, unless it is there from an earlier run.
 * @param writeBesides files of other kinds, before the folder is first opened
 */
export async function makeBenchArchive(
  root: string,
  count: number,
  makeCases: () => Iterable<MediationCase> = () => makeLifelikeCases(count),
  writeBesides: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const done = join(root, 'made.txt');
  if (existsSync(done)) return;
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, CASE_KIND.key), { recursive: true });
  const { settings } = makeStudio();
  // 办结即回访 began this autumn: what ended in the ten years before was not to be visited.
  const visiting = { ...settings, followUpEndsFrom: localDate('2026-10-01') };
  await writeNewStudio(root, makeStudio({ lastOrdinals: {}, settings: visiting }));
  let month = '';
  let cases: MediationCase[] = [];
  const write = async (): Promise<void> => {
    if (cases.length === 0) return;
    const storedRecords = cases.map((record) => ({ record, removedAt: null }));
    const shard = { ...emptyShard(CASE_KIND, month), storedRecords };
    writeFileSync(join(root, CASE_KIND.key, `${month}.json`), await encodeShard(shard));
    cases = [];
  };
  for (const one of makeCases()) {
    const itsMonth = one.registration.registeredOn.slice(0, 7);
    if (itsMonth !== month) await write();
    month = itsMonth;
    cases.push(one);
  }
  await write();
  await writeBesides();
  // The first opening reads every month and leaves the index behind; a change leaves a journal, as at the end of a day.
  const store = await openBenchStore(root);
  const [newest] = store.cases.keys().slice(-1);
  if (newest === undefined) throw new Error('no case was made');
  const { revision } = await store.cases.get(newest.id);
  await changeCase(store, newest.id, revision, (one) => ({
    ...one,
    registration: { ...one.registration, grid: '第9网格' },
  }));
  await store.close();
  writeFileSync(done, `${count} cases\n`);
}

/** Opens a data folder as the program does. @param today the day of the archive when left out */
export function openBenchStore(
  root: string,
  disk?: Disk,
  today: LocalDate = BENCH_DAY,
): Promise<StudioStore> {
  return StudioStore.open(root, {
    access: 'write',
    now: () => new Date(`${today}T09:00:00+08:00`),
    stamp: () => `${today.replaceAll('-', '')}-090000`,
    describer: (studio) => ({
      today: () => today,
      describe: (one, month) =>
        describeCase(one, month, makeContext({ settings: studio().settings, today })),
      rules: () => 'bench',
    }),
    ...(disk === undefined ? {} : { disk }),
  });
}

/** Bytes of the files directly in a folder. */
export function bytesIn(folder: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
