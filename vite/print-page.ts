import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Builds the page for the printer beside the window's, as a program of its own: what both share would otherwise be put
 * into the file with which the window begins, and that file would run in the hidden window too.
 */
export function printPage(): Plugin {
  return {
    name: 'print-page',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        root: fromRoot('src-renderer'),
        base: './',
        publicDir: false,
        plugins: [react()],
        resolve: {
          alias: { '@shared': fromRoot('src-shared'), '@renderer': fromRoot('src-renderer') },
        },
        build: {
          target: 'chrome114',
          outDir: fromRoot('out/renderer'),
          assetsDir: 'print',
          emptyOutDir: false,
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
          rollupOptions: { input: { print: fromRoot('src-renderer/print.html') } },
        },
      });
    },
  };
}
