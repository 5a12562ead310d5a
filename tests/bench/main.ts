import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { makeBenchArchive } from './bench-archive';
import { makeTalkativeCases } from './lifelike-cases';
import { measureAlike } from './part-alike';
import { makeEnquiries, measureEnquiries } from './part-enquiries';
import { measureImport } from './part-import';
import { measureLongSearch, TALK_LENGTH } from './part-long-search';
import { MANY_MERCHANTS, MANY_ROUNDS, makeMany, measureMany } from './part-many';
import { makePeopleArchive, measurePersons } from './part-persons';
import { measureLists, measureOpening, measurePeerOpening, measureSearch } from './part-reading';
import { makeReportArchive, measureReports } from './part-reports';

import { measureSaves } from './part-saves';
import { makeSealedArchive, measureSealed, measureSealedOpening } from './part-sealed';
import { measureStreet } from './part-street';
import { type Figures, tableOf } from './table';

const OUTPUT = join(process.cwd(), 'bench-output');
const isQuick = process.argv.includes('--quick');
const SIZES = isQuick ? [200, 2_000] : [1_000, 10_000, 100_000];
const ROUNDS = numberOf('rounds') ?? (isQuick ? 1 : 3);
const SAVES = isQuick ? 50 : 300;
const WORDS = isQuick ? 60 : 400;

/** Archives with long sessions: what memory holds as a whole, and what it does not. */
const LONG_SIZES = isQuick ? [2_000] : [20_000, 100_000];
const longArchiveOf = (count: number) => join(OUTPUT, 'work', `long-${count}`);
const reportArchiveOf = (count: number) => join(OUTPUT, 'work', `report-archive-${count}`);
const archiveOf = (count: number) => join(OUTPUT, 'work', `archive-${count}`);
const enquiriesOf = (count: number) => join(OUTPUT, 'work', `enquiries-${count}`);
const roundsOf = (count: number) => join(OUTPUT, 'work', `rounds-${count}`);
const merchantsOf = (count: number) => join(OUTPUT, 'work', `merchants-${count}`);
const peopleOf = (count: number) => join(OUTPUT, 'work', `people-${count}`);
const sealedOf = (count: number) => join(OUTPUT, 'work', `sealed-${count}`);
const WORK = join(OUTPUT, 'work');

const PARTS: Record<string, (count: number) => Promise<unknown>> = {
  make: (count) => makeBenchArchive(archiveOf(count), count),
  'make-long': (count) =>
    makeBenchArchive(longArchiveOf(count), count, () => makeTalkativeCases(count, TALK_LENGTH)),
  long: (count) => measureLongSearch(longArchiveOf(count), count, isQuick ? 30 : 120),
  'make-reports': (count) => makeReportArchive(reportArchiveOf(count), count),
  report: (count) =>
    measureReports(
      {
        flat: reportArchiveOf(count),
        smallestFlat: reportArchiveOf(SIZES[0] ?? count),
        whole: archiveOf(count),
      },
      WORK,
      isQuick ? 10 : 60,
    ),
  save: (count) => measureSaves(archiveOf(count), WORK, count, SAVES),
  open: (count) => measureOpening(archiveOf(count)),
  'make-sealed': (count) => makeSealedArchive(archiveOf(count), sealedOf(count)),
  'open-sealed': (count) => measureSealedOpening(sealedOf(count)),
  sealed: (count) => measureSealed(archiveOf(count), sealedOf(count), WORK, SAVES),
  'open-peers': async (count) => measurePeerOpening(archiveOf(count), WORK, count),
  search: (count) => measureSearch(archiveOf(count), WORK, count, WORDS),
  list: (count) => measureLists(archiveOf(count), WORK, count, isQuick ? 5 : 40),
  'make-enquiries': (count) => makeEnquiries(enquiriesOf(count), count),
  enquiries: (count) => measureEnquiries(enquiriesOf(count), 120),
  'make-rounds': (count) => makeMany(roundsOf(count), MANY_ROUNDS, count),
  rounds: (count) => measureMany(roundsOf(count), MANY_ROUNDS, 120),
  'make-merchants': (count) => makeMany(merchantsOf(count), MANY_MERCHANTS, count),
  merchants: (count) => measureMany(merchantsOf(count), MANY_MERCHANTS, 120),
  'make-people': (count) => makePeopleArchive(peopleOf(count), count),
  persons: (count) => measurePersons(peopleOf(count), WORK, count, isQuick ? 40 : 300),
  import: (count) => measureImport(WORK, count),
  street: (count) => measureStreet(WORK, count),
  alike: (count) => measureAlike(peopleOf(count), count, isQuick ? 10 : 30),
  empty: async () => {
    globalThis.gc?.();
    return { rssMb: process.memoryUsage().rss / 1e6 };
  },
};

const asked = wordOf('part');
const size = numberOf('size') ?? 0;
if (asked === undefined) runAll();
else {
  const answer = await PARTS[asked]?.(size);
  process.stdout.write(`\n@@${JSON.stringify(answer ?? null)}\n`);
}

/** The value of `--name=value`. */
function wordOf(name: string): string | undefined {
  const start = `--${name}=`;
  return process.argv.find((arg) => arg.startsWith(start))?.slice(start.length);
}

function numberOf(name: string): number | undefined {
  const word = wordOf(name);
  return word === undefined ? undefined : Number(word);
}

/** Each part in a process of its own, so that none finds the memory or the caches of another. */
function runPart(part: string, count: number): unknown {
  const args = [...process.execArgv, process.argv[1] ?? '', `--part=${part}`, `--size=${count}`];
  if (isQuick) args.push('--quick');
  const startedAt = performance.now();
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(`  ${part} ${count}: ${seconds} s\n`);
  return JSON.parse(printed.slice(printed.lastIndexOf('@@') + 2));
}

function runAll(): void {
  mkdirSync(WORK, { recursive: true });
  for (const count of SIZES) runPart('make', count);
  for (const count of SIZES) runPart('make-sealed', count);
  for (const count of LONG_SIZES) runPart('make-long', count);
  for (const count of SIZES) runPart('make-reports', count);
  const measured = Object.fromEntries(
    ['save', 'open', 'open-sealed', 'sealed', 'open-peers', 'search', 'list', 'report'].map(
      (part) => [
        part,
        Object.fromEntries(
          SIZES.map((count) => [count, Array.from({ length: ROUNDS }, () => runPart(part, count))]),
        ),
      ],
    ),
  );
  const figures = {
    ranAt: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model ?? '',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1e9),
      system: `${type()} ${release()}`,
      node: process.version,
      load: loadavg(),
    },
    isQuick,
    sizes: SIZES,
    long: Object.fromEntries(
      LONG_SIZES.map((count) => [
        count,
        Array.from({ length: ROUNDS }, () => runPart('long', count)),
      ]),
    ),
    empty: Array.from({ length: ROUNDS }, () => runPart('empty', 0)),
    ...measured,
  } as unknown as Figures;
  const table = tableOf(figures);
  writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify(figures, null, 1)}\n`);
  writeFileSync(join(OUTPUT, 'bench.md'), table);
  process.stdout.write(table);
}
