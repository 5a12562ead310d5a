import { join } from 'node:path';
import type { CaseDescriber } from '@main/store/cases/case-describer';
import { checkFolder } from '@main/store/integrity/check-folder';
import type { Finding } from '@main/store/integrity/finding';
import { writeNewStudio } from '@main/store/new-studio';
import type { OpenOptions } from '@main/store/open-files';
import { type StoreOptions, StudioStore } from '@main/store/studio-store';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { describeCase } from '@shared/domain/case/view/case-entry';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { Studio } from '@shared/domain/studio/studio';
import { registerCase } from './case-store';
import { day, TODAY } from './day';
import { makeCase, makeContext, makeRegistration, makeStudio } from './make-case';
import { makeScratch } from './scratch';

/** The wall-clock time that damaged files are set aside under in tests. */
export const STAMP = '20261119-090000';

/** Opens a data folder as the services do, on the day of the built cases. */
export function openStore(
  root: string,
  access: OpenOptions['access'] = 'write',
  more: Partial<Omit<StoreOptions, 'access' | 'now' | 'stamp' | 'describer'>> = {},
): Promise<StudioStore> {
  return StudioStore.open(root, {
    ...more,
    access,
    now: () => new Date('2026-11-19T09:00:00+08:00'),
    stamp: () => STAMP,
    describer: (studio) => describeOn(TODAY, studio),
  });
}

/** What the rules say about the built cases on a day. */
export function describeOn(today: LocalDate, studio: () => Studio): CaseDescriber {
  const context = () => makeContext({ today, settings: studio().settings });
  return {
    today: () => today,
    describe: (one, month) => describeCase(one, month, context()),
    rules: () => JSON.stringify(studio().settings),
  };
}

/** What an integrity check finds in a folder on a day. */
export async function findIn(root: string, today: LocalDate = TODAY): Promise<Finding[]> {
  const { findings } = await checkFolder(root, async (studio) => describeOn(today, () => studio));
  return [...findings];
}

/** A studio without cases; no number was given out yet. */
export async function makeDataFolder(root: string = makeScratch()): Promise<string> {
  await writeNewStudio(root, makeStudio({ lastOrdinals: {} }));
  return root;
}

let nextId = 1;

/** Registers a case on a day as the services do. */
export function register(
  store: StudioStore,
  registeredOn: string,
  overrides: Partial<MediationCase> = {},
): Promise<MediationCase> {
  const on = day(registeredOn);
  const registration = makeRegistration({ registeredOn: on, requestedOn: on });
  return registerCase(store, on, (numbering) =>
    makeCase({ registration, ...overrides, id: `case-${nextId++}`, ...numbering }),
  );
}

/** The file of a month's cases. */
export function shardPath(root: string, month: string): string {
  return join(root, 'case', `${month}.json`);
}
