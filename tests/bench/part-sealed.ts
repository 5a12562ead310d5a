import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '@main/store/disk/node-disk';
import { DataKey } from '@main/store/seal/data-key';
import { newKeyring, unlockWithPassword, withPerson } from '@main/store/seal/keyring';
import { recodeFiles } from '@main/store/seal/recode-files';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import { stretchHere } from '@main/store/seal/stretch-password';
import { openBenchStore } from './bench-archive';
import { type Times, timeEach, timesOf } from './figures';
import { measureOpening, type OpenFigures } from './part-reading';
import { measureStore, SLOW_MS } from './part-saves';

export interface SealedFigures {
  /** A save with syncs of 5 ms, in a plain folder and in a sealed one. */
  readonly plain: Times;
  readonly sealed: Times;
  readonly unlock: Times;
}

const KEY = new DataKey(Buffer.alloc(32, 1));
const UNLOCKINGS = 5;

/** Seals a copy of an archive, unless it is there from an earlier run. */
export async function makeSealedArchive(cases: string, root: string): Promise<void> {
  const done = join(root, 'sealed.txt');
  if (existsSync(done)) return;
  rmSync(root, { recursive: true, force: true });
  cpSync(cases, root, { recursive: true });
  await recodeFiles(root, nodeDisk, { from: null, to: KEY });
  // The first opening finds every file written anew, and remembers them as they are now.
  const store = await openBenchStore(root, new SealedDisk(root, nodeDisk, KEY));
  await store.cases.finding.inShortFields;
  await store.cases.finding.long.takeIn();
  await store.close();
  writeFileSync(done, 'sealed\n');
}

/** As `measureOpening`. */
export function measureSealedOpening(root: string): Promise<OpenFigures> {
  return measureOpening(root, new SealedDisk(root, nodeDisk, KEY));
}

/** Saves in both, one after the other in one process, and what a password takes. */
export async function measureSealed(
  cases: string,
  sealedCases: string,
  work: string,
  rounds: number,
): Promise<SealedFigures> {
  const measure = async (from: string, name: string, isSealed: boolean): Promise<Times> => {
    const root = join(work, name);
    rmSync(root, { recursive: true, force: true });
    cpSync(from, root, { recursive: true, preserveTimestamps: true });
    const times = await measureStore(root, Math.min(rounds, 100), SLOW_MS, (disk) =>
      isSealed ? new SealedDisk(root, disk, KEY) : disk,
    );
    rmSync(root, { recursive: true, force: true });
    return times;
  };
  const plain = await measure(cases, 'saves-plain', false);
  const sealed = await measure(sealedCases, 'saves-sealed', true);
  const person = { id: 'a', name: '赵信花', password: '石榴2026' };
  const keyring = await withPerson(newKeyring(KEY), KEY, person, stretchHere);
  const turns = Array.from({ length: UNLOCKINGS });
  const unlock = await timeEach(turns, () =>
    unlockWithPassword(keyring, person.id, person.password, stretchHere),
  );
  return { plain, sealed, unlock: timesOf(unlock) };
}
