import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build } from 'vite';
import { makeBenchArchive } from './bench-archive';

const ROOT = process.cwd();
const OUTPUT = join(ROOT, 'bench-output');
const PAGE = join(OUTPUT, 'work/empty-page');
const isQuick = process.argv.includes('--quick');
const SIZES = isQuick ? [200] : [1_000, 100_000];
const ROUNDS = isQuick ? 2 : 5;

interface Start {
  readonly usableMs: number;
  readonly mainRssMb: number;
}

/** Starts a program and waits until `isUsable`; answers when that was, and the main process's memory after a while. */
async function start(
  args: readonly string[],
  env: Record<string, string>,
  isUsable: (page: Page) => Promise<unknown>,
): Promise<Start> {
  const userData = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const startedAt = performance.now();
  const app = await _electron.launch({
    cwd: ROOT,
    args: [...args, '--no-sandbox', `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await app.firstWindow();
  await isUsable(page);
  const usableMs = performance.now() - startedAt;
  // Search is made ready in the background; its memory counts too.
  await page.waitForTimeout(isQuick ? 1_000 : 15_000);
  const rss = await app.evaluate(() => process.memoryUsage().rss);
  await app.close();
  rmSync(userData, { recursive: true, force: true });
  return { usableMs, mainRssMb: rss / 1e6 };
}

function startEmpty(): Promise<Start> {
  // A folder, not a file: that is what every Electron takes.
  const folder = join(ROOT, 'tests/bench/empty-app');
  return start([folder], { EMPTY_PAGE: PAGE }, (page) =>
    page.locator('.ant-table-row').nth(19).waitFor(),
  );
}

function startStudio(dataFolder: string): Promise<Start> {
  return start([ROOT, `--data-folder=${dataFolder}`], {}, async (page) => {
    await page.getByRole('link', { name: '纠纷台账' }).first().click();
    await page.locator('.ant-table-row').nth(9).waitFor({ timeout: 60_000 });
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function buildEmptyPage(): Promise<void> {
  await build({
    root: join(ROOT, 'tests/bench/empty-app'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: PAGE, emptyOutDir: true, target: 'chrome114' },
  });
}

async function measure(): Promise<void> {
  mkdirSync(join(OUTPUT, 'work'), { recursive: true });
  if (!existsSync(join(PAGE, 'index.html'))) await buildEmptyPage();
  const rounds: Record<string, Start[]> = {
    empty: [],
    ...Object.fromEntries(SIZES.map((size) => [size, []])),
  };
  for (const size of SIZES) {
    const archive = join(OUTPUT, 'work', `archive-${size}`);
    await makeBenchArchive(archive, size);
    cpSync(archive, `${archive}-app`, { recursive: true, preserveTimestamps: true });
    // The program has settings and holidays of its own: its first start describes the cases by them.
    await startStudio(`${archive}-app`);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.empty?.push(await startEmpty());
    for (const size of SIZES)
      rounds[size]?.push(await startStudio(join(OUTPUT, 'work', `archive-${size}-app`)));
  }
  const base = rounds.empty ?? [];
  const lines = Object.entries(rounds).map(([name, starts]) => {
    const usable = median(starts.map(({ usableMs }) => usableMs));
    const memory = median(starts.map(({ mainRssMb }) => mainRssMb));
    const ratio = usable / median(base.map(({ usableMs }) => usableMs));
    const more = memory - median(base.map(({ mainRssMb }) => mainRssMb));
    return `| ${name} | ${usable.toFixed(0)} ms | ${ratio.toFixed(2)}× | ${memory.toFixed(0)} MB | +${more.toFixed(0)} MB |`;
  });
  const table = `| window | usable list | : empty | main process | more than empty |\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
  writeFileSync(join(OUTPUT, 'app-start.json'), `${JSON.stringify(rounds, null, 1)}\n`);
  writeFileSync(join(OUTPUT, 'app-start.md'), table);
  process.stdout.write(table);
}

await measure();
