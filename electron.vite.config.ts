import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const shared = { '@shared': fromRoot('./src-shared') };

// Tests run on an older Electron than users get (see scripts/lib/electron-runtime.mjs), so the
// targets are the older one's Node and Chromium.
export default defineConfig({
  main: {
    resolve: { alias: { ...shared, '@main': fromRoot('./src-main') } },
    build: {
      target: 'node18',
      outDir: 'out/main',
      // Everything is bundled: the package carries no node_modules folder.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: fromRoot('./src-main/index.ts'),
          cli: fromRoot('./src-main/cli/main.ts'),
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
        input: { index: fromRoot('./src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: fromRoot('./src-renderer'),
    plugins: [react()],
    resolve: { alias: { ...shared, '@renderer': fromRoot('./src-renderer') } },
    build: {
      target: 'chrome114',
      outDir: fromRoot('./out/renderer'),
      // No data: URLs for code or fonts; the content policy lets only images be inlined.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: { index: fromRoot('./src-renderer/index.html') } },
    },
  },
});
