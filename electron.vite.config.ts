import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { definitionsHash } from './scripts/lib/definitions-hash.mjs';
import { antdStyles } from './vite/antd-styles';
import { printPage } from './vite/print-page';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const shared = { '@shared': fromRoot('./src-shared') };

// Tests run on an older Electron than users get (see scripts/lib/electron-runtime.mjs), so the
// targets are the older one's Node and Chromium.
export default defineConfig({
  main: {
    resolve: { alias: { ...shared, '@main': fromRoot('./src-main') } },
    // An index that another build made is made anew when what it is made by has changed.
    define: { __DEFINITIONS__: JSON.stringify(definitionsHash(fromRoot('.'))) },
    build: {
      target: 'node18',
      outDir: 'out/main',
      // Everything is bundled: the package carries no node_modules folder.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: fromRoot('./src-main/index.ts'),
          cli: fromRoot('./src-main/cli/main.ts'),
          typesetting: fromRoot('./src-main/services/binding/typesetting-thread.ts'),
          stretching: fromRoot('./src-main/store/seal/stretch-thread.ts'),
          'ledger-reading': fromRoot('./src-main/services/import/ledger-thread.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    resolve: { alias: shared },
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        // A sandboxed preload script must be a single CommonJS file.
        input: {
          index: fromRoot('./src-main/preload/index.ts'),
          print: fromRoot('./src-main/preload/print.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: fromRoot('./src-renderer'),
    plugins: [react(), antdStyles(), printPage()],
    resolve: { alias: { ...shared, '@renderer': fromRoot('./src-renderer') } },
    build: {
      target: 'chrome114',
      outDir: fromRoot('./out/renderer'),
      minify: true,
      // One style sheet: rules keep their order, whatever is loaded first.
      cssCodeSplit: false,
      // What the polyfill would do is built into Chromium.
      modulePreload: { polyfill: false },
      // No data: URLs for code or fonts; the content policy lets only images be inlined.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: { index: fromRoot('./src-renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              // One file that the window begins with, and one of what the later pages share.
              { name: 'start', tags: ['$initial'], priority: 2 },
              {
                name: 'shared',
                // Only whoever looks at a paper page by page needs the reader of PDFs.
                test: (id) =>
                  /node_modules|src-renderer[\\/]components|src-shared/.test(id) &&
                  !/pdfjs-dist|pdf-document/.test(id),
                priority: 1,
              },
            ],
          },
        },
      },
    },
  },
});
