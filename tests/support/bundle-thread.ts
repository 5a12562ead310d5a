import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(__dirname, '../..');

const TYPESETTING = 'services/binding/typesetting-thread.ts';

/**
 * A thread, that of `Typesetter` when none is named, bundled into this folder as the program ships it; answers its file.
 * @param entry below the main process's folder
 */
export async function bundleThread(folder: string, entry = TYPESETTING): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(ROOT, 'src-shared'), '@main': join(ROOT, 'src-main') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'src-main', entry),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'thread.cjs' } },
    },
  });
  return join(folder, 'thread.cjs');
}
