import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForImport } from '@main/services/import/open-for-import';
import { type JudgedFile, judgeFiles } from '@main/services/street/judge-files';
import { packagesIn, readPackageFiles } from '@main/services/street/read-package-file';
import { deskOf, PackageReading } from '@main/services/street/reading-service';
import { makeStudioKey } from '@main/services/street/seal-package';
import type { StreetOptions } from '@main/services/street/street-options';
import { consolidateFrom, renderConsolidation } from '@main/services/street/street-service';
import { readRegister } from '@main/services/street/street-units';
import { writeNewStudio } from '@main/store/new-studio';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { monthsOf } from '@shared/domain/reports/period';
import { inventPackage } from '../support/invent-package';
import { makeStudio } from '../support/make-case';
import { type Block, longestBlock } from './figures';

/** A year's packages of so many studios: from their files to the consolidated report, as the command line does it, and kept. */
export interface StreetFigures {
  readonly files: number;
  readonly bytes: number;
  /** Reading the files and holding each signature against its bytes. */
  readonly readMs: number;
  /** Judging them and adding the year up, with every check across them. */
  readonly consolidateMs: number;
  readonly workbookMs: number;
  /** The three together. */
  readonly totalMs: number;
  /** Of the processor: other programs add little to it. */
  readonly cpuMs: number;
  /** The same files read in the window: each is kept, a line of the journal each. */
  readonly keepMs: number;
  /** The year added up from what is kept: all months, and one. */
  readonly keptYearMs: number;
  readonly keptMonthMs: number;
  readonly blocked: Block;
}

const WHO = actorWithAllRights(NOBODY);
const YEAR = '2026';
const STREET = '老槐街道';

/** @param count how many studios */
export async function measureStreet(work: string, count: number): Promise<StreetFigures> {
  const inbox = join(work, `inbox-${count}`);
  const bytes = writeInbox(inbox, count);
  const root = join(work, `street-${count}`);
  rmSync(root, { recursive: true, force: true });
  const studio = makeStudio({ lastOrdinals: {} });
  await writeNewStudio(root, { ...studio, profile: { ...studio.profile, streetName: STREET } });
  const { current } = await openForImport(root, {
    clock: { now: () => new Date('2027-01-06T01:00:00.000Z') },
    ...{ resources: join(process.cwd(), 'resources'), appVersion: '0.0.0', isToSave: true },
    ledgerThread: null,
  });
  let made = 0;
  const performing = { current, makeId: () => `made-${++made}`, onChanged: () => undefined };
  const reading = new PackageReading({ performing } as unknown as StreetOptions);
  const paths = await packagesIn(inbox);
  await confirmAll(reading, paths);

  const cpuBefore = process.cpuUsage();
  const times = { readMs: 0, consolidateMs: 0, workbookMs: 0 };
  const timed = async <T>(name: keyof typeof times, task: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const answer = await task();
    times[name] += performance.now() - startedAt;
    return answer;
  };
  const files = await timed('readMs', () => readPackageFiles(paths));
  const consolidation = await timed('consolidateMs', async () => {
    const register = await readRegister(current.store, WHO);
    const judged: JudgedFile[] = judgeFiles(files, deskOf(register, STREET));
    return consolidateFrom(current, register, YEAR, judged.filter(isNew));
  });
  await timed('workbookMs', () => renderConsolidation(consolidation));
  const { readMs, consolidateMs, workbookMs } = times;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMs = (user + system) / 1_000;
  const failed = consolidation.content.checks.filter(({ isPassed }) => !isPassed);
  if (failed.length > 0) throw new Error(`does not add up: ${JSON.stringify(failed)}`);

  const keepAt = performance.now();
  await reading.readPaths(paths, WHO);
  const keepMs = performance.now() - keepAt;
  const kept = async (period: string) => {
    const startedAt = performance.now();
    await consolidateFrom(current, await readRegister(current.store, WHO), period);
    return performance.now() - startedAt;
  };
  const [keptYearMs, keptMonthMs] = [await kept(YEAR), await kept(`${YEAR}-11`)];
  const blocked = await longestBlock(async () => void (await kept(YEAR)));
  await current.close();
  return {
    ...{ files: paths.length, bytes, readMs, consolidateMs, workbookMs },
    totalMs: readMs + consolidateMs + workbookMs,
    cpuMs,
    ...{ keepMs, keptYearMs, keptMonthMs, blocked },
  };
}

function isNew({ verdict }: JudgedFile): boolean {
  return verdict === 'accepted' || verdict === 'corrected';
}

/** Confirms the key of every studio by its package of January, which is kept thereby. */
async function confirmAll(reading: PackageReading, paths: readonly string[]): Promise<void> {
  const january = paths.filter((path) => path.endsWith('-01.mtpkg'));
  const { unknownKeys } = await reading.readPaths(january, WHO);
  for (const { key, memberId } of unknownKeys) await reading.confirm({ key, memberId }, WHO);
}

function writeInbox(folder: string, count: number): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let at = 1; at <= count; at += 1) {
    const unit = { id: `unit-${at}`, name: `第${at}调解工作室` };
    const key = makeStudioKey('2026-01-01T00:00:00.000Z');
    let before = 0;
    for (const month of monthsOf(YEAR)) {
      const cases = 1 + ((at + Number(month.slice(5))) % 15);
      const file = inventPackage({ unit, streetName: STREET, month, cases, before }, key);
      writeFileSync(join(folder, `${at}-${month}.mtpkg`), file);
      before += cases;
      bytes += file.length;
    }
  }
  return bytes;
}
