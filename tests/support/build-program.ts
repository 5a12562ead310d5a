import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { makeScratch } from './scratch';

const PROJECT = join(import.meta.dirname, '../..');

/** A program of the tests as one file of plain JavaScript: it starts in a fraction of a second. @param entry its source */
export async function buildProgram(entry: string): Promise<string> {
  const scratch = makeScratch();
  const folder = join(scratch, 'tests', 'support');
  // The test's calendar is read from beside the program's sources.
  symlinkSync(join(PROJECT, 'resources'), join(scratch, 'resources'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: { '@shared': join(PROJECT, 'src-shared'), '@main': join(PROJECT, 'src-main') },
    },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
  });
  return join(folder, 'program.mjs');
}
