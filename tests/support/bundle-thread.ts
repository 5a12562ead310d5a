import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(__dirname, '../..');

/** The thread of `Typesetter`, bundled into this folder as the program ships it; answers its file. */
export async function bundleThread(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(ROOT, 'src-shared'), '@main': join(ROOT, 'src-main') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'src-main/services/binding/typesetting-thread.ts'),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'thread.cjs' } },
    },
  });
  return join(folder, 'thread.cjs');
}
