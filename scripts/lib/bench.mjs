import { join } from 'node:path';
import { definitionsHash } from './definitions-hash.mjs';
import { ROOT } from './run.mjs';

/** Bundles one entry of tests/bench for plain Node; answers the path of the bundle. */
export async function buildBench(name) {
  // Named at run time: the scripts must load before any package is installed.
  const bundler = 'vite';
  const { build } = await import(bundler);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(ROOT, 'src-shared'), '@main': join(ROOT, 'src-main') } },
    define: { __DEFINITIONS__: JSON.stringify(definitionsHash(ROOT)) },
    // The peers are loaded as they are installed.
    ssr: { noExternal: true, external: ['libsql', '@playwright/test', 'vite'] },
    build: {
      ssr: join(ROOT, `tests/bench/${name}.ts`),
      outDir: join(ROOT, 'out/bench'),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  return join(ROOT, `out/bench/${name}.mjs`);
}
