import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './electron-app';

const run = promisify(execFile);

/** Every paper of `write-papers` as Word file and, by the program's own printer in a real Electron, as PDF; answers their folder. */
export async function printPapers(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  const writer = join(folder, 'tests/support');
  const printer = join(folder, 'printer');
  // The test's calendar is read from beside the program's sources.
  symlinkSync(join(ROOT, 'resources'), join(folder, 'resources'));
  mkdirSync(printer);
  await bundle('write-papers', writer, { format: 'es', entryFileNames: 'main.mjs' });
  await bundle('print-host', printer, { format: 'cjs', entryFileNames: 'main.js' });
  writeFileSync(
    join(printer, 'package.json'),
    JSON.stringify({ name: 'print-host', version: '0.0.0', main: 'main.js' }),
  );
  await run(process.execPath, [join(writer, 'main.mjs'), folder], { timeout: 120_000 });
  const electron: string = createRequire(__filename)('electron');
  await run(electron, [printer, '--no-sandbox', `--user-data-dir=${join(folder, 'user')}`], {
    env: { ...process.env, PRINT_FOLDER: folder, PRINT_BUILD: join(ROOT, 'out') },
    timeout: 120_000,
  });
  return folder;
}

async function bundle(
  entry: string,
  outDir: string,
  output: { format: 'es' | 'cjs'; entryFileNames: string },
): Promise<void> {
  // A module of a kind that the test runner's loader does not know.
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(ROOT, 'src-shared'), '@main': join(ROOT, 'src-main') } },
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(ROOT, `tests/support/${entry}.ts`),
      outDir,
      emptyOutDir: true,
      target: output.format === 'es' ? 'node20' : 'node18',
      rollupOptions: { output },
    },
  });
}
