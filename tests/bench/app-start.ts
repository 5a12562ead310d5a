import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build } from 'vite';
import { makeBenchArchive } from './bench-archive';
import { type Awaited, type Shown, watchForList } from './watch-list';

const ROOT = process.cwd();
const OUTPUT = join(ROOT, 'bench-output');
const PAGE = join(OUTPUT, 'work/empty-page');
const EMPTY_APP = join(ROOT, 'tests/bench/empty-app');
const isQuick = process.argv.includes('--quick');
const SIZES = isQuick ? [200] : (process.env.BENCH_SIZES ?? '1000,100000').split(',').map(Number);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

/** The first start on a copied archive describes every case by the program's own settings and holidays. */
const PATIENCE_MS = 600_000;

/** From the start of the process, in milliseconds; and what the main process then holds. */
interface Start extends Shown {
  readonly windowMs: number;
  /** What the page's process has computed until it could be used: other work on the machine adds little to it. */
  readonly pageCpuMs: number;
  readonly mainRssMb: number;
}

interface Program {
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  readonly awaited: Awaited;
  /** Something in the list to search for; memory is taken when it was found. */
  readonly search: string | null;
}

const TABLE = { lines: 'tbody tr:not([aria-hidden])', enough: 20 };
const EMPTY: Program = {
  args: [EMPTY_APP],
  env: { EMPTY_PAGE: PAGE },
  awaited: { link: null, ...TABLE },
  search: null,
};

/** The program on an archive, until 今日, with which it begins, has the day's work on it: a screenful of its lines. */
function homeOf(size: number): Program {
  const awaited = { link: null, lines: '.desk-line', enough: 8 };
  return { args: [ROOT, `--data-folder=${archiveFor(size)}`], awaited, search: null };
}

/**
 * The same, and on to 纠纷台账 with a click as soon as its link is there, as a hand could that waits for nothing. The
 * waiting of Playwright's own clicks is no part of the program.
 */
function listOn(size: number): Program {
  const awaited = { link: '纠纷台账', ...TABLE };
  return { args: [ROOT, `--data-folder=${archiveFor(size)}`], awaited, search: '人调字' };
}

function archiveFor(size: number): string {
  return join(OUTPUT, 'work', `archive-${size}-app`);
}

/** Starts a program with a profile of its own, waits until it shows what it is to show, and ends it. */
async function start({ args, env = {}, awaited, search }: Program): Promise<Start> {
  const userData = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const startedAt = Date.now();
  const app = await _electron.launch({
    cwd: ROOT,
    args: [...args, '--no-sandbox', `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: PATIENCE_MS,
  });
  try {
    const page = await app.firstWindow({ timeout: PATIENCE_MS });
    const patience = { polling: 'raf' as const, timeout: PATIENCE_MS };
    const seen = await page.waitForFunction(watchForList, awaited, patience);
    const { homeMs, listMs } = (await seen.jsonValue()) as Shown;
    const windowMs = await page.evaluate(() => performance.timeOrigin);
    const pageCpuMs = await processTimeOf(page);
    if (search !== null) {
      // The answer comes when every case can be searched: what that needs in memory counts too.
      await page.getByRole('combobox', { name: '搜索' }).fill(search);
      await page.keyboard.press('Enter');
      await page.locator('.ledger-mark').first().waitFor({ timeout: PATIENCE_MS });
    }
    return {
      windowMs: windowMs - startedAt,
      pageCpuMs,
      homeMs: homeMs - startedAt,
      listMs: listMs - startedAt,
      mainRssMb: (await app.evaluate(() => process.memoryUsage().rss)) / 1e6,
    };
  } finally {
    await end(app);
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function processTimeOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN);
}

/** Quits as a person does. Only the first start on an archive has a backup to make, for nothing is changed after it. */
async function end(app: ElectronApplication): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ app: program }) => program.quit()).catch(() => undefined);
  await ended;
}

async function measure(): Promise<void> {
  mkdirSync(join(OUTPUT, 'work'), { recursive: true });
  await buildEmptyPage();
  for (const size of SIZES) {
    const cases = join(OUTPUT, 'work', `archive-${size}`);
    await makeBenchArchive(cases, size);
    rmSync(archiveFor(size), { recursive: true, force: true });
    cpSync(cases, archiveFor(size), { recursive: true, preserveTimestamps: true });
    process.stdout.write(`first start on ${size} cases: describes them all, leaves a backup\n`);
    await start(listOn(size));
  }
  const programs = new Map<string, Program>([
    ['empty window', EMPTY],
    ...SIZES.flatMap((size) => [
      [`${size} cases: 今日`, homeOf(size)] as const,
      [`${size} cases: on to 纠纷台账`, listOn(size)] as const,
    ]),
  ]);
  const rounds = new Map([...programs.keys()].map((name) => [name, [] as Start[]]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    process.stdout.write(`round ${round} of ${ROUNDS}\n`);
    for (const [name, program] of programs) rounds.get(name)?.push(await start(program));
  }
  const table = toTable(rounds);
  writeFileSync(
    join(OUTPUT, 'app-start.json'),
    `${JSON.stringify(Object.fromEntries(rounds), null, 1)}\n`,
  );
  writeFileSync(join(OUTPUT, 'app-start.md'), table);
  process.stdout.write(table);
}

async function buildEmptyPage(): Promise<void> {
  if (existsSync(join(PAGE, 'index.html'))) return;
  await build({
    root: EMPTY_APP,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: PAGE, emptyOutDir: true, target: 'chrome114' },
  });
}

/** Medians of the rounds, and how they stand to those of the empty window, which comes first. */
function toTable(rounds: ReadonlyMap<string, readonly Start[]>): string {
  const rows = [...rounds].map(([name, starts]) => {
    const of = (what: keyof Start): number => median(starts.map((one) => one[what]));
    return {
      name,
      window: of('windowMs'),
      home: of('homeMs'),
      cpu: of('pageCpuMs'),
      ...listOf(starts),
      rss: of('mainRssMb'),
    };
  });
  const [empty] = rows;
  const lines = rows.map(({ name, window, home, cpu, list, from, to, rss }) => {
    const times = `${window.toFixed(0)} | ${home.toFixed(0)} | ${list.toFixed(0)} (${from.toFixed(0)}–${to.toFixed(0)})`;
    const ratio = (list / (empty?.list ?? Number.NaN)).toFixed(2);
    const work = `${cpu.toFixed(0)}, ${(cpu / (empty?.cpu ?? Number.NaN)).toFixed(2)}×`;
    return `| ${name} | ${times} | ${ratio}× | ${work} | ${rss.toFixed(0)} MB | +${(rss - (empty?.rss ?? 0)).toFixed(0)} MB |`;
  });
  return `Start of the program, medians of ${ROUNDS} rounds in turn, ms from the start of its process.

| | page begins | frame | can be used | : empty | CPU of the page's process, ms | main process then, of the list with search ready | more than empty |
|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

function listOf(starts: readonly Start[]): { list: number; from: number; to: number } {
  const times = starts.map(({ listMs }) => listMs);
  return { list: median(times), from: Math.min(...times), to: Math.max(...times) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await measure();
