import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run.mjs';

const SOURCES = [
  'src-main',
  'src-shared',
  'src-renderer',
  'vite',
  'package.json',
  'electron.vite.config.ts',
];
const PRODUCTS = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/main/typesetting.js',
  'out/preload/index.js',
  'out/preload/print.js',
  'out/renderer/index.html',
  'out/renderer/print.html',
];

/** Builds main, preload and renderer into `out/`. */
export async function build() {
  const { code, output } = await runTool('electron-vite/bin/electron-vite.js', ['build'], {
    capture: true,
    env: { NO_COLOR: '1' },
  });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

/** Builds only when a source is newer than what was built from it. */
export async function ensureBuild() {
  const built = PRODUCTS.map((path) => join(ROOT, path));
  const isStale =
    !built.every((path) => existsSync(path)) ||
    newest(SOURCES.map((path) => join(ROOT, path))) > Math.min(...built.map(modifiedAt));
  if (isStale) await build();
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const isFolder = statSync(path).isDirectory();
    const at = isFolder
      ? newest(readdirSync(path).map((name) => join(path, name)))
      : modifiedAt(path);
    latest = Math.max(latest, at);
  }
  return latest;
}

function modifiedAt(path) {
  return statSync(path).mtimeMs;
}
